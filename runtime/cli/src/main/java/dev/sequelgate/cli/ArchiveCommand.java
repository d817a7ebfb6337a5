package dev.sequelgate.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Describes {@code sequelgate archive}, which the launcher does itself. */
@Command(
        name = "archive",
        description =
                "Keep the classes that every start of 'run' loads in an archive for this JDK; once per installation.")
final class ArchiveCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Failure {
        throw new Failure(
                "archive is done by the launcher bin/sequelgate and takes no arguments; write: sequelgate archive");
    }
}
