'use strict';
const codes = {
  IndexSizeError: ['INDEX_SIZE_ERR', 1], HierarchyRequestError: ['HIERARCHY_REQUEST_ERR', 3], WrongDocumentError: ['WRONG_DOCUMENT_ERR', 4],
  InvalidCharacterError: ['INVALID_CHARACTER_ERR', 5], NoModificationAllowedError: ['NO_MODIFICATION_ALLOWED_ERR', 7], NotFoundError: ['NOT_FOUND_ERR', 8],
  NotSupportedError: ['NOT_SUPPORTED_ERR', 9], InUseAttributeError: ['INUSE_ATTRIBUTE_ERR', 10], InvalidStateError: ['INVALID_STATE_ERR', 11],
  SyntaxError: ['SYNTAX_ERR', 12], InvalidModificationError: ['INVALID_MODIFICATION_ERR', 13], NamespaceError: ['NAMESPACE_ERR', 14],
  InvalidAccessError: ['INVALID_ACCESS_ERR', 15], TypeMismatchError: ['TYPE_MISMATCH_ERR', 17], SecurityError: ['SECURITY_ERR', 18],
  NetworkError: ['NETWORK_ERR', 19], AbortError: ['ABORT_ERR', 20], URLMismatchError: ['URL_MISMATCH_ERR', 21],
  QuotaExceededError: ['QUOTA_EXCEEDED_ERR', 22], TimeoutError: ['TIMEOUT_ERR', 23], InvalidNodeTypeError: ['INVALID_NODE_TYPE_ERR', 24],
  DataCloneError: ['DATA_CLONE_ERR', 25],
};

class DOMException extends Error {
  #name;
  #message;

  constructor(message = '', options = 'Error') {
    super();
    // The accessors of the prototype answer instead, as in browsers.
    delete this.message;
    this.#message = `${message}`;
    if (options !== null && typeof options === 'object') {
      this.#name = `${options.name ?? 'Error'}`;
      if ('cause' in options) Object.defineProperty(this, 'cause', { value: options.cause, writable: true, configurable: true });
    } else {
      this.#name = `${options}`;
    }
    Error.captureStackTrace(this);
  }

  get name() { return this.#name; }
  get message() { return this.#message; }
  get code() { return codes[this.#name]?.[1] ?? 0; }
}
for (const name of ['name', 'message', 'code']) Object.defineProperty(DOMException.prototype, name, { enumerable: true });
Object.defineProperty(DOMException.prototype, Symbol.toStringTag, { value: 'DOMException', configurable: true });
for (const [constant, value] of Object.values(codes)) {
  Object.defineProperty(DOMException, constant, { value, enumerable: true });
  Object.defineProperty(DOMException.prototype, constant, { value, enumerable: true });
}

module.exports = { DOMException };
