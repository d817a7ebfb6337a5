// Loads a project's models with the Sequelize that the project has installed, and writes down what they are; never connects.
// usage: load-models.js DIRECTORY_OR_SCRIPT DIALECT OUTPUT_FILE
'use strict';

const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');
const { attach } = require('./capture.js');
const typescript = require('./typescript.js');

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

const isModelFile = (name) => /\.c?[jt]s$/.test(name) && !name.startsWith('.') && !/\.(test|spec|d)\.c?[jt]s$/.test(name);

/** What a `require` of the name without its ending would find: a compiled file wins over its source. */
const compiledBeside = (name, all) => /\.c?ts$/.test(name) && all.has(name.replace(/ts$/, 'js'));

function filesBelow(directory) {
  const entries = fs.readdirSync(directory, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  return entries
    .filter(({ name }) => !compiledBeside(name, names))
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

/** What sequelize-typescript calls models: classes that wait for an instance to be added to. */
function decorated(exported, library) {
  return Object.values(exported ?? {}).concat(exported).filter((value, at, all) => isClass(value)
    && value.prototype instanceof library.Model && !value.sequelize && all.indexOf(value) === at);
}

function instance(options, classes, library, projectRequire) {
  if (classes.length === 0) return new library.Sequelize(options);
  const { Sequelize } = projectRequire('sequelize-typescript');
  return new Sequelize(options);
}

/** A directory of factories `(sequelize, DataTypes) => Model`, or of classes with decorators. */
function loadFactories(directory, library, projectRequire) {
  const exports = filesBelow(directory).map((file) => projectRequire(file));
  const classes = [...new Set(exports.flatMap((exported) => decorated(exported, library)))];
  const sequelize = instance({ ...conventions(directory, projectRequire), dialect, logging: false }, classes, library, projectRequire);
  if (classes.length > 0) sequelize.addModels(classes);
  const models = {};
  for (const exported of exports) {
    const factory = exported && exported.default ? exported.default : exported;
    if (typeof factory !== 'function' || isClass(factory)) continue;
    const model = factory(sequelize, library.DataTypes);
    if (model && model.name) models[model.name] = model;
  }
  for (const model of Object.values(models)) {
    if (typeof model.associate === 'function') model.associate(models);
  }
}

async function load() {
  const isDirectory = fs.statSync(source).isDirectory();
  const projectRequire = createRequire(isDirectory ? path.join(source, 'models.js') : source);
  typescript.register(projectRequire, isDirectory ? source : path.dirname(source));
  const library = sequelizeOf(projectRequire);
  const gate = attach(library.Sequelize, host);
  const main = isDirectory ? ['index.js', 'index.cjs', 'index.ts'].map((name) => path.join(source, name)).find(fs.existsSync) : source;
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

/** One line that begins with a place, which what the compiler says has already. */
function described(error) {
  const line = String(error && error.message ? error.message : error).split('\n')[0];
  return /^(?:\/|[A-Za-z]:\\)[^:]*(?::\d+)?(?:: | is TypeScript)/.test(line) ? shown(line) : `${place(error)}: ${line}`;
}

load().then(
  (found) => finish({ registries: found }),
  (error) => finish({ failure: described(error) }),
);
