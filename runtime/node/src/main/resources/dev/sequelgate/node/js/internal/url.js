'use strict';
// The classes URL and URLSearchParams around the URL Standard's parser.
const { machine } = require('internal/vendor/url');
const { coded, missingArguments } = require('internal/errors');
const { URLSearchParams, follow } = require('internal/url_search_params');
const kInspect = Symbol.for('nodejs.util.inspect.custom');
const PARTS = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash'];

function parse(input, base) {
  if (base === undefined) return machine.parseURL(input);
  const baseRecord = machine.parseURL(base);
  return baseRecord === null ? null : machine.parseURL(input, { baseURL: baseRecord });
}

function invalid(input, base) {
  const error = coded(TypeError, 'ERR_INVALID_URL', 'Invalid URL');
  error.input = input;
  if (base !== undefined) error.base = base;
  return error;
}

class URL {
  #record;
  #params;

  constructor(input, base = undefined) {
    if (arguments.length === 0) throw missingArguments('url');
    input = `${input}`.toWellFormed();
    if (base !== undefined) base = `${base}`;
    this.#record = parse(input, base);
    if (this.#record === null) throw invalid(input, base);
  }

  static canParse(input, base = undefined) {
    if (arguments.length === 0) throw missingArguments('url');
    return parse(`${input}`, base === undefined ? undefined : `${base}`) !== null;
  }

  static createObjectURL() {
    throw require('internal/errors').unavailable('URL.createObjectURL');
  }

  static revokeObjectURL() {}

  #set(text, stateOverride) {
    machine.basicURLParse(text, { url: this.#record, stateOverride });
  }

  get href() {
    return machine.serializeURL(this.#record);
  }

  set href(value) {
    value = `${value}`;
    const record = parse(value);
    if (record === null) throw invalid(value);
    this.#record = record;
    if (this.#params) follow(this.#params, record.query ?? '');
  }

  get origin() {
    return machine.serializeURLOrigin(this.#record);
  }

  get protocol() {
    return `${this.#record.scheme}:`;
  }

  set protocol(value) {
    this.#set(`${value}:`, 'scheme start');
  }

  get username() {
    return this.#record.username;
  }

  set username(value) {
    if (!machine.cannotHaveAUsernamePasswordPort(this.#record)) machine.setTheUsername(this.#record, `${value}`);
  }

  get password() {
    return this.#record.password;
  }

  set password(value) {
    if (!machine.cannotHaveAUsernamePasswordPort(this.#record)) machine.setThePassword(this.#record, `${value}`);
  }

  get host() {
    const { host, port } = this.#record;
    if (host === null) return '';
    return port === null ? machine.serializeHost(host) : `${machine.serializeHost(host)}:${port}`;
  }

  set host(value) {
    if (!machine.hasAnOpaquePath(this.#record)) this.#set(`${value}`, 'host');
  }

  get hostname() {
    return this.#record.host === null ? '' : machine.serializeHost(this.#record.host);
  }

  set hostname(value) {
    if (!machine.hasAnOpaquePath(this.#record)) this.#set(`${value}`, 'hostname');
  }

  get port() {
    return this.#record.port === null ? '' : `${this.#record.port}`;
  }

  set port(value) {
    if (machine.cannotHaveAUsernamePasswordPort(this.#record)) return;
    if (`${value}` === '') this.#record.port = null;
    else this.#set(`${value}`, 'port');
  }

  get pathname() {
    return machine.serializePath(this.#record);
  }

  set pathname(value) {
    if (machine.hasAnOpaquePath(this.#record)) return;
    this.#record.path = [];
    this.#set(`${value}`, 'path start');
  }

  get search() {
    return this.#record.query === null || this.#record.query === '' ? '' : `?${this.#record.query}`;
  }

  set search(value) {
    value = `${value}`.replace(/^\?/, '');
    this.#record.query = value === '' && !arguments[0] ? null : '';
    if (this.#record.query !== null) this.#set(value, 'query');
    if (this.#params) follow(this.#params, value);
  }

  get searchParams() {
    if (this.#params === undefined) {
      this.#params = new URLSearchParams(this.#record.query ?? '');
      follow(this.#params, undefined, (query) => {
        this.#record.query = query === '' ? null : query;
      });
    }
    return this.#params;
  }

  get hash() {
    return this.#record.fragment === null || this.#record.fragment === '' ? '' : `#${this.#record.fragment}`;
  }

  set hash(value) {
    value = `${value}`;
    this.#record.fragment = value === '' ? null : '';
    if (value !== '') this.#set(value.replace(/^#/, ''), 'fragment');
  }

  toString() {
    return this.href;
  }

  toJSON() {
    return this.href;
  }

  [kInspect](depth, options) {
    if (typeof depth === 'number' && depth < 0) return this;
    const parts = {};
    for (const name of PARTS) parts[name] = this[name];
    return `${this.constructor.name} ${require('internal/util/inspect').inspect(parts, options)}`;
  }
}

for (const name of [...PARTS, 'toString', 'toJSON']) Object.defineProperty(URL.prototype, name, { enumerable: true });
Object.defineProperty(URL.prototype, Symbol.toStringTag, { value: 'URL', configurable: true });

module.exports = { URL, URLSearchParams };
