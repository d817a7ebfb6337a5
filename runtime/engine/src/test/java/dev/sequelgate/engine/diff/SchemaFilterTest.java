package dev.sequelgate.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaFilterTest {
    private static final Schema SCHEMA = new Schema(
            Identifier.of("public"),
            tables(
                    "public.users",
                    "public.user_roles",
                    "audit.users",
                    "public.SequelizeMeta",
                    "public.sequelgate_verdicts",
                    "atlas_schema_revisions.atlas_schema_revisions"),
            List.of(),
            List.of());

    @Test
    void whatToolsKeepForThemselvesNeverCounts() {
        assertThat(kept(SchemaFilter.ALL)).containsExactly("public.users", "public.user_roles", "audit.users");
    }

    @Test
    void schemasAndPatternsChoose() {
        assertThat(kept(new SchemaFilter(List.of("audit"), List.of(), List.of())))
                .containsExactly("audit.users");
        assertThat(kept(new SchemaFilter(List.of(), List.of("user*"), List.of("audit.*"))))
                .containsExactly("public.users", "public.user_roles");
        assertThat(kept(new SchemaFilter(List.of(), List.of("*.users"), List.of())))
                .containsExactly("public.users", "audit.users");
        assertThat(kept(new SchemaFilter(List.of(), List.of(), List.of("users"))))
                .containsExactly("public.user_roles");
    }

    private static List<String> kept(SchemaFilter filter) {
        return filter.apply(SCHEMA).tables().stream()
                .map(table -> table.name().toString())
                .toList();
    }

    private static List<Table> tables(String... names) {
        return Arrays.stream(names)
                .map(name -> name.split("\\.", -1))
                .map(parts -> new Table(
                        QualifiedName.of(parts[0], parts[1]),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }
}
