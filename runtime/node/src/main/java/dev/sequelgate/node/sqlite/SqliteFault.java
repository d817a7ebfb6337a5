package dev.sequelgate.node.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A failure in the package's words: the primary code, and SQLite's own message. */
final class SqliteFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final SQLiteErrorCode code;

    private SqliteFault(SQLiteErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    static SqliteFault of(SQLException failed) {
        SQLiteErrorCode exact = failed instanceof SQLiteException known
                ? known.getResultCode()
                : SQLiteErrorCode.getErrorCode(failed.getErrorCode());
        String text = String.valueOf(failed.getMessage());
        String prefix = exact + " (";
        if (text.startsWith(prefix)) {
            return new SqliteFault(primary(exact.code), text.substring(prefix.length(), text.length() - 1));
        }
        // The driver looks for the file's directory before SQLite does.
        boolean opening = text.startsWith("path to '") || text.startsWith("opening db: '");
        return opening
                ? new SqliteFault(SQLiteErrorCode.SQLITE_CANTOPEN, "unable to open database file")
                : new SqliteFault(primary(failed.getErrorCode()), text);
    }

    static SqliteFault outOfRange() {
        return new SqliteFault(SQLiteErrorCode.SQLITE_RANGE, "column index out of range");
    }

    private static SQLiteErrorCode primary(int code) {
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(code & 0xFF);
        return primary == SQLiteErrorCode.SQLITE_OK || primary == SQLiteErrorCode.UNKNOWN_ERROR
                ? SQLiteErrorCode.SQLITE_ERROR
                : primary;
    }

    ProxyObject script() {
        return ProxyObject.fromMap(new LinkedHashMap<>(
                Map.of("code", code.name(), "errno", code.code, "message", String.valueOf(getMessage()))));
    }
}
