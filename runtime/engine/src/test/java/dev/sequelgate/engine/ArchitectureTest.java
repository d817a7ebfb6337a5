package dev.sequelgate.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of packages in the design, and what none of them may know. */
class ArchitectureTest {
    private static final String ENGINE = "dev.sequelgate.engine";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(ENGINE);

    /**
     * A row of the table.
     *
     * @param name the package below the engine's, with its subpackages
     * @param mayImport other packages of the engine
     * @param mustNotKnow packages of anyone else
     */
    private record Row(String name, List<String> mayImport, List<String> mustNotKnow) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> table() {
        List<String> jdbc = List.of("java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..");
        List<String> backEnds = List.of("org.slf4j..", "java.util.logging..", "io.micrometer..");
        List<String> upToGate = List.of("schema", "diff", "dialect", "plan", "migration", "capture");
        List<String> edges = Stream.concat(upToGate.stream(), Stream.of("gate")).toList();
        return Stream.of(
                new Row("schema", List.of(), List.of("java.sql..", "javax.sql..", "com..", "org.postgresql..", "io..")),
                new Row("diff", List.of("schema"), List.of("java.sql..", "java.io..", "java.nio..", "java.net..")),
                new Row("dialect", List.of("schema", "diff"), backEnds),
                new Row("plan", List.of("schema", "diff", "dialect"), jdbc),
                new Row("migration", List.of("schema", "diff", "dialect", "plan"), backEnds),
                new Row("capture", List.of("schema", "diff", "dialect"), jdbc),
                new Row("gate", upToGate, backEnds),
                new Row("metrics", edges, jdbc),
                new Row("settings", edges, List.of("io.micrometer..")),
                new Row("status", edges, jdbc));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void imports_only_go_up_the_table(Row row) {
        String[] allowed = Stream.concat(Stream.of(row.name()), row.mayImport().stream())
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(tree(row.name()))
                .should()
                .dependOnClassesThat(resideInAPackage(ENGINE + "..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void no_package_knows_what_it_must_not(Row row) {
        noClasses()
                .that()
                .resideInAPackage(tree(row.name()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(row.mustNotKnow().toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void every_package_is_in_the_table() {
        List<String> known = table().map(row -> ENGINE + "." + row.name()).toList();
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known)
                        .anySatisfy(row -> assertThat(name + ".").startsWith(row + ".")));
    }

    @Test
    void a_dialect_is_known_to_itself_and_to_the_edges_only() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE + ".dialect", tree("plan"), tree("migration"), tree("capture"), tree("gate"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(tree("dialect.*"))
                .check(CLASSES);
    }

    @Test
    void dialects_do_not_know_each_other_except_that_mariadb_refines_mysql() {
        SlicesRuleDefinition.slices()
                .matching(ENGINE + ".dialect.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(tree("dialect.mariadb")), resideInAPackage(tree("dialect.mysql")))
                .check(CLASSES);
    }

    @Test
    void the_engine_knows_no_javascript_engine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.graalvm..", "com.oracle.truffle..")
                .check(CLASSES);
    }

    @Test
    void only_the_edges_of_the_product_end_the_process_or_print() {
        noClasses().should().callMethod(System.class, "exit", int.class).check(CLASSES);
        noClasses().should().callMethod(Runtime.class, "halt", int.class).check(CLASSES);
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void names_are_terms_of_the_field() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(CLASSES);
    }

    private static String tree(String name) {
        return ENGINE + "." + name + "..";
    }
}
