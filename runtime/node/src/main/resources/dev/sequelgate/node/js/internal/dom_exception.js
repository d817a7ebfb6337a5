'use strict';
const CODES = {
  IndexSizeError: 1, HierarchyRequestError: 3, WrongDocumentError: 4, InvalidCharacterError: 5, NoModificationAllowedError: 7,
  NotFoundError: 8, NotSupportedError: 9, InUseAttributeError: 10, InvalidStateError: 11, SyntaxError: 12,
  InvalidModificationError: 13, NamespaceError: 14, InvalidAccessError: 15, TypeMismatchError: 17, SecurityError: 18,
  NetworkError: 19, AbortError: 20, URLMismatchError: 21, QuotaExceededError: 22, TimeoutError: 23, InvalidNodeTypeError: 24,
  DataCloneError: 25,
};

class DOMException extends Error {
  #name;

  constructor(message = '', options = 'Error') {
    const named = typeof options === 'object' && options !== null ? options : { name: options };
    super(String(message), 'cause' in named ? { cause: named.cause } : undefined);
    this.#name = String(named.name ?? 'Error');
    Object.defineProperty(this, 'stack', {
      value: String(this.stack).replace(/^[^\n]*/, `${this.#name}: ${this.message}`),
      writable: true, configurable: true, enumerable: false,
    });
  }

  get name() {
    return this.#name;
  }

  get code() {
    return CODES[this.#name] ?? 0;
  }

  get [Symbol.toStringTag]() {
    return 'DOMException';
  }
}

module.exports = DOMException;
