// Says as plain data what the models of a live Sequelize instance (6 or 7) are and where it connects to.
// Runs inside the application, so it needs nothing but the language: no require, no console, no Node.
'use strict';

/** Model -> {file, line} of its definition; filled by capture.js. */
const places = new WeakMap();

const text = value => (value === undefined || value === null || value === '' ? null : String(value));
const isObject = value => value !== null && typeof value === 'object';

function attempt(action, otherwise) {
  try {
    return action();
  } catch (error) {
    return otherwise(error);
  }
}

const reason = error => attempt(() => String((error && error.message) || error).split('\n')[0], () => 'unknown error');

// ---- registry: live models to plain data -------------------------------------------------------------------------

/** What one Sequelize instance defines, as the Registry JSON of the engine; never throws because of one bad model. */
function registry(sequelize, syncCall) {
  const problems = [];
  const models = [...modelsOf(sequelize)].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
  const implicit = attempt(() => implicitUniques(models), error => {
    problems.push({ model: '', attribute: null, message: `associations cannot be read: ${reason(error)}` });
    return new Map();
  });
  const options = sequelize.options || {};
  return {
    format: 1,
    sequelizeVersion: text(attempt(() => sequelize.constructor.version, () => null)),
    dialect: dialectOf(sequelize),
    options: {
      schema: text(options.schema),
      timezone: text(options.timezone),
      quoteIdentifiers: options.quoteIdentifiers !== false,
    },
    syncCall: syncCall || null,
    problems,
    models: models
      .map(model => attempt(() => describe(sequelize, model, implicit, problems), error => {
        problems.push({ model: nameOf(model), attribute: null, message: reason(error) });
        return null;
      }))
      .filter(Boolean)
      .map(model => withoutOwnDatabase(model, ownDatabase(sequelize))),
  };
}

/** Where a schema is a database, version 7 names the one that it is connected to, too, which every table is in anyway. */
const ownDatabase = sequelize =>
  isVersion7(sequelize) && /^(mysql|mariadb)$/.test(dialectOf(sequelize)) ? attempt(() => text(sequelize.dialect.getDefaultSchema()), () => null) : null;

function withoutOwnDatabase(model, own) {
  if (own === null) return model;
  const without = place => (place && place.schema === own ? { ...place, schema: null } : place);
  return { ...model, table: without(model.table), columns: model.columns.map(column => ({ ...column, references: without(column.references) })) };
}

const nameOf = model => attempt(() => String(model.name), () => '');
const dialectOf = sequelize => text(sequelize.dialect && sequelize.dialect.name) || text(sequelize.options.dialect);
// Version 7 made modelManager a getter that throws.
const isVersion7 = sequelize => isObject(sequelize.models) && typeof sequelize.models[Symbol.iterator] === 'function';
const modelsOf = sequelize => (isVersion7(sequelize) ? sequelize.models : sequelize.modelManager.all);

function implicitUniques(models) {
  const found = new Map();
  for (const model of models) {
    for (const association of Object.values(model.associations || {})) {
      const through = association.through && association.through.model;
      if (association.associationType !== 'BelongsToMany' || !through) continue;
      const entry = found.get(through.name) || { uniques: new Set(), of: new Set() };
      found.set(through.name, entry);
      entry.of.add(model.name);
      if (association.through.unique === false) continue;
      const attributes = through.modelDefinition ? through.modelDefinition.rawAttributes : through.rawAttributes;
      const pair = [association.foreignKey, association.otherKey].map(name => (attributes[name] || {}).unique);
      for (const unique of pair.flat()) {
        const name = isObject(unique) ? unique.name : unique;
        if (typeof name === 'string') entry.uniques.add(name);
      }
    }
  }
  return found;
}

