package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.schema.Identifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenameCommentsTest {
    private final Dialect dialect = new PostgresDialect();

    @ParameterizedTest
    @CsvSource({
        "@renamed fromm users, @renamed from name",
        "@renamed from users, @renamed from",
        "@renamed from users, @renamed from first and last name",
    })
    void aCommentThatCannotBeReadIsNamedByItsPlace(String above, String behind) {
        String sql = "\n-- " + above + "\nCREATE TABLE members (\n  id int, -- ordinary\n  full_name text -- " + behind
                + "\n);\n";
        int line = above.contains("fromm") ? 3 : 5;

        assertThatThrownBy(() -> RenameComments.in(
                        new SqlFiles(dialect.migrations()).statements(sql, "schema.sql"),
                        dialect.nameRules(),
                        Identifier.of("public")))
                .isInstanceOf(SourceException.class)
                .hasMessage("schema.sql:" + line
                        + ": this @renamed comment cannot be read; write -- @renamed from OLD, with nothing behind it");
    }
}
