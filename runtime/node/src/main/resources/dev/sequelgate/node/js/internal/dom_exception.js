'use strict';
// DOMException: an Error whose `code` follows from its name.
const CODES = {
  __proto__: null,
  IndexSizeError: 1, DOMStringSizeError: 2, HierarchyRequestError: 3, WrongDocumentError: 4, InvalidCharacterError: 5, NoDataAllowedError: 6,
  NoModificationAllowedError: 7, NotFoundError: 8, NotSupportedError: 9, InUseAttributeError: 10, InvalidStateError: 11, SyntaxError: 12,
  InvalidModificationError: 13, NamespaceError: 14, InvalidAccessError: 15, ValidationError: 16, TypeMismatchError: 17, SecurityError: 18,
  NetworkError: 19, AbortError: 20, URLMismatchError: 21, QuotaExceededError: 22, TimeoutError: 23, InvalidNodeTypeError: 24, DataCloneError: 25,
};

class DOMException extends Error {
  #name;

  constructor(message = '', options = 'Error') {
    super(`${message}`);
    const named = typeof options === 'object' && options !== null;
    this.#name = `${(named ? options.name : options) ?? 'Error'}`;
    if (named && 'cause' in options) Object.defineProperty(this, 'cause', { value: options.cause, writable: true, configurable: true });
    Error.captureStackTrace(this);
    const { stack } = this;
    if (typeof stack === 'string') {
      const frames = stack.indexOf('\n    at ');
      Object.defineProperty(this, 'stack', {
        value: `${this.#name}${message === '' ? '' : `: ${message}`}${frames < 0 ? '' : stack.slice(frames)}`,
        writable: true, configurable: true,
      });
    }
    delete this.message;
    Object.defineProperty(this, 'message', { value: `${message}`, writable: true, configurable: true, enumerable: false });
  }

  get name() {
    return this.#name;
  }

  get code() {
    return CODES[this.#name] ?? 0;
  }
}
Object.defineProperty(DOMException.prototype, Symbol.toStringTag, { value: 'DOMException', configurable: true });
for (const name of ['name', 'code']) Object.defineProperty(DOMException.prototype, name, { enumerable: true });
for (const [name, code] of Object.entries(CODES)) {
  const constant = `${name.replace(/Error$/, '').replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()}_ERR`.replace('DOMSTRING', 'DOMSTRING').replace('URLMISMATCH', 'URL_MISMATCH');
  for (const target of [DOMException, DOMException.prototype]) Object.defineProperty(target, constant, { value: code, enumerable: true });
}

module.exports = DOMException;
