package dev.sequelgate.sample.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Real Sequelize under Node, told by lines what to do. */
final class SequelizeProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    SequelizeProcess(Path modules, String url) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "src/test/bench/models.js", url);
        builder.environment().put("NODE_PATH", modules.toString());
        this.process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    String say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("Node ended at: " + line);
        }
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
