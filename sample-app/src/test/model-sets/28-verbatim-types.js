'use strict';

// A type given as text is passed on as it is.
exports.models = ({ define, DataTypes }) => {
  define('Raw', {
    short: 'VARCHAR(7)',
    at: 'TIMESTAMP',
    money: 'MONEY',
    span: 'INTERVAL',
    bits: 'BIT(4)',
    path: 'XML',
    list: 'TEXT[]',
    exact: 'NUMERIC(6,1)',
    oid: 'OID',
    base: { type: DataTypes.INTEGER },
  });
};
exports.values = {
  'Raw.short': (n) => `v${n}`,
  'Raw.at': (n) => new Date(Date.UTC(2024, 0, n)),
  'Raw.money': (n) => `${n}.50`,
  'Raw.span': (n) => `${n} days`,
  'Raw.bits': (n) => (n % 16).toString(2).padStart(4, '0'),
  'Raw.path': (n) => `<a>${n}</a>`,
  'Raw.list': (n) => `{a,b${n}}`,
  'Raw.exact': (n) => `${n}.5`,
  'Raw.oid': (n) => n,
};
