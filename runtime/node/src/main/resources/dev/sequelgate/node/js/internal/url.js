'use strict';
// The WHATWG classes; node:url adds the legacy functions.
const { URL, URLSearchParams } = require('internal/vendor/url');
const { coded } = require('internal/errors');
const inspect = Symbol.for('nodejs.util.inspect.custom');

// whatwg-url throws a TypeError of its own words.
class NodeUrl extends URL {
  constructor(input, base) {
    if (arguments.length === 0) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "url" argument must be specified');
    try {
      base === undefined ? super(`${input}`) : super(`${input}`, `${base}`);
    } catch (error) {
      if (!/Invalid (base )?URL/.test(error.message)) throw error;
      const invalid = coded(TypeError, 'ERR_INVALID_URL', 'Invalid URL');
      invalid.input = `${input}`;
      if (base !== undefined) invalid.base = `${base}`;
      throw invalid;
    }
  }

  static canParse(input, base) {
    try {
      return Boolean(new NodeUrl(input, base));
    } catch {
      return false;
    }
  }

  [inspect](depth, options, show) {
    if (typeof depth === 'number' && depth < 0) return this.toString();
    const shown = {};
    for (const key of ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash']) {
      shown[key] = this[key];
    }
    return `URL ${show(shown, options)}`;
  }
}
Object.defineProperty(NodeUrl, 'name', { value: 'URL', configurable: true });
NodeUrl.createObjectURL = () => { throw coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'URL.createObjectURL is not available on the JVM'); };
NodeUrl.revokeObjectURL = () => {};

Object.defineProperty(URLSearchParams.prototype, inspect, {
  configurable: true, writable: true, enumerable: false,
  value(depth, options, show) {
    const entries = [...this].map(([key, value]) => `${show(key, options)} => ${show(value, options)}`);
    return entries.length === 0 ? 'URLSearchParams {}' : `URLSearchParams { ${entries.join(', ')} }`;
  },
});
if (!Object.getOwnPropertyDescriptor(URLSearchParams.prototype, 'size')) {
  Object.defineProperty(URLSearchParams.prototype, 'size', { configurable: true, enumerable: true, get() { return [...this].length; } });
}

module.exports = { URL: NodeUrl, URLSearchParams };
