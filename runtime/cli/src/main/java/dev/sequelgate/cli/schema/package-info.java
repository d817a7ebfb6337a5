/** The commands on schemas: inspect, diff, apply. */
package dev.sequelgate.cli.schema;