function describe(sequelize, model, implicit, problems) {
  const definition = model.modelDefinition;
  const options = (definition ? definition.options : model.options) || {};
  const table = tableOf(definition ? definition.table : model.getTableName());
  const place = places.get(model) || {};
  const through = implicit.get(model.name) || { uniques: new Set(), of: new Set() };
  const stamps = (definition ? definition.timestampAttributeNames : model._timestampAttributes) || {};
  const stamp = name => text(stamps[name]) || false;
  return {
    name: model.name,
    table,
    file: place.file || null,
    line: place.line || null,
    options: {
      timestamps: options.timestamps !== false,
      paranoid: Boolean(options.paranoid),
      createdAt: stamp('createdAt'),
      updatedAt: stamp('updatedAt'),
      deletedAt: stamp('deletedAt'),
      version: text(definition ? definition.versionAttributeName : model._versionAttribute) || false,
      underscored: Boolean(options.underscored),
      freezeTableName: Boolean(options.freezeTableName),
    },
    throughOf: [...through.of].sort(),
    implicitUniques: [...through.uniques].sort(),
    comment: text(options.comment),
    engine: text(options.engine),
    charset: text(options.charset),
    collate: text(options.collate),
    rowFormat: text(options.rowFormat),
    initialAutoIncrement: text(options.initialAutoIncrement),
    columns: columnsOf(sequelize, model, problems),
    uniqueKeys: uniqueKeysOf(model, options),
    indexes: indexesOf(sequelize, model, table, problems),
    syncSql: null,
  };
}

function tableOf(name) {
  if (!isObject(name)) return { table: String(name), schema: null, delimiter: '.' };
  return { table: String(name.tableName || name.table), schema: text(name.schema), delimiter: text(name.delimiter) || '.' };
}

function columnsOf(sequelize, model, problems) {
  const definition = model.modelDefinition;
  const attributes = definition ? [...definition.attributes] : Object.entries(model.rawAttributes);
  const virtuals = (definition ? definition.virtualAttributeNames : model._virtualAttributes) || new Set();
  return attributes.map(([name, attribute]) => columnOf(sequelize, model, name, attribute, virtuals.has(name), problems));
}

/** One part that cannot be read must not hide the column: an unknown column that is not null would stop the start. */
function columnOf(sequelize, model, name, attribute, virtual, problems) {
  const definition = model.modelDefinition;
  const report = message => problems.push({ model: nameOf(model), attribute: name, message });
  const part = (what, read, otherwise) => attempt(read, error => {
    report(`${what} cannot be read: ${reason(error)}`);
    return otherwise;
  });
  return {
    attr: name,
    column: part('field', () => String(attribute.columnName || attribute.field || name), name),
    virtual,
    type: part('type', () => typeOf(attribute.type, report), { key: null, sql: null, options: {} }),
    allowNull: part('allowNull', () => attribute.allowNull !== false, true),
    primaryKey: part('primaryKey', () => attribute.primaryKey === true, false),
    autoIncrement: part('autoIncrement', () => Boolean(attribute.autoIncrement), false),
    autoIncrementIdentity: part('autoIncrementIdentity', () => Boolean(attribute.autoIncrementIdentity), false),
    default: part('defaultValue', () => defaultOf(sequelize, attribute, report), { kind: 'js', value: null, sql: null }),
    unique: part('unique', () => uniqueOf((definition ? definition.rawAttributes[name] || {} : attribute).unique), null),
    references: part('references', () => referenceOf(attribute.references, report), null),
    onDelete: part('onDelete', () => text(attribute.onDelete), null),
    onUpdate: part('onUpdate', () => text(attribute.onUpdate), null),
    comment: part('comment', () => text(attribute.comment), null),
    autoGenerated: part('_autoGenerated', () => Boolean(attribute._autoGenerated), false),
    ddl: null,
  };
}

const typeKey = type => text(typeof type.getDataTypeId === 'function' ? type.getDataTypeId() : type.key);

function typeOf(type, report) {
  if (typeof type === 'function' && type.prototype) type = attempt(() => new type(), () => type);
  if (typeof type === 'string') return { key: null, sql: type, options: {} };
  if (!type || (!isObject(type) && typeof type !== 'function')) {
    report(`type ${String(type)} is no Sequelize data type`);
    return { key: null, sql: null, options: {} };
  }
  let key = typeKey(type);
  if (key === 'DOUBLE PRECISION') key = 'DOUBLE';
  const given = isObject(type.options) ? type.options : {};
  const described = { key, sql: text(attempt(() => type.toSql({ escape: String }), () => null)), options: {} };
  for (const option of ['length', 'precision', 'scale', 'decimals', 'unsigned', 'zerofill', 'binary']) {
    const value = type[`_${option}`] === undefined ? given[option] : type[`_${option}`];
    if (['number', 'string', 'boolean'].includes(typeof value) && value !== '') described.options[option] = value;
  }
  if (key === 'ENUM') described.values = enumValues(type.values || given.values, report);
  const element = isObject(type.type) || typeof type.type === 'function' ? type.type : given.type;
  if (key === 'ARRAY') described.of = typeOf(element, report);
  if (key === 'RANGE') described.subtype = type._subtype || (given.subtype ? typeKey(given.subtype) : null);
  if (key === 'GEOMETRY' || key === 'GEOGRAPHY') {
    described.geo = text(type.type || given.type);
    described.srid = Number.isInteger(type.srid || given.srid) ? type.srid || given.srid : null;
  }
  return described;
}

