/** MariaDB, where it differs from MySQL. */
package dev.sequelgate.engine.dialect.mariadb;
