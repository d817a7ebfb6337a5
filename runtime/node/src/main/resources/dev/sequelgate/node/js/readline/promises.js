'use strict';
const readline = require('readline');

class Interface extends readline.Interface {
  question(query, options) {
    return readline.ask(this, query, options);
  }
}

class Readline {
  #stream;
  #autoCommit;
  #todo = [];

  constructor(stream, { autoCommit = false } = {}) {
    if (typeof stream?.write !== 'function') throw require('internal/errors').invalidType('stream', 'Writable', stream);
    this.#stream = stream;
    this.#autoCommit = autoCommit;
  }

  #add(action) {
    if (this.#autoCommit) process.nextTick(action);
    else this.#todo.push(action);
    return this;
  }

  cursorTo(x, y) {
    return this.#add(() => readline.cursorTo(this.#stream, x, y));
  }

  moveCursor(dx, dy) {
    return this.#add(() => readline.moveCursor(this.#stream, dx, dy));
  }

  clearLine(direction) {
    return this.#add(() => readline.clearLine(this.#stream, direction));
  }

  clearScreenDown() {
    return this.#add(() => readline.clearScreenDown(this.#stream));
  }

  async commit() {
    for (const action of this.#todo.splice(0)) action();
  }

  rollback() {
    this.#todo = [];
    return this;
  }
}

module.exports = { Interface, Readline, createInterface: (...args) => new Interface(...args) };