function enumValues(values, report) {
  const texts = [];
  for (const value of Array.isArray(values) ? values : []) {
    if (['string', 'number', 'boolean', 'bigint'].includes(typeof value)) texts.push(String(value));
    else report(`ENUM value ${attempt(() => JSON.stringify(value), () => typeof value)} is no text`);
  }
  return texts;
}

function defaultOf(sequelize, attribute, report) {
  const value = attribute.defaultValue;
  const kept = (kind, plain) => ({ kind, value: plain, sql: sqlOf(sequelize, value, attribute) });
  const inScript = what => ({ kind: 'js', value: what, sql: null });
  if (value === undefined) return { kind: 'none', value: null, sql: null };
  if (value === null) return { kind: 'null', value: null, sql: 'NULL' };
  switch (typeof value) {
    case 'function': {
      const key = attempt(() => typeKey(value), () => null);
      return inScript(['NOW', 'UUIDV1', 'UUIDV4'].includes(key) ? key : null);
    }
    case 'string':
    case 'boolean':
      return kept(typeof value, value);
    case 'number':
      return kept('number', Number.isFinite(value) ? value : null);
    case 'bigint':
      return kept('bigint', String(value));
    case 'symbol':
      report('default is a symbol');
      return inScript(null);
  }
  if (value instanceof Date) return kept('date', Number.isNaN(value.getTime()) ? null : value.toISOString());
  if (ArrayBuffer.isView(value)) return kept('buffer', hex(value));
  const prototype = Object.getPrototypeOf(value);
  // Compared by shape: a default may come from another realm, whose Object is not this one's.
  if (Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null) {
    return attempt(() => kept('json', JSON.parse(JSON.stringify(value))), error => {
      report(`default cannot be written as JSON: ${reason(error)}`);
      return inScript(null);
    });
  }
  const key = attempt(() => typeKey(value), () => null);
  if (['NOW', 'UUIDV1', 'UUIDV4'].includes(key)) return inScript(key);
  if (typeof value.supportsDialect === 'function' && !value.supportsDialect(sequelize.dialect)) return inScript(null);
  return kept('expr', null);
}

const hex = bytes => Array.from(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), byte => byte.toString(16).padStart(2, '0')).join('');

const generatorOf = sequelize => (sequelize.dialect && sequelize.dialect.queryGenerator) || sequelize.getQueryInterface().queryGenerator;

const sqlOf = (sequelize, value, attribute) => attempt(() => text(generatorOf(sequelize).escape(value, attribute, {})), () => null);

function uniqueOf(unique) {
  if (Array.isArray(unique)) return unique.map(uniqueOf);
  if (isObject(unique)) return { name: text(unique.name), msg: text(unique.msg) };
  return unique === true || typeof unique === 'string' ? unique : null;
}

function referenceOf(references, report) {
  if (!references) return null;
  const target = isObject(references) ? references.table || attempt(() => references.model, () => null) : references;
  if (!target) {
    report('references names no table');
    return null;
  }
  const isModel = typeof target === 'function';
  const { table, schema } = tableOf(isModel ? (target.modelDefinition ? target.modelDefinition.table : target.getTableName()) : target);
  return { table, schema, key: text(references.key), deferrable: deferrableOf(references.deferrable) };
}

// By its SQL: a minifier renames the classes.
function deferrableOf(deferrable) {
  if (!deferrable) return null;
  if (typeof deferrable === 'string') return deferrable;
  const sql = attempt(() => (typeof deferrable === 'function' ? new deferrable() : deferrable).toSql(), () => '');
  if (/NOT DEFERRABLE/.test(sql)) return 'NOT';
  return /INITIALLY DEFERRED/.test(sql) ? 'INITIALLY_DEFERRED' : 'INITIALLY_IMMEDIATE';
}

