/** The core module {@code crypto} on the JVM's own cryptography. */
@NullMarked
package dev.sequelgate.node.crypto;

import org.jspecify.annotations.NullMarked;
