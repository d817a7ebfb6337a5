package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.schema.Definition;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.ObjectKey;
import dev.sequelgate.engine.schema.ObjectKey.Kind;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads routines and triggers as the server prints them, without who made them and without the database's name. */
final class MysqlDefinitions {
    private static final String TRIGGERS = "SELECT trigger_name AS name, event_object_table AS relation"
            + " FROM information_schema.triggers WHERE trigger_schema = database() ORDER BY trigger_name";
    private static final String ROUTINES = "SELECT routine_name AS name, routine_type AS kind"
            + " FROM information_schema.routines WHERE routine_schema = database() ORDER BY routine_type, routine_name";

    private final Connection connection;
    private final Identifier database;

    MysqlDefinitions(Connection connection, Identifier database) {
        this.connection = connection;
        this.database = database;
    }

    List<Definition> read() throws SQLException {
        List<Definition> definitions = new ArrayList<>();
        for (CatalogRow row : query(ROUTINES)) {
            Kind kind = row.says("kind", "FUNCTION") ? Kind.FUNCTION : Kind.PROCEDURE;
            definitions.add(new Definition(
                    ObjectKey.of(kind, own(row.name("name"))),
                    shown(
                            row.text("kind"),
                            row.text("name"),
                            kind == Kind.FUNCTION ? "Create Function" : "Create Procedure"),
                    Optional.empty()));
        }
        for (CatalogRow row : query(TRIGGERS)) {
            QualifiedName table = own(row.name("relation"));
            definitions.add(new Definition(
                    new ObjectKey(Kind.TRIGGER, own(row.name("name")), row.text("relation")),
                    shown("TRIGGER", row.text("name"), "SQL Original Statement"),
                    Optional.of(table)));
        }
        return definitions;
    }

    private static QualifiedName own(Identifier name) {
        return new QualifiedName(MysqlInspector.OWN, name);
    }

    /** Empty where this user may not see the body; then it is compared by its name alone. */
    private String shown(String kind, String name, String column) throws SQLException {
        List<CatalogRow> rows = query("SHOW CREATE " + kind + " `" + name.replace("`", "``") + "`");
        String text = rows.isEmpty() ? "" : rows.get(0).text(column);
        return unqualified(text.replaceFirst("(?i)\\sDEFINER\\s*=\\s*\\S+", ""), database);
    }

    static String unqualified(String text, Identifier database) {
        return text.replace("`" + database.value().replace("`", "``") + "`.", "");
    }

    private List<CatalogRow> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return CatalogRow.all(rows);
        }
    }
}