function uniqueKeysOf(model, options) {
  const declared = options.uniqueKeys;
  const keys = {};
  for (const [name, key] of Object.entries(declared || attempt(() => model.uniqueKeys, () => null) || {})) {
    const fields = Array.isArray(key && key.fields) ? key.fields.map(String) : [];
    // Sequelize 6 takes a key of options.uniqueKeys as a named one unless it says otherwise; in 7 each has a name.
    const custom = key && key.customIndex !== undefined ? Boolean(key.customIndex) : Boolean(declared || model.modelDefinition);
    keys[name] = { fields, customIndex: custom };
  }
  return keys;
}

function indexesOf(sequelize, model, table, problems) {
  const definition = model.modelDefinition;
  return ((definition ? definition.getIndexes() : model._indexes) || []).map(index => ({
    name: text(index.name),
    unique: Boolean(index.unique) || String(index.type).toUpperCase() === 'UNIQUE',
    type: text(index.type),
    using: text(index.using || index.method),
    concurrently: Boolean(index.concurrently),
    parser: text(index.parser),
    operator: text(index.operator),
    include: Array.isArray(index.include) ? index.include.map(String) : null,
    partial: isObject(index.where),
    fields: (Array.isArray(index.fields) ? index.fields : []).map(indexField),
    sql: attempt(() => text(generatorOf(sequelize).addIndexQuery(definition ? definition.table : model.getTableName(), cloned(index))), error => {
      problems.push({ model: model.name, attribute: null, message: `index ${index.name} cannot be written as SQL: ${reason(error)}` });
      return null;
    }),
  }));
}

function indexField(field) {
  if (typeof field === 'string') return { column: field, order: null, length: null, collate: null, operator: null };
  const column = isObject(field) ? text(field.name || field.attribute) : null;
  if (!column) return { expr: true };
  return { column, order: text(field.order), length: Number.isInteger(field.length) ? field.length : null, collate: text(field.collate), operator: text(field.operator) };
}

// addIndexQuery changes what it is given.
function cloned(value) {
  if (Array.isArray(value)) return value.map(cloned);
  if (!isObject(value) || Object.getPrototypeOf(Object.getPrototypeOf(value) || Object.prototype) !== null) return value;
  const copy = {};
  for (const key of Reflect.ownKeys(value)) copy[key] = cloned(value[key]);
  return copy;
}

// ---- connection: where the instance connects to -------------------------------------------------------------------

/** The settings an instance connects with, after the application's own beforeConnect hooks where `connecting` is what they left. */
function connection(sequelize, connecting) {
  const options = sequelize.options || {};
  const write = isObject(options.replication) && isObject(options.replication.write) ? options.replication.write : null;
  const base = { ...options, ...sequelize.config, ...write };
  // A read replica that connects first says nothing about the database that is written to.
  const isReplica = write && connecting && ['host', 'port', 'database'].some(key => (connecting[key] || base[key]) !== base[key]);
  const config = isReplica ? base : { ...base, ...connecting };
  const dialectOptions = isObject(config.dialectOptions) ? config.dialectOptions : {};
  const ssl = isVersion7(sequelize) ? config.ssl : dialectOptions.ssl;
  return {
    dialect: dialectOf(sequelize),
    host: text(config.host),
    port: config.port === undefined || config.port === null || config.port === '' ? null : Number(config.port),
    database: text(config.database),
    username: text(config.username || config.user),
    password: typeof config.password === 'function' ? null : text(config.password),
    ssl: ssl === undefined ? null : plain(ssl),
    schema: text(options.schema),
    searchPath: text(options.searchPath),
    storage: text(config.storage),
    url: null,
    dialectOptions: plain(dialectOptions) || {},
  };
}

function plain(value, depth = 0) {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (ArrayBuffer.isView(value)) return attempt(() => value.toString('utf8'), () => null);
  if (!isObject(value) || depth > 4) return undefined;
  if (Array.isArray(value)) return value.map(item => plain(item, depth + 1)).filter(item => item !== undefined);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, plain(item, depth + 1)])
      .filter(([, item]) => item !== undefined));
}

module.exports = { registry, connection, places, attempt, reason, modelsOf, dialectOf, isVersion7 };
