// Loads a project's models with the Sequelize that the project has installed, and writes down what they are; never connects.
// usage: load-models.js DIRECTORY_OR_SCRIPT DIALECT OUTPUT_FILE
'use strict';

const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');
const { attach } = require('./capture.js');

const [source, dialect, output] = process.argv.slice(2);
const exit = process.exit;
const registries = [];

/** As people name files of the project that they stand in. */
const shown = (file) => (file.startsWith(process.cwd() + path.sep) ? path.relative(process.cwd(), file) : file);

// The command's own output goes to stdout; what models print while they load must not mix with it.
process.stdout.write = process.stderr.write.bind(process.stderr);
process.exit = (code) => {
  throw new Error(`the models end the process (exit code ${code ?? 0}) while they load`);
};

const finish = (result) => {
  fs.writeFileSync(output, JSON.stringify(result));
  exit(0);
};

const host = {
  settings: { mode: 'verify', when: 'connect', hasUrl: true },
  judge: (id, moment, registry) => {
    const models = JSON.parse(registry);
    for (const model of models.models) if (model.file) model.file = shown(model.file);
    registries.push(models);
    return { message: 'the models are only read: no connection is made', again: false };
  },
  fault: (message) => ({ message, again: false }),
  place: null,
};

function sequelizeOf(projectRequire) {
  for (const name of ['sequelize', '@sequelize/core']) {
    let file;
    try {
      file = projectRequire.resolve(name);
    } catch {
      continue;
    }
    return projectRequire(file);
  }
  throw new Error(`neither sequelize nor @sequelize/core is installed where ${source} looks for packages; run npm install`);
}

const isModelFile = (name) => /\.(js|cjs)$/.test(name) && !name.startsWith('.') && !/\.(test|spec)\.c?js$/.test(name);

function filesBelow(directory) {
  return fs.readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(file);
      return isModelFile(entry.name) ? [file] : [];
    });
}

const isClass = (value) => typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));

/** What sequelize-cli's own models/index.js would pass on of config/config.js: conventions of names, not the connection. */
function conventions(directory, projectRequire) {
  const folder = path.join(path.dirname(directory), 'config');
  const file = ['config.js', 'config.cjs', 'config.json'].map((name) => path.join(folder, name)).find(fs.existsSync);
  if (!file) return {};
  const { define, schema, quoteIdentifiers, timezone } = projectRequire(file)[process.env.NODE_ENV || 'development'] ?? {};
  return Object.fromEntries(Object.entries({ define, schema, quoteIdentifiers, timezone }).filter(([, value]) => value !== undefined));
}

/** A directory of factories `(sequelize, DataTypes) => Model`. */
function loadFactories(directory, library, projectRequire) {
  const sequelize = new library.Sequelize({ ...conventions(directory, projectRequire), dialect, logging: false });
  const models = {};
  for (const file of filesBelow(directory)) {
    let exported = projectRequire(file);
    if (exported && exported.default) exported = exported.default;
    if (typeof exported !== 'function' || isClass(exported)) continue;
    const model = exported(sequelize, library.DataTypes);
    if (model && model.name) models[model.name] = model;
  }
  for (const model of Object.values(models)) {
    if (typeof model.associate === 'function') model.associate(models);
  }
}

async function load() {
  const isDirectory = fs.statSync(source).isDirectory();
  const projectRequire = createRequire(isDirectory ? path.join(source, 'models.js') : source);
  const library = sequelizeOf(projectRequire);
  const gate = attach(library.Sequelize, host);
  const main = isDirectory ? ['index.js', 'index.cjs'].map((name) => path.join(source, name)).find(fs.existsSync) : source;
  if (main) await projectRequire(main);
  else loadFactories(source, library, projectRequire);
  try {
    gate.mainReturned();
  } catch (refusal) {
    if (registries.length === 0) throw refusal;
  }
  return registries;
}

function place(error) {
  const frames = String(error && error.stack).replace(String(error.message), '').matchAll(/\(?((?:\/|[A-Za-z]:\\|file:)[^()\n]*:\d+):\d+\)?/g);
  return [...frames].map((frame) => frame[1]).find((each) => !each.startsWith(__dirname)) ?? source;
}

load().then(
  (found) => finish({ registries: found }),
  (error) => finish({ failure: `${place(error)}: ${error && error.message ? error.message.split('\n')[0] : error}` }),
);
