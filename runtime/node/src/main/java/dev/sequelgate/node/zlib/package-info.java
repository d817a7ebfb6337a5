/** The core module {@code zlib} on the JVM's own zlib. */
@NullMarked
package dev.sequelgate.node.zlib;

import org.jspecify.annotations.NullMarked;
