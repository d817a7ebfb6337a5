/** What makes one schema into another: typed changes, without any dialect's words. */
package dev.sequelgate.engine.diff;
