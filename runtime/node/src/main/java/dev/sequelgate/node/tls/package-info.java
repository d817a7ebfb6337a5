/** Node's TLS options in Java's terms: keys in PEM, whom to trust, and the codes of what goes wrong. */
@NullMarked
package dev.sequelgate.node.tls;

import org.jspecify.annotations.NullMarked;
