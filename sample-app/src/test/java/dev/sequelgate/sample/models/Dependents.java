package dev.sequelgate.sample.models;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is built on columns, by the server's own account: it goes with them, and keeps them from being retyped. */
record Dependents(List<Dependent> all) {
    private static final String QUERY = """
            SELECT DISTINCT CASE WHEN r.oid IS NOT NULL THEN 'VIEW' WHEN coalesce(f.oid, g.attrelid) IS NOT NULL THEN 'GENERATED'
                                 WHEN k.oid IS NOT NULL THEN 'CHECK' ELSE 'INDEX' END,
                   tn.nspname, t.relname, a.attname,
                   coalesce(vn.nspname, tn.nspname), coalesce(v.relname, fa.attname, g.attname, k.conname, i.relname)
            FROM pg_depend d
            JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND t.oid = d.refobjid AND t.relkind IN ('r', 'p')
            JOIN pg_namespace tn ON tn.oid = t.relnamespace AND tn.nspname NOT LIKE 'pg\\_%' AND tn.nspname <> 'information_schema'
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
            LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
            LEFT JOIN pg_class v ON v.oid = r.ev_class
            LEFT JOIN pg_namespace vn ON vn.oid = v.relnamespace
            LEFT JOIN pg_attrdef f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid AND f.adnum <> a.attnum
            LEFT JOIN pg_attribute fa ON fa.attrelid = f.adrelid AND fa.attnum = f.adnum
            -- Before PostgreSQL 15 the generated column depends, later its expression does.
            LEFT JOIN pg_attribute g ON d.classid = 'pg_class'::regclass AND g.attrelid = d.objid AND g.attnum = d.objsubid
                AND g.attgenerated <> ''
            LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid AND k.contype = 'c'
            LEFT JOIN pg_class i ON d.classid = 'pg_class'::regclass AND i.oid = d.objid AND i.relkind = 'i'
            WHERE coalesce(r.oid, f.oid, g.attrelid, k.oid, i.oid) IS NOT NULL
            ORDER BY 1, 2, 3, 4, 5, 6""";

    /** What kind of object it is. */
    enum Kind {
        VIEW,
        GENERATED,
        CHECK,
        INDEX
    }

    /** @param name of the view, the generated column, the check or the index */
    record Dependent(Kind kind, QualifiedName table, Identifier column, QualifiedName name) {}

    Dependents {
        all = List.copyOf(all);
    }

    static Dependents read(Connection connection) throws SQLException {
        List<Dependent> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                found.add(new Dependent(
                        Kind.valueOf(rows.getString(1)),
                        QualifiedName.of(rows.getString(2), rows.getString(3)),
                        Identifier.of(rows.getString(4)),
                        QualifiedName.of(rows.getString(5), rows.getString(6))));
            }
        }
        return new Dependents(found);
    }

    List<QualifiedName> on(QualifiedName table, Kind kind) {
        return all.stream()
                .filter(each -> each.table().equals(table) && each.kind() == kind)
                .map(Dependent::name)
                .distinct()
                .toList();
    }

    List<QualifiedName> on(QualifiedName table, Identifier column, Kind kind) {
        return all.stream()
                .filter(each -> each.table().equals(table) && each.column().equals(column) && each.kind() == kind)
                .map(Dependent::name)
                .toList();
    }

    /** True when the server refuses another type for the column, or would have to rewrite an expression for it. */
    boolean fixType(QualifiedName table, Identifier column) {
        return all.stream()
                .anyMatch(each ->
                        each.table().equals(table) && each.column().equals(column) && each.kind() != Kind.INDEX);
    }
}
