// Every field of an error.
const { Client, DatabaseError } = require('pg');
const { show, showError } = require('./lib/show');

(async () => {
  const client = new Client();
  client.on('error', (error) => show('client error', error.message));
  await client.connect();
  await client.query(`
    CREATE SCHEMA other;
    CREATE TABLE other.parent (id int PRIMARY KEY, name text UNIQUE, CONSTRAINT positive CHECK (id > 0));
    CREATE TABLE child (id serial, parent_id int NOT NULL CONSTRAINT to_parent REFERENCES other.parent, code char(3), PRIMARY KEY (id));
    CREATE UNIQUE INDEX child_code_lower ON child (lower(code), parent_id);
    CREATE TYPE mood AS ENUM ('sad', 'ok');
    CREATE DOMAIN short AS text CONSTRAINT at_most_3 CHECK (length(value) <= 3);
    CREATE TABLE ex (r int4range, CONSTRAINT no_overlap EXCLUDE USING gist (r WITH &&));
    CREATE FUNCTION deep() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'own text %', 5 USING ERRCODE = 'P1234', HINT = 'a hint', DETAIL = 'a detail', TABLE = 't', COLUMN = 'c', CONSTRAINT = 'k', DATATYPE = 'd', SCHEMA = 's'; END $$;
    CREATE FUNCTION internal() RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'SELECT nope FROM pg_class'; RETURN 1; END $$;
    INSERT INTO other.parent VALUES (1, 'one'); INSERT INTO child (parent_id, code) VALUES (1, 'abc'); INSERT INTO ex VALUES ('[1,5)');
  `);
  for (const [text, values] of [
    ['SELEC 1'], ['SELECT nope'], ['SELECT * FROM nope'], ['SELECT nope(1)'], ["SELECT 'x'::int"], ['SELECT 1/0'], ["SELECT 'x' + 1"], ["INSERT INTO other.parent VALUES (1, 'two')"], ["INSERT INTO other.parent VALUES (2, 'one')"], ["INSERT INTO other.parent VALUES (-1, 'x')"],
    ['INSERT INTO child (parent_id) VALUES (99)'], ['INSERT INTO child (parent_id) VALUES (null)'], ["INSERT INTO child (parent_id, code) VALUES (1, 'ABC')"], ["INSERT INTO child (parent_id, code) VALUES (1, 'too long')"], ['DELETE FROM other.parent'], ['DROP TABLE other.parent'],
    ["SELECT 'happy'::mood"], ["SELECT 'long'::short"], ["INSERT INTO ex VALUES ('[2,3)')"], ['SELECT deep()'], ['SELECT internal()'], ['SELECT $1::int', ['x']], ['SELECT $1::int', []], ['INSERT INTO child (parent_id) VALUES ($1)', [77]], ["SELECT '2024-13-01'::date"], ["SELECT '{'::json"],
    ['SELECT 1 AS x; SELECT 2 +'], ['CREATE TABLE child (id int)'], ['SET nothing TO 1'], ["SET TIME ZONE 'Nowhere'"], ['SELECT 99999999999::int'], ['ROLLBACK TO nothing'], ["SELECT pg_sleep('x')"], ['VACUUM; SELECT 1'], ["SELECT E'\\xff'"], ['SELECT "ünï'], ["SELECT 'ünï' AS ünï, nope"], ['LISTEN'], ['SELECT\n\n  nope\nFROM pg_class'],
  ]) {
    try {
      await client.query(text, values);
      show('no error', text);
    } catch (error) {
      show(text, values ?? '');
      showError(error);
      if (!(error instanceof DatabaseError) || typeof error.length !== 'number' || typeof error.file !== 'string' || !/^\d+$/.test(error.line)) show('odd', error instanceof DatabaseError, error.length, error.file, error.line);
    }
  }
  show(Object.keys(await client.query('SELECT nope').catch((error) => error)));
  try {
    await client.query('SELECT nope');
  } catch (error) {
    show(String(error), error.stack.split('\n').some((line) => line.includes('errors.js')));
  }
  await client.end();
})();
