/** The core module {@code fs}: files, directories, descriptors and watches, with Node's errors. */
@NullMarked
package dev.sequelgate.node.fs;

import org.jspecify.annotations.NullMarked;
