'use strict';

// Types in SQL, as models of MySQL have them.
exports.models = ({ define, DataTypes: T }) => {
  define('Raw', { short: 'VARCHAR(7)', at: 'TIMESTAMP NULL', number: 'INT UNSIGNED', exact: 'DOUBLE PRECISION', bit: 'BIT(1)', some: "SET('a','b')", year: 'YEAR',
    document: 'JSON', bytes: 'VARBINARY(16)', fixed: 'BINARY(4)', doubled: 'INT GENERATED ALWAYS AS (`number` * 2) VIRTUAL', point: T.GEOMETRY('POINT') });
};
exports.values = { 'Raw.short': (n) => `s${n}`, 'Raw.at': () => '2020-01-02 03:04:05', 'Raw.number': (n) => n, 'Raw.exact': (n) => n, 'Raw.bit': () => true,
  'Raw.some': () => 'a,b', 'Raw.year': () => 2024, 'Raw.document': () => '{}', 'Raw.bytes': (n) => `b${n}`, 'Raw.fixed': () => 'abcd', 'Raw.doubled': () => undefined };
