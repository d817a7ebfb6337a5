'use strict';

// Real Sequelize under Node, told by JSON lines on stdin what to do: makes a set's database with sync(), says what the agent's capture
// script makes of its models, and tries the models' own SELECT and INSERT on a database that somebody changed.
//
// usage: node oracle.js MODEL_SETS_DIRECTORY CAPTURE_SCRIPT DIALECT

const path = require('path');
const readline = require('readline');
const dialects = require('./dialects.js');
const generated = require('./generated.js');
const { columnsOf, modelsOf, referenced } = require('./models.js');
const { ordinary, widest } = require('./values.js');

const [setsDirectory, captureScript, dialectName] = process.argv.slice(2);
const dialect = dialects[dialectName];
const capture = require(path.resolve(captureScript));
const opened = new Map();

/** A set of models with what only this database has of it; `generated/N` is made up from the number. */
function load(name) {
  if (name.startsWith('generated/')) {
    return generated(Number(name.slice('generated/'.length)), dialectName);
  }
  const set = require(path.join(path.resolve(setsDirectory), `${name}.js`));
  return { ...set, ...(set.on ?? {})[dialectName] };
}

function instance(set, url) {
  const shared = { logging: false, pool: { max: 1, min: 0, idle: 60000 }, ...set.options };
  if (set.library === 7) {
    const core = require('@sequelize/core');
    return { library: core, sequelize: new core.Sequelize({ ...shared, dialect: dialect.version7(), ...dialect.connection(url) }) };
  }
  const library = set.library === 'typescript' ? { ...require('sequelize'), ...require('sequelize-typescript') } : require('sequelize');
  return { library, sequelize: new library.Sequelize(url, { ...shared, dialect: dialectName }) };
}

async function sync(sequelize, set) {
  if (!set.without) {
    return sequelize.sync();
  }
  for (const model of modelsOf(sequelize).filter((candidate) => !set.without.includes(candidate.name))) {
    await model.sync();
  }
}

/** Defines a set's models, makes its database and one row in each table. */
async function open({ set: name, url }) {
  const set = load(name);
  const { library, sequelize } = instance(set, url);
  const standIn = await dialect.extend(sequelize, set.extensions ?? []);
  set.models({ ...library, library, Sequelize: library.Sequelize, sequelize, define: sequelize.define.bind(sequelize) });
  for (const schema of set.schemas ?? []) {
    await dialect.createSchema(sequelize, schema);
  }
  for (const statement of set.before ?? []) {
    await sequelize.query(statement);
  }
  await sync(sequelize, set);
  for (const statement of set.after ?? []) {
    await sequelize.query(statement);
  }
  const state = { set, sequelize, rows: new Map(), views: await dialect.views(sequelize) };
  opened.set(name, state);
  const tables = modelsOf(sequelize).filter((model) => !isView(state, model));
  for (const model of tables) {
    await row(state, model, 1, {}, state.rows, []);
  }
  for (const model of tables) {
    await closeCycles(state, model);
  }
  const circle = (set.library === 7 ? sequelize.models : sequelize.modelManager).getModelsTopoSortedByForeignKey() === null;
  return { registry: described(sequelize), standIn, circle };
}

const described = (sequelize) => JSON.stringify(capture.registry(sequelize));

/** Defines a set's models with one version of Sequelize, and connects to nothing. */
async function describe({ set: name, library: version }) {
  const set = { ...load(name), library: version };
  const { library, sequelize } = instance(set, 'postgres://nobody@127.0.0.1:1/nothing');
  set.models({ ...library, library, Sequelize: library.Sequelize, sequelize, define: sequelize.define.bind(sequelize) });
  return { registry: described(sequelize) };
}

const isView = (state, model) => state.views.includes(require('./models.js').tableOf(model).table);

/** Makes the n-th row of a model, and first the rows that it refers to. */
async function row(state, model, n, options, rows, stack) {
  if (rows.has(model)) {
    return rows.get(model);
  }
  const values = {};
  for (const column of columnsOf(model)) {
    if (column.references) {
      values[column.name] = await reference(state, column, n, options, rows, [...stack, model]);
    } else if (!column.autoIncrement && !column.generated) {
      values[column.name] = valueOf(state, model, column, n);
    }
  }
  const made = await model.create(values, { validate: false, hooks: false, ...options });
  rows.set(model, made);
  return made;
}

async function reference(state, column, n, options, rows, stack) {
  const { model, attribute } = referenced(state.sequelize, column.references);
  const parent = stack.includes(model) ? state.rows.get(model) : await row(state, model, n, options, rows, stack);
  return parent ? parent.get(attribute) : null;
}

function valueOf(state, model, column, n) {
  const own = state.set.values?.[`${model.name}.${column.name}`];
  return own ? own(n) : ordinary(column, n);
}

