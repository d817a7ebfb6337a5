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
    if (this.#autoCommit) process.nextTick(action, this.#stream);
    else this.#todo.push(action);
    return this;
  }

  cursorTo(x, y) {
    return this.#add((stream) => readline.cursorTo(stream, x, y));
  }

  moveCursor(dx, dy) {
    return this.#add((stream) => readline.moveCursor(stream, dx, dy));
  }

  clearLine(direction) {
    return this.#add((stream) => readline.clearLine(stream, direction));
  }

  clearScreenDown() {
    return this.#add((stream) => readline.clearScreenDown(stream));
  }

  async commit() {
    let text = '';
    const collector = { write: (part) => (text += part) };
    for (const action of this.#todo.splice(0)) action(collector);
    this.#stream.write(text);
  }

  rollback() {
    this.#todo = [];
    return this;
  }
}

module.exports = { Interface, Readline, createInterface: (...args) => new Interface(...args) };
