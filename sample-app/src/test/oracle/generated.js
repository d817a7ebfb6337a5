'use strict';

// Model sets made up from a seed. The same seed makes the same set, on the same database and with the same version of Sequelize.

/** Numbers from a seed: mulberry32. */
function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (bound) => Math.floor(next() * bound),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)],
    some: (list, count) => [...list].sort(() => next() - 0.5).slice(0, count),
  };
}

/** Types with the defaults that they take; `short` ones may be parts of indexes everywhere, `few` have too few values to be unique. */
function kinds(T, dialect, version) {
  const mysql = dialect === 'mysql' || dialect === 'mariadb';
  const all = [
    { type: () => T.STRING, defaults: ["it's", '', 'a "b" \\ c'], short: true },
    { type: (r) => T.STRING(r.pick([1, 20, 60, 180])), defaults: ['x'], short: true },
    { type: () => T.TEXT, defaults: mysql ? [] : ['some text'] },
    { type: () => T.INTEGER, defaults: [0, -5, 2147483647], short: true },
    { type: () => T.SMALLINT, defaults: [7], short: true },
    { type: () => T.BIGINT, defaults: ['9007199254740993', 1], short: true },
    { type: (r) => T.DECIMAL(...r.pick([[10, 2], [5, 0], [18, 6]])), defaults: [1.5, 0], short: true },
    { type: () => T.FLOAT, defaults: [1.5] },
    { type: () => T.DOUBLE, defaults: [-0.25] },
    { type: () => T.BOOLEAN, defaults: [true, false], short: true, few: true },
    { type: () => T.DATE, defaults: [T.NOW], short: true },
    { type: () => T.DATEONLY, defaults: ['2020-01-02'], short: true },
    { type: () => T.TIME, defaults: ['12:30:00'], short: true },
    { type: () => T.UUID, defaults: [T.UUIDV4], short: true },
    { type: () => T.BLOB, defaults: [] },
    { type: () => T.JSON, defaults: [] },
    { type: (r) => T.ENUM(...r.some(['new', "it's", 'paid out', 'ünï', 'x'], 2 + r.below(3)), 'last'), defaults: ['last'], short: true, few: true },
    { type: () => T.VIRTUAL, defaults: [] },
  ];
  const own = {
    postgres: [
      { type: () => T.CITEXT, defaults: [] , extension: 'citext', short: true },
      { type: () => T.JSONB, defaults: [{ a: [1, 'x'] }] },
      { type: () => T.ARRAY(T.STRING), defaults: [[], ['a', "b'c"]] },
      { type: () => T.ARRAY(T.INTEGER), defaults: [[1, -2]] },
      { type: () => T.RANGE(T.INTEGER), defaults: [] },
      { type: () => T.INET, defaults: [], short: true },
      { type: () => T.REAL, defaults: [0.5] },
      { type: () => T.CHAR(8), defaults: ['abcdefgh'], short: true },
    ],
    mysql: [
      { type: () => T.INTEGER.UNSIGNED, defaults: [3], short: true },
      { type: () => T.TINYINT, defaults: [1], short: true },
      { type: () => T.MEDIUMINT, defaults: [1], short: true },
      { type: () => T.CHAR(8), defaults: ['abcdefgh'], short: true },
      { type: () => T.STRING.BINARY, defaults: [] },
      { type: (r) => T.TEXT(r.pick(['tiny', 'medium', 'long'])), defaults: [] },
      { type: (r) => T.BLOB(r.pick(['tiny', 'medium', 'long'])), defaults: [] },
      { type: () => T.DATE(3), defaults: [], short: true },
    ],
    sqlite: [{ type: () => T.TEXT, defaults: ["it's"] }],
  };
  own.mariadb = own.mysql;
  const refused = version === 7 && dialect === 'sqlite' ? ['DECIMAL', 'BIGINT', 'SMALLINT'] : [];
  return [...all, ...own[dialect]].filter((kind) => !refused.some((name) => String(kind.type).includes(`T.${name}`)));
}

const NAMES = ['title', 'amount', 'createdBy', 'order', 'isOpen', 'Größe', 'user_id', 'value', 'Ref No', 'group', 'doneAt', 'a', 'payload', 'select'];

