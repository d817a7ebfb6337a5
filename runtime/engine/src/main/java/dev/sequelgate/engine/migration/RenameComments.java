package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.NameRules;
import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.diff.Renames;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments {@code -- @renamed from OLD} of SQL files: for a table above its statement or behind the line that begins
 * it, for a column above its line or behind it.
 */
public final class RenameComments {
    private static final Pattern TABLE = Pattern.compile(
            "(?i)^\\s*CREATE\\s+(?:UNLOGGED\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + WrittenName.QUALIFIED);
    private static final Pattern COMMENT = Pattern.compile("--\\s*@renamed\\b(.*)$");
    private static final Pattern OLD_NAME = Pattern.compile("(?i)^\\s+from\\s+" + WrittenName.ONE + "\\s*$");
    private static final Pattern FIRST_NAME = Pattern.compile("^\\s*[,(]?\\s*" + WrittenName.ONE);

    private final NameRules rules;
    private final Identifier defaultNamespace;
    private Renames found = Renames.none();

    private RenameComments(NameRules rules, Identifier defaultNamespace) {
        this.rules = rules;
        this.defaultNamespace = defaultNamespace;
    }

    /**
     * @param defaultNamespace where names without a schema live
     * @throws SourceException at the place of a comment that cannot be read
     */
    public static Renames in(List<SourceStatement> statements, NameRules rules, Identifier defaultNamespace)
            throws SourceException {
        RenameComments comments = new RenameComments(rules, defaultNamespace);
        for (SourceStatement statement : statements) {
            comments.read(statement);
        }
        return comments.found;
    }

    private void read(SourceStatement statement) throws SourceException {
        Matcher start = TABLE.matcher(statement.sql());
        if (!start.find()) {
            return;
        }
        QualifiedName table = Optional.ofNullable(start.group(2))
                .map(second -> new QualifiedName(stored(start.group(1)), stored(second)))
                .orElseGet(() -> new QualifiedName(defaultNamespace, stored(start.group(1))));
        for (String line : statement.above().lines().toList()) {
            oldName(line, statement.place()).ifPresent(old -> renamed(old, table));
        }
        Optional<Identifier> above = Optional.empty();
        List<String> lines = statement.sql().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Identifier> old = oldName(lines.get(i), place(statement.place(), i));
            String code = COMMENT.matcher(lines.get(i)).replaceFirst("");
            if (i == 0) {
                old.ifPresent(name -> renamed(name, table));
            } else if (code.isBlank()) {
                above = old;
            } else {
                Matcher first = FIRST_NAME.matcher(code);
                Optional<Identifier> name = old.isPresent() ? old : above;
                if (name.isPresent() && first.find()) {
                    found = found.withColumn(table, name.get(), stored(first.group(1)));
                }
                above = Optional.empty();
            }
        }
    }

    private void renamed(Identifier old, QualifiedName table) {
        found = found.withTable(new QualifiedName(table.schema(), old), table);
    }

    private Optional<Identifier> oldName(String line, String place) throws SourceException {
        Matcher comment = COMMENT.matcher(line);
        if (!comment.find()) {
            return Optional.empty();
        }
        Matcher name = OLD_NAME.matcher(comment.group(1));
        if (!name.find()) {
            throw new SourceException(place
                    + ": this @renamed comment cannot be read; write -- @renamed from OLD, with nothing behind it");
        }
        return Optional.of(stored(name.group(1)));
    }

    private static String place(String first, int further) {
        int colon = first.lastIndexOf(':');
        return first.substring(0, colon + 1) + (Integer.parseInt(first.substring(colon + 1)) + further);
    }

    private Identifier stored(String written) {
        return rules.stored(WrittenName.plain(written), true);
    }
}
