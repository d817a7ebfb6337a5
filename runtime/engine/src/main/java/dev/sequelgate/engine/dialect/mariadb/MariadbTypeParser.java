package dev.sequelgate.engine.dialect.mariadb;

import dev.sequelgate.engine.dialect.mysql.MysqlTypeParser;
import dev.sequelgate.engine.schema.Type;
import java.util.Optional;

/** Knows the types that only MariaDB has. */
final class MariadbTypeParser extends MysqlTypeParser {
    @Override
    protected Optional<Type> known(String word, String argument, boolean unsigned) {
        return word.equals("uuid") ? Optional.of(new Type.Uuid()) : super.known(word, argument, unsigned);
    }
}
