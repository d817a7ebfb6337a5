/** The core module {@code dns}: the system's own name service, and the records of DNS servers. */
@NullMarked
package dev.sequelgate.node.dns;

import org.jspecify.annotations.NullMarked;
