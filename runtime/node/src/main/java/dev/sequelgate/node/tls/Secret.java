package dev.sequelgate.node.tls;

/** A password or key that no message ever shows. */
public record Secret(String value) {
    @Override
    public String toString() {
        return value.isEmpty() ? "" : "****";
    }
}
