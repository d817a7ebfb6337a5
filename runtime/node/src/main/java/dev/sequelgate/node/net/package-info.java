/** TCP and TLS connections for the core modules {@code net}, {@code tls}, {@code http} and {@code https}. */
@NullMarked
package dev.sequelgate.node.net;

import org.jspecify.annotations.NullMarked;
