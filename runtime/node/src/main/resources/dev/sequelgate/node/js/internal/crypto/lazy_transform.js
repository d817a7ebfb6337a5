'use strict';
// A Transform whose stream half is made only when it is used as a stream: most digests never are.
const { Transform } = require('stream');

function LazyTransform(options) {
  this._options = options;
}
Object.setPrototypeOf(LazyTransform.prototype, Transform.prototype);
Object.setPrototypeOf(LazyTransform, Transform);

for (const name of ['_readableState', '_writableState', '_events', '_eventsCount', '_maxListeners']) {
  Object.defineProperty(LazyTransform.prototype, name, {
    configurable: true, enumerable: true,
    get() {
      if (name.startsWith('_event') || name === '_maxListeners') return undefined;
      Transform.call(this, this._options);
      this._writableState.decodeStrings = false;
      return this[name];
    },
    set(value) {
      Object.defineProperty(this, name, { value, enumerable: true, configurable: true, writable: true });
    },
  });
}

module.exports = LazyTransform;