function attributes(r, T, choices, model) {
  const made = {};
  if (r.chance(0.2)) {
    made.code = { type: T.STRING(40), primaryKey: true };
  } else if (r.chance(0.15)) {
    made.id = { type: T.UUID, primaryKey: true, defaultValue: T.UUIDV4 };
  } else if (r.chance(0.15)) {
    made.number = { type: T.INTEGER, primaryKey: true, autoIncrement: true, ...(r.chance(0.5) ? { field: 'no' } : {}) };
  }
  for (const name of r.some(NAMES, 1 + r.below(7))) {
    const kind = r.pick(choices);
    const attribute = { type: kind.type(r) };
    if (r.chance(0.4)) attribute.allowNull = r.chance(0.3);
    if (kind.defaults.length > 0 && r.chance(0.4)) attribute.defaultValue = r.pick(kind.defaults);
    if (kind.short && !kind.few && r.chance(0.15)) attribute.unique = r.chance(0.6) ? true : `${model}_together`;
    if (!attribute.unique && r.chance(0.1)) attribute.comment = "what it's for";
    if (r.chance(0.15)) attribute.field = `${name}_col`.toLowerCase();
    made[name] = attribute;
    attribute.short = kind.short;
    attribute.few = kind.few;
  }
  return made;
}

function options(r, made, dialect, version) {
  const all = {};
  if (r.chance(0.25)) all.timestamps = false;
  else if (r.chance(0.2)) all.paranoid = true;
  if (r.chance(0.3)) all.underscored = true;
  if (r.chance(0.2)) all.freezeTableName = true;
  if (r.chance(0.15) && !(version === 7 && dialect === 'sqlite')) all.comment = "the table's comment";
  if (r.chance(0.1) && all.timestamps !== false) all.version = true;
  // Sequelize takes the fields of an index for columns.
  const short = Object.keys(made).filter((name) => made[name].short && !made[name].field && !made[name].unique && /^[a-z_]+$/.test(name));
  if (short.length > 0 && r.chance(0.5)) {
    const fields = r.some(short, 1 + r.below(2));
    all.indexes = [{ fields, unique: !fields.some((name) => made[name].few) && r.chance(0.3) }];
    if (r.chance(0.3)) all.indexes.push({ name: `by_${short.length}_${r.below(1000000)}`, fields: [{ name: r.pick(short), order: 'DESC' }] });
  }
  for (const name of Object.keys(made)) {
    delete made[name].short;
    delete made[name].few;
  }
  return all;
}

/** @param ordered whether models refer only to those before them, so that each can need what it refers to */
function associate(r, models, version, ordered) {
  const later = (a, b) => models.indexOf(a) > models.indexOf(b);
  const from = r.pick(models);
  const to = r.pick(models);
  const as = `${r.pick(['owner', 'parent', 'other', 'main'])}${r.below(1000)}`;
  const actions = r.chance(0.4) ? { onDelete: r.pick(['CASCADE', 'SET NULL', 'RESTRICT', 'NO ACTION']), onUpdate: r.pick(['CASCADE', 'RESTRICT', 'NO ACTION']) } : {};
  const canRequire = (child, parent) => ordered && actions.onDelete !== 'SET NULL' && later(child, parent) && r.chance(0.4);
  const key = (child, parent) => ({ name: `${as}Key`, ...(canRequire(child, parent) ? { allowNull: false } : {}), ...(version === 7 ? actions : {}) });
  const given = version === 7 ? {} : actions;
  const back = version === 7 ? { inverse: { as: `${as}Of` } } : {};
  if (r.chance(0.2) && from !== to) {
    const through = `${as}Links`;
    from.belongsToMany(to, { through, as: { singular: as, plural: `${as}s` }, ...back });
  } else if (from === to || (ordered ? later(from, to) : r.chance(0.6))) {
    from.belongsTo(to, { as, foreignKey: key(from, to), ...given, ...(r.chance(0.1) ? (version === 7 ? { foreignKeyConstraints: false } : { constraints: false }) : {}) });
  } else {
    from.hasMany(to, { as: { singular: as, plural: `${as}s` }, foreignKey: key(to, from), ...given, ...back });
  }
}

/** @param {number} seed even: Sequelize 6, odd: Sequelize 7 */
module.exports = (seed, dialect) => {
  const version = seed % 2 === 0 ? 6 : 7;
  const r = random(seed);
  return {
    library: version,
    extensions: dialect === 'postgres' ? ['citext'] : [],
    models({ define, DataTypes: T }) {
      const choices = kinds(T, dialect, version);
      const models = r.some(['Person', 'orderLine', 'Data', 'tag_list', 'Visit', 'Box'], 1 + r.below(4)).map((name) => {
        const made = attributes(r, T, choices, name);
        return define(name, made, options(r, made, dialect, version));
      });
      const ordered = r.chance(0.5);
      for (let count = r.below(4); count > 0; count--) associate(r, models, version, ordered);
    },
  };
};
