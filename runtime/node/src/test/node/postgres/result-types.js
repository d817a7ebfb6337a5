// What each PostgreSQL type becomes in JavaScript, with its OID.
const { Client, types } = require('pg');
const { show } = require('./lib/show');

(async () => {
  const client = new Client();
  await client.connect();
  await client.query("SET TIME ZONE 'Europe/Berlin'");
  const expressions = [
    '1::int2', '2147483647::int4', '9007199254740993::int8', '1.50::numeric', "'NaN'::numeric", '1e400::numeric', '1.5::float4', '0.1::float8', "'NaN'::float8", "'Infinity'::float4", "'-Infinity'::float8", '1e-310::float8',
    'true', 'false', 'null::int4', 'null', "'text'", "''", "'ünï €'::varchar(10)", "'x'::char(5)", "'x'::\"char\"", "'name'::name",
    "'2024-02-29'::date", "'infinity'::date", "'-infinity'::timestamptz", "'infinity'::timestamp", "'0044-03-15 BC'::date", "'2024-06-01 12:34:56.789123+02'::timestamptz", "'2024-06-01 12:34:56.789'::timestamp",
    "'1900-01-01 00:00:00+00'::timestamptz", "'0001-01-01 00:00:00+00'::timestamptz", "'12:34:56.789'::time", "'12:34:56+02'::timetz",
    "'1 year 2 mons 3 days 04:05:06.789'::interval", "'-1 days +02:03:00'::interval", "'0'::interval",
    '\'{"a": [1, 2.5, null, "x"]}\'::json', '\'{"b": {"c": true}}\'::jsonb', "'null'::jsonb", "'5'::jsonb", "'\"text\"'::json",
    "'\\xdeadbeef'::bytea", "''::bytea", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid", "'<a>x</a>'::xml", "B'101'", "B'101'::bit varying",
    "'(1,2)'::point", "'<(1,2),3>'::circle", "'((0,0),(1,1))'::box", "'192.168.0.1/24'::inet", "'192.168.0.0/24'::cidr", "'08:00:2b:01:02:03'::macaddr", "'12.34'::money",
    "'{1,2,null}'::int4[]", "'{{1,2},{3,4}}'::int4[]", "'{9007199254740993,1}'::int8[]", "'{1.5,NaN}'::float8[]", "'{1.50,2}'::numeric[]", "'{a,\"b c\",\"d\\\"e\",null,\"null\",\"\"}'::text[]", "'{t,f}'::bool[]", "'{}'::int4[]", "'{{a,b},{c,d}}'::text[]",
    "array['2024-01-01 00:00:00+00'::timestamptz]", "array['2024-01-01'::date]", "array['\\x01'::bytea]", "array['{\"a\": 1}'::jsonb]", "array['{\"a\": 1}'::json]", "array['1 day'::interval]", "array['(1,2)'::point]", "array['a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid]", "array['x'::varchar]",
    "'[1,5)'::int4range", "'(,5]'::int8range", "'empty'::numrange", "'[2024-01-01,2024-02-01)'::daterange", "'[2024-01-01 00:00,2024-01-01 01:00)'::tsrange", "'{[1,2),[5,7)}'::int4multirange",
    "row(1, 'x', null)", "'a b'::tsvector", "'a & b'::tsquery", '1::oid', "'pg_class'::regclass", "'pg_catalog'::regnamespace", "'(0,1)'::tid", "'16/B374D848'::pg_lsn", "'integer'::regtype", "null::void",
    "array[null]::int4[]", "'[2:3]={1,2}'::int4[]",
  ];
  for (const expression of expressions) {
    const { rows: [{ v }], fields: [field] } = await client.query(`SELECT ${expression} AS v`);
    show(expression, '->', field.dataTypeID, typeof v, v instanceof Date ? String(v.getTime()) : v, v?.constructor?.name ?? '');
    const { rows: [extended] } = await client.query({ text: `SELECT ${expression} AS v`, values: [] });
    const { rows: [bound] } = await client.query(`SELECT ${expression} AS v, $1::int AS n`, [1]);
    if (String(util(extended.v)) !== String(util(v)) || String(util(bound.v)) !== String(util(v))) show('  differs when bound', bound.v);
  }
  const { rows: [interval] } = await client.query("SELECT '1 year 3 days 04:05:06.7'::interval AS i, '(1.5,2)'::point AS p");
  show(interval.i.toPostgres(), interval.i.toISOString(), interval.i.years, interval.p.x);
  show('--- setTypeParser');
  types.setTypeParser(20, (text) => BigInt(text));
  types.setTypeParser(types.builtins.NUMERIC, parseFloat);
  types.setTypeParser(1114, (text) => `local ${text}`);
  const { rows: [custom] } = await client.query("SELECT 5::int8 AS a, 1.5::numeric AS b, '2024-01-01 00:00'::timestamp AS c, null::int8 AS d, '{1}'::int8[] AS e");
  show(custom);
  const own = { getTypeParser: (oid, format) => (value) => `${oid} ${format} ${value}` };
  show((await client.query({ text: 'SELECT 1 AS a, true AS b, null AS c', types: own })).rows);
  client.setTypeParser(23, (text) => Number(text) * 2);
  show((await client.query('SELECT 4 AS a, $1::int AS b', [5])).rows, client.getTypeParser(23)('2'));
  show(types.getTypeParser(20)('7'), types.getTypeParser(99999)('x'), Object.keys(types.builtins).length);
  show((await client.query({ text: "SELECT 258::int4 AS a, 'text'::text AS b, true AS c, '\\x0102'::bytea AS d, 1.5::float8 AS e, 9::int8 AS f, null AS g, '2024-01-01 00:00+00'::timestamptz AS h", binary: true })).rows);
  await client.end();
})();

function util(value) {
  return require('util').inspect(value, { depth: 5 });
}
