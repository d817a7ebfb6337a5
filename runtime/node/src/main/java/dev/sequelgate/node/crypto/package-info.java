/** The core module {@code crypto}, on the JVM's own algorithms. */
@NullMarked
package dev.sequelgate.node.crypto;

import org.jspecify.annotations.NullMarked;
