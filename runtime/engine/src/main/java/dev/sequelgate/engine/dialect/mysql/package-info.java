/** MySQL 8; MariaDB refines it. */
package dev.sequelgate.engine.dialect.mysql;
