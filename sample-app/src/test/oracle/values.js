'use strict';

// Values that a model's attribute takes: an ordinary one for the n-th row, and the widest one that its type promises.

const crypto = require('crypto');

const idOf = (type) => (typeof type === 'string' ? type : type.getDataTypeId ? type.getDataTypeId() : type.key);

const lengthOf = (type) => Number(type.options?.length ?? type._length ?? 255) || 255;

function text(n, length) {
  const full = `v${n.toString(36)}`;
  return length < full.length ? n.toString(36).padStart(length, '0').slice(-length) : full;
}

function decimal(type, n) {
  const scale = Number(type.options?.scale ?? 0) || 0;
  return scale > 0 ? `${n}.${'5'.padEnd(scale, '0')}` : `${n}`;
}

function widestDecimal(type) {
  const precision = Number(type.options?.precision ?? 0) || 0;
  const scale = Number(type.options?.scale ?? 0) || 0;
  return precision === 0
    ? '123456789012345678901234567890.125'
    : `${'9'.repeat(precision - scale) || '0'}${scale > 0 ? `.${'9'.repeat(scale)}` : ''}`;
}

function rangeOf(type, n) {
  const subtype = type.options?.subtype ?? type._subtype;
  switch (typeof subtype === 'string' ? subtype : subtype ? idOf(subtype) : 'INTEGER') {
    case 'DATE':
      return [new Date(Date.UTC(2024, 0, n)), new Date(Date.UTC(2024, 1, n))];
    case 'DATEONLY':
      return [`2024-01-0${(n % 9) + 1}`, `2024-02-0${(n % 9) + 1}`];
    default:
      return [n, n + 5];
  }
}

const elementOf = (type) => type.type ?? type.options?.type;
const valuesOf = (type, attribute) => type.values ?? type.options?.values ?? attribute.values;
const isBinary = (type) => Boolean(type._binary ?? type.options?.binary);

function ordinary(attribute, n, type = attribute.type) {
  switch (idOf(type)) {
    case 'STRING':
    case 'CHAR':
      return isBinary(type) ? Buffer.from(text(n, lengthOf(type))) : text(n, lengthOf(type));
    case 'TEXT':
    case 'CITEXT':
      return `text ${n}`;
    case 'TSVECTOR':
      return `word${n}`;
    case 'TINYINT':
    case 'SMALLINT':
    case 'MEDIUMINT':
    case 'INTEGER':
    case 'BIGINT':
      return n + 2;
    case 'FLOAT':
    case 'REAL':
    case 'DOUBLE':
    case 'DOUBLE PRECISION':
      return n + 0.5;
    case 'DECIMAL':
      return decimal(type, n);
    case 'BOOLEAN':
      return n % 2 === 0;
    case 'DATE':
      return new Date(Date.UTC(2024, 0, n, 12, 30, 15, 250));
    case 'DATEONLY':
      return `2024-03-${String((n % 27) + 1).padStart(2, '0')}`;
    case 'TIME':
      return `12:${String(n % 60).padStart(2, '0')}:05`;
    case 'UUID':
      return crypto.randomUUID();
    case 'JSON':
    case 'JSONB':
      return { n, list: [1, 'x'] };
    case 'BLOB':
      return Buffer.from([n % 256, 200, 0]);
    case 'HSTORE':
      return { a: String(n), b: null };
    case 'RANGE':
      return rangeOf(type, n);
    case 'ARRAY':
      return [ordinary(attribute, n, elementOf(type)), ordinary(attribute, n + 1, elementOf(type))];
    case 'ENUM':
      return valuesOf(type, attribute)[n % valuesOf(type, attribute).length];
    case 'GEOMETRY':
    case 'GEOGRAPHY':
      return (type.type ?? type.options?.type) === 'MULTIPOLYGON'
        ? { type: 'MultiPolygon', coordinates: [[[[0, 0], [0, n], [n, n], [0, 0]]]] }
        : { type: 'Point', coordinates: [n, 1] };
    case 'CIDR':
      return `10.0.${n % 256}.0/24`;
    case 'INET':
      return `10.0.0.${n % 256}`;
    case 'MACADDR':
      return `08:00:2b:01:02:${(n % 256).toString(16).padStart(2, '0')}`;
    case 'MACADDR8':
      return `08:00:2b:01:02:03:04:${(n % 256).toString(16).padStart(2, '0')}`;
    default:
      throw new Error(`no value is known for ${idOf(type)}`);
  }
}

// Sequelize 7 gives unsigned numbers a larger column; 6 drops the word on PostgreSQL.
const isLarger = (type) => Boolean(type.getDataTypeId && type.options?.unsigned);

/** The value that no narrower column takes. */
function widest(attribute, type = attribute.type) {
  switch (idOf(type)) {
    case 'STRING':
    case 'CHAR':
      return isBinary(type) ? Buffer.alloc(lengthOf(type), 7) : 'x'.repeat(lengthOf(type));
    case 'TEXT':
    case 'CITEXT':
      return 'x'.repeat(20000);
    case 'TINYINT':
      return 127;
    case 'SMALLINT':
      return isLarger(type) ? 65535 : 32767;
    case 'MEDIUMINT':
      return 8388607;
    case 'INTEGER':
      return isLarger(type) ? 4294967295 : 2147483647;
    case 'BIGINT':
      return '9223372036854775807';
    case 'FLOAT':
    case 'DOUBLE':
    case 'DOUBLE PRECISION':
      // Sequelize 7 refuses whole numbers that JavaScript does not hold exactly.
      return '1e300';
    case 'DECIMAL':
      return widestDecimal(type);
    case 'ARRAY':
      return [widest(attribute, elementOf(type))];
    default:
      return ordinary(attribute, 1, type);
  }
}

module.exports = { idOf, ordinary, widest, valuesOf };
