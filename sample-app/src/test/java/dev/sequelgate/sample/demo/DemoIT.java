package dev.sequelgate.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code demo.sh} plays, on the packed tool and the packed agent. */
class DemoIT {
    @Test
    void everyStepDoesWhatItSays() throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();

        new Demo(
                        new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8)),
                        Path.of("").toAbsolutePath())
                .play();

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)")
                .doesNotContain("postgres:sequelgate@");
    }
}
