// What each JavaScript value becomes as a parameter.
const { Client, types } = require('pg');
const { show, showError } = require('./lib/show');

(async () => {
  const client = new Client();
  await client.connect();
  await client.query("SET TIME ZONE 'UTC'");
  process.env.TZ ??= 'UTC';
  const one = async (type, value) => {
    try {
      const { rows: [row] } = await client.query(`SELECT $1::${type} AS v, $1::${type}::text AS t`, [value]);
      show(type, value, '->', row.v, JSON.stringify(row.t));
    } catch (error) {
      show(type, value, '->', error.code ?? '', error.message);
    }
  };
  for (const [type, ...values] of [
    ['text', null, undefined, '', 'text', 'ünï €\u{1F600}', "quote ' and \\ and \"", 'line\nbreak\ttab', 5, 1.5, true, 10n, new Date(Date.UTC(2024, 1, 29, 12, 34, 56, 789)), { a: 1 }, [1, 2], 'a'.repeat(5), Symbol.iterator.toString()],
    ['int4', 0, -1, 2147483647, '42', 5n, 1.5, true, 'x', 2147483648, NaN, ''],
    ['int8', 9007199254740991, 9223372036854775807n, '9007199254740993', -0],
    ['float8', 0.1, 1e300, -0, NaN, Infinity, -Infinity, '1.5'],
    ['numeric', 1.5, '123456789012345678901234567890.123456789', 10n, NaN],
    ['bool', true, false, 't', 'false', 1, 'no', 'maybe'],
    ['bytea', Buffer.from([0, 1, 255]), Buffer.alloc(0), new Uint8Array([1, 2]), new Uint8Array([9, 8, 7, 6]).subarray(1, 3), '\\x0102', 'text'],
    ['timestamptz', new Date(Date.UTC(2024, 0, 1)), '2024-06-01T00:00:00Z', new Date(-62198755200000), new Date(Date.UTC(12024, 0, 1)), 'infinity'],
    ['date', new Date(Date.UTC(2024, 1, 29, 12)), '2024-02-29', 'tomorrow is not a date'],
    ['json', { a: [1, { b: null }] }, [1, 2], 'not json', '"text"', '{"x": 1}', 5, true, null, JSON.stringify([1, { a: 2 }])],
    ['jsonb', { toJSON: () => ({ via: 'toJSON' }) }, { nested: { date: new Date(0) } }, { toPostgres: () => '{"via": "toPostgres"}' }, { u: '\u2028 \u0001' }, '"\\u0000"'],
    ['int4[]', [1, 2, null], [], [[1, 2], [3, 4]], '{5,6}', [1.5], ['7', undefined]],
    ['text[]', ['a', 'b c', 'd"e', 'f\\g', '', 'null', null, 'NULL', '{}', ',', 'ünï'], [[['deep']]], [{ a: 1 }], [new Date(0)], [true, 5, 6n]],
    ['bytea[]', [Buffer.from([1, 2]), Buffer.from([255])]],
    ['jsonb[]', [{ a: 1 }, { b: '"' }]],
    ['uuid', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'no uuid'],
    ['interval', '1 day', { toPostgres: () => '2 hours' }],
    ['int4range', '[1,5)'], ['point', '(1,2)'], ['inet', '10.0.0.1'],
  ]) for (const value of values) await one(type, value);
  show('--- untyped');
  show((await client.query('SELECT $1 AS v', ['text'])).rows, (await client.query('SELECT $1 AS v', ['text'])).fields[0].dataTypeID);
  show((await client.query('SELECT $1 + 1 AS v', ['4'])).rows, (await client.query('SELECT $2::text || $1::text AS v', ['a', 'b'])).rows);
  show((await client.query("SELECT 1 AS v WHERE 'x' = ANY($1)", [['x', 'y']])).rows, (await client.query('SELECT coalesce($1, 5) AS v', [null])).rows);
  for (const query of [['SELECT $1::int', []], ['SELECT $2::int AS v', [1, 2]], ['SELECT $1::int + $2', [1]]]) {
    try {
      show((await client.query(...query)).rows);
    } catch (error) {
      showError(error);
    }
  }
  show((await client.query('SELECT count(*) AS n FROM unnest($1::text[]) AS u', [Array.from({ length: 5000 }, (_, i) => `v${i}`)])).rows);
  show((await client.query('SELECT length($1) AS n', ['x'.repeat(2_000_000)])).rows);
  const many = Array.from({ length: 1000 }, (_, i) => i);
  show((await client.query(`SELECT ${many.map((_, i) => `$${i + 1}::int`).join('+')} AS v`, many)).rows);
  show((await client.query('SELECT octet_length($1::bytea) AS n', [Buffer.alloc(1_000_000, 7)])).rows);
  require('pg').defaults.parseInputDatesAsUTC = true;
  show((await client.query('SELECT $1::timestamptz AS v', [new Date(Date.UTC(2024, 5, 1, 12))])).rows[0].v.getTime());
  await client.end();
})();
