/** Models as a source: what a project's own Sequelize makes of its model files, without a connection. */
package dev.sequelgate.cli.models;