/** Fills the references that were left empty because two rows refer to each other. */
async function closeCycles(state, model) {
  const made = state.rows.get(model);
  for (const column of columnsOf(model).filter((candidate) => candidate.references)) {
    if (made.get(column.name) === null) {
      const { model: parent, attribute } = referenced(state.sequelize, column.references);
      await made.update({ [column.name]: state.rows.get(parent).get(attribute) }, { validate: false, hooks: false });
    }
  }
}

function special(state, model, column, how) {
  switch (how.how) {
    case 'null':
      return null;
    case 'omit':
      return undefined;
    case 'widest':
      return widest(column);
    case 'seeded':
      return state.rows.get(model).get(column.name, { raw: true });
    case 'given':
      return how.value;
    default:
      throw new Error(`unknown kind of value: ${how.how}`);
  }
}

async function attempted(sequelize, transaction, action) {
  await sequelize.query('SAVEPOINT attempt', { transaction });
  let failure = null;
  try {
    await action();
    await sequelize.query('SET CONSTRAINTS ALL IMMEDIATE', { transaction });
  } catch (error) {
    failure = `${error.name}: ${error.message}${error.cause ? ` (${error.cause.message})` : ''}`;
  }
  await sequelize.query('ROLLBACK TO SAVEPOINT attempt', { transaction });
  return failure;
}

/** Sabotages inside a transaction, tries the model's SELECT and some INSERTs of a second row, and undoes everything. */
async function probe({ set: name, sabotage, model: modelName, inserts }) {
  const state = opened.get(name);
  const { sequelize } = state;
  const model = modelsOf(sequelize).find((candidate) => candidate.name === modelName);
  const transaction = sequelize.startUnmanagedTransaction ? await sequelize.startUnmanagedTransaction() : await sequelize.transaction();
  try {
    const rows = new Map();
    const values = {};
    if (!isView(state, model)) {
      for (const column of columnsOf(model)) {
        if (column.references) {
          values[column.name] = await reference(state, column, 2, { transaction }, rows, [model]);
        } else if (!column.autoIncrement && !column.generated) {
          values[column.name] = valueOf(state, model, column, 2);
        }
      }
    }
    await sequelize.query('SET CONSTRAINTS ALL IMMEDIATE', { transaction });
    for (const statement of sabotage) {
      await sequelize.query(statement, { transaction });
    }
    const result = { select: await attempted(sequelize, transaction, () => withoutScope(model).findOne({ transaction })), inserts: {} };
    for (const insert of inserts) {
      const changed = { ...values };
      for (const [attribute, how] of Object.entries(insert.values ?? {})) {
        const column = columnsOf(model).find((candidate) => candidate.name === attribute);
        changed[attribute] = special(state, model, column, how);
      }
      const options = { transaction, validate: false, hooks: false };
      result.inserts[insert.name] = await attempted(sequelize, transaction, () =>
        insert.conflict ? model.upsert(changed, { ...options, conflictFields: insert.conflict }) : model.create(changed, options),
      );
    }
    return result;
  } finally {
    await transaction.rollback();
  }
}

/** Makes a second row in each table, for others to refer to. */
async function second({ set: name }) {
  const state = opened.get(name);
  state.second = new Map();
  for (const model of modelsOf(state.sequelize)) {
    await row(state, model, 2, {}, state.second, []);
  }
  return {};
}

/** Tries a model's SELECT and the INSERT of an ordinary third row, which refers to the rows that are there. */
async function attempt({ set: name, model: modelName }) {
  const state = opened.get(name);
  const model = modelsOf(state.sequelize).find((candidate) => candidate.name === modelName);
  const values = {};
  let rows = state.rows;
  for (const column of columnsOf(model)) {
    if (column.references) {
      const { model: parent, attribute } = referenced(state.sequelize, column.references);
      values[column.name] = rows.get(parent).get(attribute);
      rows = state.second;
    } else if (!column.autoIncrement && !column.generated) {
      values[column.name] = valueOf(state, model, column, 3);
    }
  }
  const failure = async (action) => {
    try {
      await action();
      return null;
    } catch (error) {
      return `${error.name}: ${error.message}`;
    }
  };
  return {
    select: await failure(() => withoutScope(model).findOne()),
    insert: await failure(() => model.create(values, { validate: false, hooks: false })),
  };
}

// Sequelize 7 cannot copy a model that has an ARRAY; none of its sets has a scope.
const withoutScope = (model) => (model.modelDefinition ? model : model.unscoped());

async function close({ set: name }) {
  await opened.get(name).sequelize.close();
  opened.delete(name);
  return {};
}

const actions = { open, describe, probe, second, attempt, close };

async function serve() {
  for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const command = JSON.parse(line);
    let answer;
    try {
      answer = await actions[command.do](command);
    } catch (error) {
      // Sequelize writes its message after the stack was taken.
      answer = { failure: `${error.message}${error.cause ? ` (${error.cause.message})` : ''}\n${error.stack}` };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

serve();
