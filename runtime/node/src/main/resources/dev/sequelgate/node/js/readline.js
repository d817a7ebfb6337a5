'use strict';
// Lines from a stream, and questions on a terminal; the terminal itself edits the line.
const EventEmitter = require('events');
const { StringDecoder } = require('string_decoder');
const { AbortError, coded, invalidType, invalidValue, validateAbortSignal, validateFunction } = require('internal/errors');
const kQuestion = Symbol('question');

class Interface extends EventEmitter {
  #decoder = new StringDecoder('utf8');
  #rest = '';
  #sawReturn = false;
  #prompt;
  #listeners;
  #answer;

  constructor(input, output, completer, terminal) {
    super();
    const options = input?.input !== undefined || (input !== undefined && typeof input?.on !== 'function') ? input : { input, output, completer, terminal };
    const { input: source, signal, prompt = '> ', history = [], historySize = 30 } = options;
    if (source === undefined) throw invalidType('input', 'Stream', source);
    if (options.completer !== undefined && typeof options.completer !== 'function') throw invalidValue('completer', options.completer);
    if (!Array.isArray(history)) throw invalidType('history', 'Array', history);
    this.input = source;
    this.output = options.output;
    this.terminal = options.terminal ?? Boolean(options.output?.isTTY);
    this.line = '';
    this.cursor = 0;
    this.history = [...history];
    this.historySize = historySize;
    this.closed = false;
    this.paused = false;
    this.crlfDelay = Math.max(100, options.crlfDelay ?? 100);
    this.#prompt = prompt;
    this.#start(signal);
  }

