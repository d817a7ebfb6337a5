/** The command line tool: what every command shares. */
package dev.sequelgate.cli;
