'use strict';

const shared = {
  use_env_variable: 'DATABASE_URL',
  // The URL says which database it is: postgres, mysql, mariadb or sqlite.
  dialect: (process.env.DATABASE_URL || 'postgres:').split(':')[0].replace('postgresql', 'postgres'),
  define: { underscored: true },
  pool: { max: 10, min: 0, acquire: 30000, idle: 10000 },
};

module.exports = {
  development: { ...shared, logging: false },
  test: { ...shared, logging: false },
  production: { ...shared, logging: false },
};
