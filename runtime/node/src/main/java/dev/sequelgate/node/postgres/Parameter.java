package dev.sequelgate.node.postgres;

import java.sql.SQLException;
import org.postgresql.core.Oid;
import org.postgresql.core.ParameterList;

/** A value of {@code $1}, {@code $2}…, untyped: the server infers the type, as it does with node-postgres. */
sealed interface Parameter {
    /** Binds this value at a place, counted from 1. */
    void bind(ParameterList list, int index) throws SQLException;

    /** SQL NULL. */
    record Null() implements Parameter {
        @Override
        public void bind(ParameterList list, int index) throws SQLException {
            list.setNull(index, Oid.UNSPECIFIED);
        }
    }

    /** A value in the server's text format. */
    record Text(String value) implements Parameter {
        @Override
        public void bind(ParameterList list, int index) throws SQLException {
            list.setStringParameter(index, value, Oid.UNSPECIFIED);
        }
    }

    /** A value in the server's binary format, as node-postgres sends a Buffer. */
    final class Binary implements Parameter {
        private final byte[] value;

        Binary(byte[] value) {
            this.value = value;
        }

        @Override
        public void bind(ParameterList list, int index) throws SQLException {
            list.setBinaryParameter(index, value, Oid.UNSPECIFIED);
        }
    }
}
