/** The core module {@code child_process}: other programs, started by the JVM. */
@NullMarked
package dev.sequelgate.node.child;

import org.jspecify.annotations.NullMarked;
