/** The commands below {@code sequelgate migrate}. */
package dev.sequelgate.cli.migrate;
