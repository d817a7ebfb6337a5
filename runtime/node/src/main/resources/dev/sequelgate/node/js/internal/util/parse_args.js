'use strict';
// util.parseArgs: command line options.
const { coded, invalidType, invalidValue, validateArray, validateBoolean, validateObject } = require('internal/errors');

function unknown(name, positionals) {
  const hint = positionals ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- "${name}"` : '';
  return coded(TypeError, 'ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${name}'${hint}`);
}

const badValue = (message) => coded(TypeError, 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE', message);

class Tokens {
  constructor(args, options) {
    this.args = args;
    this.options = options;
    this.tokens = [];
  }

  longFor(short) {
    return Object.entries(this.options).find(([, option]) => option.short === short)?.[0] ?? short;
  }

  takesValue(name) {
    return this.options[name]?.type === 'string';
  }

  option(name, rawName, index, value, inlineValue) {
    this.tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
  }

  read() {
    const { args } = this;
    for (let i = 0; i < args.length; i++) {
      const arg = args[i];
      if (arg === '--') {
        this.tokens.push({ kind: 'option-terminator', index: i });
        for (let j = i + 1; j < args.length; j++) this.tokens.push({ kind: 'positional', index: j, value: args[j] });
        break;
      }
      if (arg.startsWith('--')) i = this.long(arg, i);
      else if (arg.length > 1 && arg.startsWith('-')) i = this.short(arg, i);
      else this.tokens.push({ kind: 'positional', index: i, value: arg });
    }
    return this.tokens;
  }

  long(arg, i) {
    const equals = arg.indexOf('=', 3);
    const name = equals < 0 ? arg.slice(2) : arg.slice(2, equals);
    if (equals >= 0) {
      this.option(name, `--${name}`, i, arg.slice(equals + 1), true);
      return i;
    }
    return this.spaced(name, arg, i);
  }

  spaced(name, rawName, i) {
    const next = this.args[i + 1];
    const taken = this.takesValue(name) && next !== undefined && next !== null;
    this.option(name, rawName, i, taken ? next : undefined, taken ? false : undefined);
    return taken ? i + 1 : i;
  }

  short(arg, i) {
    for (let at = 1; at < arg.length; at++) {
      const name = this.longFor(arg[at]);
      const rawName = `-${arg[at]}`;
      if (!this.takesValue(name)) {
        this.option(name, rawName, i, undefined, undefined);
      } else if (at + 1 < arg.length) {
        this.option(name, rawName, i, arg.slice(at + 1), true);
        break;
      } else {
        return this.spaced(name, rawName, i);
      }
    }
    return i;
  }
}

function checkOptions(options) {
  for (const [name, option] of Object.entries(options)) {
    validateObject(option, `options.${name}`);
    if (option.type !== 'string' && option.type !== 'boolean') {
      throw invalidType(`options.${name}.type`, "('string|boolean')", option.type);
    }
    if (option.short !== undefined) {
      if (typeof option.short !== 'string') throw invalidType(`options.${name}.short`, 'string', option.short);
      if (option.short.length !== 1) throw invalidValue(`options.${name}.short`, option.short, 'must be a single character');
    }
    if (option.multiple !== undefined) validateBoolean(option.multiple, `options.${name}.multiple`);
  }
}

function checkToken(token, options, positionals) {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (option === undefined) throw unknown(token.rawName, positionals);
  const shown = option.short ? `-${option.short}, --${token.name}` : `--${token.name}`;
  if (option.type === 'string' && typeof token.value !== 'string') throw badValue(`Option '${shown} <value>' argument missing`);
  if (option.type === 'boolean' && token.value !== undefined) throw badValue(`Option '${shown}' does not take an argument`);
  if (option.type === 'string' && token.inlineValue === false && token.value.length > 1 && token.value.startsWith('-')) {
    const example = token.rawName.startsWith('--') ? `'${token.rawName}=-XYZ'` : `'--${token.name}=-XYZ' or '${token.rawName}-XYZ'`;
    throw badValue(`Option '${token.rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${token.rawName}'?\nTo specify an option argument starting with a dash use ${example}.`);
  }
}

function store(values, name, value, option) {
  if (name === '__proto__') return;
  if (option?.multiple) (values[name] ??= []).push(value);
  else values[name] = value;
}

exports.parseArgs = (config = {}) => {
  validateObject(config, 'config');
  const { args = process.argv.slice(2), options = {}, strict = true, allowPositionals = !strict, tokens: wantsTokens = false } = config;
  validateArray(args, 'args');
  validateBoolean(strict, 'strict');
  validateBoolean(allowPositionals, 'allowPositionals');
  validateObject(options, 'options');
  checkOptions(options);
  const tokens = new Tokens(args, options).read();
  const values = { __proto__: null };
  const positionals = [];
  for (const token of tokens) {
    if (token.kind === 'option') {
      if (strict) checkToken(token, options, allowPositionals);
      store(values, token.name, token.value ?? true, options[token.name]);
    } else if (token.kind === 'positional') {
      if (!allowPositionals) {
        throw coded(TypeError, 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL', `Unexpected argument '${token.value}'. This command does not take positional arguments`);
      }
      positionals.push(token.value);
    }
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.default !== undefined && !(name in values)) values[name] = option.default;
  }
  return wantsTokens ? { values, positionals, tokens } : { values, positionals };
};
