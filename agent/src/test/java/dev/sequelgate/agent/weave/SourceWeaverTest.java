package dev.sequelgate.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.agent.support.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the hook goes in Sequelize's own sources and in what bundlers make of them. */
class SourceWeaverTest {
    private final SourceWeaver weaver = new SourceWeaver(true);
    private final SourceWeaver open = new SourceWeaver(false);

    /** In each source, the hook belongs where the sign @ stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hooks.applyTo(Sequelize);\nHooks.applyTo(Sequelize.prototype)@Sequelize;\nSequelize.Error = 1;",
                "a,g.applyTo(x),g.applyTo(x.prototype)@x,x.E=1",
                "eval(\"x();\\nH.applyTo(S);\\r\\nH.applyTo(S.prototype)@S;\\n\")",
                "_h.default.applyTo($S)\n  _h.default.applyTo($S.prototype)@$S\nx()",
                "S.prototype.validate=S.prototype.authenticate@S,y=2",
                "S.prototype.validate = S.prototype.authenticate;H.applyTo(S);H.applyTo(S.prototype)@S;",
            })
    void afterTheClassIsComplete(String marked) {
        String source = marked.replaceAll("@[$\\w]+", "");
        String expected = marked.replaceAll("@([$\\w]+)", ",(globalThis.__sequelgate||Boolean)($1)");

        assertThat(open.weave(source)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hooks.applyTo(Model, true);",
                "Hooks.applyTo(Sequelize);",
                "A.applyTo(S);B.applyTo(S.prototype);",
                "A.applyTo(S);foo();A.applyTo(S.prototype);",
                "A.applyTo(S)A.applyTo(S.prototype)",
                "S.prototype.validate = T.prototype.authenticate",
                ".applyTo(",
                ".prototype.validate",
            })
    void nothingElseIsTouched(String source) {
        assertThat(weaver.weave(source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node_modules/sequelize/lib/sequelize.js",
                "node_modules/@sequelize/core/lib/sequelize.js",
                "dist/shop.js",
                "dist/shop.min.js",
                "dist/shop.mjs",
                "dist/shop7.js",
                "dist/shop7.min.js",
                "dist/shop.webpack.js",
                "dist/shop.webpack.dev.js",
            })
    void everyRealSourceGetsOneHookInItsLineAndNoSecondOne(String file) throws Exception {
        Path path = Machine.applications().resolve(file);
        String source = Files.readString(path);

        String woven = weaver.weave(source).orElseThrow();

        assertThat(woven.split("__sequelgate", -1)).hasSize(2);
        assertThat(woven.lines().count()).isEqualTo(source.lines().count());
        int start = woven.indexOf(",(globalThis.__sequelgate");
        String inserted = woven.substring(start, woven.length() - (source.length() - start));
        assertThat(inserted).doesNotContain("\"", "'", "`", "\\", "\n");
        assertThat(weaver.weave(woven)).isEmpty();
        assertThat(SourceWeaver.isWoven(woven)).isTrue();
        assertThat(SourceWeaver.isWoven(source)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dist/shop.js", "dist/shop7.min.js", "dist/shop.webpack.dev.js"})
    void everyRealSourceIsKnownToBeSequelizes(String file) throws Exception {
        assertThat(SourceWeaver.isOfSequelize(
                        Files.readString(Machine.applications().resolve(file))))
                .isTrue();
    }

    @Test
    void twoVersionsInOneBundleGetAHookEach() {
        String six = "h.applyTo(a),h.applyTo(a.prototype);";
        String seven = "b.prototype.validate=b.prototype.authenticate;";

        assertThat(open.weave(six + seven + six.replace("(a", "(c"))
                        .orElseThrow()
                        .split("__sequelgate", -1))
                .hasSize(4);
    }

    @Test
    void aLargeSourceFullOfNearMissesTakesLittleTime() {
        char[] filler = new char[8_000_000];
        Arrays.fill(filler, 'A');
        String source =
                "x.applyTo(y);\n".repeat(50_000) + "z.prototype.validate = ".repeat(20_000) + new String(filler);

        long start = System.nanoTime();
        assertThat(weaver.weave(source)).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
