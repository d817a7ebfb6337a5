package dev.sequelgate.node.tls;

import javax.net.ssl.SSLException;

/** A TLS failure with the code that Node gives it. */
public final class TlsFault extends SSLException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public TlsFault(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Node's code, empty where Node has none. */
    public String code() {
        return code;
    }
}
