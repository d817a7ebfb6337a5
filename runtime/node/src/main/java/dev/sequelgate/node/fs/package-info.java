/** The core module {@code fs}, on java.nio. */
@NullMarked
package dev.sequelgate.node.fs;

import org.jspecify.annotations.NullMarked;
