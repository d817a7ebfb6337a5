package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.schema.Identifier;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to migrate.
 *
 * @param lockTimeout how long to wait for another process that migrates, and how long a transaction waits for each of
 *     the database's locks, where neither the session nor the file has a limit of its own; files without a transaction
 *     wait as long as the server does. Zero: not at all for the former, without limit for the latter
 * @param revisionsSchema the journal's schema, where it is not found by itself
 * @param baseline the version that a database without journal already has
 * @param allowDirty accept a database without journal that is not empty
 * @param limit apply no more files than this
 * @param toVersion apply no file after this version
 */
public record MigratorOptions(
        MigrationDialect dialect,
        Duration lockTimeout,
        TransactionMode transactionMode,
        ExecutionOrder order,
        Optional<Identifier> revisionsSchema,
        Optional<String> baseline,
        boolean allowDirty,
        OptionalInt limit,
        Optional<String> toVersion) {

    public static MigratorOptions of(MigrationDialect dialect) {
        return new MigratorOptions(
                dialect,
                Duration.ofSeconds(60),
                TransactionMode.FILE,
                ExecutionOrder.LINEAR,
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalInt.empty(),
                Optional.empty());
    }

    public MigratorOptions withLockTimeout(Duration timeout) {
        return new MigratorOptions(
                dialect, timeout, transactionMode, order, revisionsSchema, baseline, allowDirty, limit, toVersion);
    }

    public MigratorOptions withTransactionMode(TransactionMode mode) {
        return new MigratorOptions(
                dialect, lockTimeout, mode, order, revisionsSchema, baseline, allowDirty, limit, toVersion);
    }

    public MigratorOptions withOrder(ExecutionOrder newOrder) {
        return new MigratorOptions(
                dialect,
                lockTimeout,
                transactionMode,
                newOrder,
                revisionsSchema,
                baseline,
                allowDirty,
                limit,
                toVersion);
    }

    public MigratorOptions withRevisionsSchema(Identifier schema) {
        return new MigratorOptions(
                dialect,
                lockTimeout,
                transactionMode,
                order,
                Optional.of(schema),
                baseline,
                allowDirty,
                limit,
                toVersion);
    }

    public MigratorOptions withBaseline(String version) {
        return new MigratorOptions(
                dialect,
                lockTimeout,
                transactionMode,
                order,
                revisionsSchema,
                Optional.of(version),
                allowDirty,
                limit,
                toVersion);
    }

    public MigratorOptions withAllowDirty() {
        return new MigratorOptions(
                dialect, lockTimeout, transactionMode, order, revisionsSchema, baseline, true, limit, toVersion);
    }

    public MigratorOptions withLimit(int files) {
        return new MigratorOptions(
                dialect,
                lockTimeout,
                transactionMode,
                order,
                revisionsSchema,
                baseline,
                allowDirty,
                OptionalInt.of(files),
                toVersion);
    }

    public MigratorOptions withToVersion(String version) {
        return new MigratorOptions(
                dialect,
                lockTimeout,
                transactionMode,
                order,
                revisionsSchema,
                baseline,
                allowDirty,
                limit,
                Optional.of(version));
    }
}
