/** The server side of the built-in `pg` module: physical connections, pools, queries and their results as text. */
@NullMarked
package dev.sequelgate.node.postgres;

import org.jspecify.annotations.NullMarked;
