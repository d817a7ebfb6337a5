/** HTTP/1.1 messages read from a connection, for the core modules {@code http} and {@code https}. */
@NullMarked
package dev.sequelgate.node.http;

import org.jspecify.annotations.NullMarked;
