'use strict';

// Real Sequelize under Node, told by lines on stdin: `define N` answers what N models are, `sync` and `alter` how long sync() took in ms.
// usage: node models.js URL (NODE_PATH names the packages)

const path = require('path');
const readline = require('readline');
const { Sequelize } = require('sequelize');
const { define } = require('./define.js');
const { registry } = require(path.resolve(__dirname, '../../../../agent/src/main/resources/dev/sequelgate/agent/registry.js'));

const sequelize = new Sequelize(process.argv[2], { logging: false, pool: { max: 1, min: 1, idle: 600000 } });

async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  return String(Number(process.hrtime.bigint() - start) / 1e6);
}

const commands = {
  define(count) {
    define(sequelize, Number(count));
    return JSON.stringify(registry(sequelize));
  },
  sync: () => timed(() => sequelize.sync()),
  alter: () => timed(() => sequelize.sync({ alter: true })),
};

async function serve() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [command, argument] = line.split(' ');
    process.stdout.write(`${await commands[command](argument)}\n`);
  }
}

serve();
