/** A Node-compatible host for GraalJS: module loader, core modules and an event loop in one JVM. */
@NullMarked
package dev.sequelgate.node;

import org.jspecify.annotations.NullMarked;
