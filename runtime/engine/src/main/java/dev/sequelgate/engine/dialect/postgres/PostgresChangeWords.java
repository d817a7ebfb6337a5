package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.ChangeWords;

/** Knows an option that is a constraint. */
final class PostgresChangeWords extends ChangeWords {
    PostgresChangeWords(PostgresRenderer sql) {
        super(sql);
    }

    @Override
    protected String option(String option) {
        return option.startsWith(PostgresChangeRenderer.EXCLUSION)
                ? "exclusion constraint " + option.substring(PostgresChangeRenderer.EXCLUSION.length())
                : super.option(option);
    }
}
