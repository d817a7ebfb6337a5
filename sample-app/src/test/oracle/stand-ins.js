'use strict';

// What takes the place of an extension that the server does not have.

// The point (1, 1), as PostGIS prints it: what the application's parser of geometries is given back.
const POINT = '0101000020E6100000000000000000F03F000000000000F03F';

const baseType = (name) => [
  `CREATE TYPE ${name}`,
  `CREATE FUNCTION ${name}_in(cstring) RETURNS ${name} AS 'textin' LANGUAGE internal IMMUTABLE STRICT`,
  `CREATE FUNCTION ${name}_out(${name}) RETURNS cstring AS 'textout' LANGUAGE internal IMMUTABLE STRICT`,
  `CREATE TYPE ${name} (INPUT = ${name}_in, OUTPUT = ${name}_out, LIKE = text)`,
];

/**
 * PostGIS: its two types as base types of their own names, holding whatever they are given. Such a type takes no modifiers,
 * so the columns are made without shape and SRID.
 */
async function postgis(sequelize) {
  const statements = [
    'SET client_min_messages TO error',
    ...baseType('geometry'),
    ...baseType('geography'),
    'RESET client_min_messages',
    `CREATE FUNCTION ST_GeomFromGeoJSON(text) RETURNS geometry AS $$ SELECT '${POINT}'::geometry $$ LANGUAGE sql`,
    'CREATE CAST (geometry AS geography) WITHOUT FUNCTION AS ASSIGNMENT',
  ];
  for (const statement of statements) {
    await sequelize.query(statement);
  }
  const query = sequelize.query.bind(sequelize);
  sequelize.query = (sql, options) =>
    query(typeof sql === 'string' && /^CREATE TABLE/.test(sql) ? sql.replace(/(GEOMETRY|GEOGRAPHY)\([^)]*\)/g, '$1') : sql, options);
}

module.exports = { postgis };
