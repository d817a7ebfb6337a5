package dev.sequelgate.engine.dialect.mariadb;

import dev.sequelgate.engine.dialect.mysql.MysqlCatalogWords;
import dev.sequelgate.engine.schema.Type;
import java.util.Optional;

/** MariaDB prints defaults as SQL, and has a check where MySQL has a type for documents. */
final class MariadbCatalogWords extends MysqlCatalogWords {
    @Override
    public Optional<String> defaultText(String printed, Type type, String extra) {
        return Optional.of(printed).filter(text -> !text.equals("NULL"));
    }

    @Override
    public String unescaped(String expression) {
        return expression;
    }

    @Override
    public boolean saysJson(String constraint, String expression) {
        return expression.equalsIgnoreCase("json_valid(`" + constraint.replace("`", "``") + "`)");
    }
}
