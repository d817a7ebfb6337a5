/** HTTP for the core modules `http` and `https`: the JDK's server and client, without blocking the event loop. */
@NullMarked
package dev.sequelgate.node.http;

import org.jspecify.annotations.NullMarked;