  #start(signal) {
    validateAbortSignal(signal, 'options.signal');
    this.#listeners = {
      data: (chunk) => this.#feed(typeof chunk === 'string' ? chunk : this.#decoder.write(chunk)),
      end: () => this.#end(),
      error: (error) => this.emit('error', error),
    };
    for (const [name, listener] of Object.entries(this.#listeners)) this.input.on(name, listener);
    this.input.resume();
    if (signal) {
      const abort = () => this.close();
      if (signal.aborted) process.nextTick(abort);
      else {
        signal.addEventListener('abort', abort, { once: true });
        this.once('close', () => signal.removeEventListener('abort', abort));
      }
    }
  }

  #feed(text) {
    if (text === '') return;
    if (this.#sawReturn && text.startsWith('\n')) text = text.slice(1);
    this.#sawReturn = text.endsWith('\r');
    const lines = (this.#rest + text).split(/\r\n|\n|\r/);
    this.#rest = lines.pop();
    for (const line of lines) {
      if (this.closed) return;
      this.#take(line);
    }
  }

  #take(line) {
    if (this.terminal && line !== '' && this.historySize > 0 && this.history[0] !== line) {
      this.history.unshift(line);
      this.history.length = Math.min(this.history.length, this.historySize);
      this.emit('history', this.history);
    }
    const answer = this.#answer;
    this.#answer = undefined;
    if (answer === undefined) this.emit('line', line);
    else answer(line);
  }

  #end() {
    const rest = this.#rest + this.#decoder.end();
    this.#rest = '';
    if (rest !== '' && !this.closed) this.#take(rest);
    this.close();
  }

  setPrompt(prompt) {
    this.#prompt = prompt;
  }

  getPrompt() {
    return this.#prompt;
  }

  prompt() {
    if (this.paused) this.resume();
    this.output?.write(this.#prompt);
  }

  [kQuestion](query, answer) {
    if (this.closed) throw coded(Error, 'ERR_USE_AFTER_CLOSE', 'readline was closed');
    if (this.#answer !== undefined) {
      this.prompt();
      return;
    }
    this.#answer = answer;
    if (this.paused) this.resume();
    this.output?.write(query);
  }

  /** Takes the question back; its answer becomes an ordinary line. */
  forget(answer) {
    if (this.#answer === answer) this.#answer = undefined;
  }

  question(query, options, callback) {
    if (typeof options === 'function') [options, callback] = [{}, options];
    validateFunction(callback, 'cb');
    const { signal } = options ?? {};
    validateAbortSignal(signal, 'options.signal');
    if (signal?.aborted) return;
    const abort = () => this.forget(answer);
    const answer = (line) => {
      signal?.removeEventListener('abort', abort);
      callback(line);
    };
    signal?.addEventListener('abort', abort, { once: true });
    this[kQuestion](query, answer);
  }

  write(data) {
    if (this.closed) throw coded(Error, 'ERR_USE_AFTER_CLOSE', 'readline was closed');
    if (this.paused) this.resume();
    if (data !== undefined && data !== null) this.#feed(`${data}`);
  }

  pause() {
    if (this.paused) return this;
    this.input.pause();
    this.paused = true;
    this.emit('pause');
    return this;
  }

  resume() {
    if (!this.paused) return this;
    this.input.resume();
    this.paused = false;
    this.emit('resume');
    return this;
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    for (const [name, listener] of Object.entries(this.#listeners)) this.input.removeListener(name, listener);
    this.pause();
    this.emit('close');
  }

  getCursorPos() {
    return { rows: 0, cols: this.cursor };
  }

  [Symbol.asyncIterator]() {
    return lines(this);
  }
}
Object.defineProperty(Interface.prototype, 'forget', { enumerable: false });

/** Lines are kept from now on, so that none gets lost before the first is asked for. */
function lines(source) {
  const waiting = [];
  let wake;
  let failure;
  let ended = source.closed;
  const tell = () => wake?.();
  source.on('line', (line) => {
    waiting.push(line);
    tell();
  });
  source.on('error', (error) => {
    failure = error;
    tell();
  });
  source.on('close', () => {
    ended = true;
    tell();
  });
  return (async function* iterate() {
    try {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift();
        if (failure) throw failure;
        if (ended) return;
        await new Promise((resolve) => { wake = resolve; });
      }
    } finally {
      source.close();
    }
  }());
}

function CallableInterface(...args) {
  return Reflect.construct(Interface, args, new.target ?? CallableInterface);
}
CallableInterface.prototype = Interface.prototype;
Object.setPrototypeOf(CallableInterface, EventEmitter);
Object.defineProperty(Interface.prototype, 'constructor', { value: CallableInterface, writable: true, configurable: true });
Object.defineProperty(CallableInterface, 'name', { value: 'Interface' });

Interface.prototype.question[Symbol.for('nodejs.util.promisify.custom')] = function (query, options) {
  return ask(this, query, options);
};

/** The answer as a promise. */
function ask(source, query, options = {}) {
  return new Promise((resolve, reject) => {
    const { signal } = options;
    const refuse = () => reject(new AbortError(undefined, { cause: signal.reason }));
    if (signal?.aborted) {
      refuse();
      return;
    }
    const abort = () => {
      source.forget(answer);
      source.output?.write('\r\n');
      refuse();
    };
    const answer = (line) => {
      signal?.removeEventListener('abort', abort);
      resolve(line);
    };
    signal?.addEventListener('abort', abort, { once: true });
    source[kQuestion](query, answer);
  });
}

function control(stream, sequence, callback) {
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (stream === null || stream === undefined) {
    if (typeof callback === 'function') process.nextTick(callback, null);
    return true;
  }
  return stream.write(sequence, callback);
}

function moves(dx, dy) {
  const step = (count, forward, back) => (count === 0 ? '' : `\x1b[${Math.abs(count)}${count > 0 ? forward : back}`);
  return step(dx, 'C', 'D') + step(dy, 'B', 'A');
}

module.exports = {
  Interface: CallableInterface,
  clearLine: (stream, direction, callback) => control(stream, direction < 0 ? '\x1b[1K' : direction > 0 ? '\x1b[0K' : '\x1b[2K', callback),
  clearScreenDown: (stream, callback) => control(stream, '\x1b[0J', callback),
  createInterface: (...args) => new CallableInterface(...args),
  cursorTo(stream, x, y, callback) {
    if (typeof y === 'function') [y, callback] = [undefined, y];
    if (typeof x !== 'number' && typeof y !== 'number') return control(null, '', callback);
    if (typeof x !== 'number') throw coded(TypeError, 'ERR_INVALID_CURSOR_POS', 'Cannot set cursor row without setting its column');
    return control(stream, typeof y === 'number' ? `\x1b[${y + 1};${x + 1}H` : `\x1b[${x + 1}G`, callback);
  },
  emitKeypressEvents() {
    throw require('internal/errors').unavailable('readline.emitKeypressEvents', 'read whole lines: the terminal is never in raw mode');
  },
  moveCursor: (stream, dx, dy, callback) => control(stream, moves(dx, dy), callback),
  get promises() { return require('readline/promises'); },
};
Object.defineProperty(module.exports, 'ask', { value: ask });
