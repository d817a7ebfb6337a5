'use strict';
// Global values that are made at first use.
function lazy(name, make) {
  Object.defineProperty(module.exports, name, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(module.exports, name, { value, enumerable: true, configurable: true, writable: true });
      return value;
    },
  });
}
lazy('console', () => require('internal/console').globalConsole);
lazy('URL', () => require('internal/url').URL);
lazy('URLSearchParams', () => require('internal/url').URLSearchParams);
lazy('performance', () => require('perf_hooks').performance);
lazy('structuredClone', () => require('internal/structured_clone').structuredClone);
lazy('DOMException', () => require('internal/dom_exception'));
