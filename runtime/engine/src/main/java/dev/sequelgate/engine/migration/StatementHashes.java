package dev.sequelgate.engine.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The cumulative hashes by which a journal remembers the statements of a file that stopped in the middle. */
final class StatementHashes {
    private StatementHashes() {}

    static List<String> of(List<MigrationStatement> statements) {
        MessageDigest running = AtlasSum.sha256();
        List<String> hashes = new ArrayList<>();
        for (MigrationStatement statement : statements) {
            running.update(statement.text().getBytes(StandardCharsets.UTF_8));
            hashes.add("h1:" + AtlasSum.base64(AtlasSum.soFar(running)));
        }
        return hashes;
    }
}
