'use strict';
// http.ServerResponse.
const { OutgoingMessage, kHeaders, sent } = require('internal/http/outgoing');
const { STATUS_CODES, badMessage, validateHeaderName, validateHeaderValue } = require('internal/http/common');
const { coded, validateFunction } = require('internal/errors');

function ServerResponse(request, options) {
  OutgoingMessage.call(this, options);
  if (request.method === 'HEAD') this._hasBody = false;
  this.req = request;
  this.sendDate = true;
  this._sent100 = false;
  this._expect_continue = false;
  this._keepAliveTimeout = 0;
  if (request.httpVersionMajor < 1 || request.httpVersionMinor < 1) {
    this.useChunkedEncodingByDefault = /(?:^|\W)chunked(?:$|\W)/i.test(request.headers?.te);
    this.shouldKeepAlive = false;
  }
}
Object.setPrototypeOf(ServerResponse.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ServerResponse, OutgoingMessage);
ServerResponse.prototype.statusCode = 200;
ServerResponse.prototype.statusMessage = undefined;

const methods = {
  assignSocket(socket) {
    if (socket._httpMessage) throw coded(Error, 'ERR_HTTP_SOCKET_ASSIGNED', 'ServerResponse has an already assigned socket');
    socket._httpMessage = this;
    this.socket = socket;
    this.emit('socket', socket);
    this._flush();
  },

  detachSocket(socket) {
    socket._httpMessage = null;
    this.socket = null;
  },

  _implicitHeader() {
    this.writeHead(this.statusCode);
  },

  writeHead(statusCode, reason, given) {
    if (this._header) throw sent('write');
    const original = statusCode;
    statusCode |= 0;
    if (statusCode < 100 || statusCode > 999) {
      throw coded(RangeError, 'ERR_HTTP_INVALID_STATUS_CODE', `Invalid status code: ${original}`);
    }
    if (typeof reason === 'string') {
      this.statusMessage = reason;
    } else {
      this.statusMessage ||= STATUS_CODES[statusCode] || 'unknown';
      given ??= reason;
    }
    this.statusCode = statusCode;
    let all = given;
    if (this[kHeaders] !== null) {
      if (Array.isArray(given)) {
        const flat = given.length > 0 && Array.isArray(given[0]) ? given.flat() : given;
        if (flat.length % 2 !== 0) throw require('internal/errors').invalidValue('headers', given);
        for (let i = 0; i < flat.length; i += 2) this.removeHeader(flat[i]);
        for (let i = 0; i < flat.length; i += 2) if (flat[i]) this.appendHeader(flat[i], flat[i + 1]);
      } else if (given) {
        for (const name of Object.keys(given)) if (name) this.setHeader(name, given[name]);
      }
      all = this[kHeaders];
    }
    if (badMessage(this.statusMessage)) throw coded(TypeError, 'ERR_INVALID_CHAR', 'Invalid character in statusMessage');
    if (statusCode === 204 || statusCode === 304 || statusCode < 200) this._hasBody = false;
    if (this._expect_continue && !this._sent100) this.shouldKeepAlive = false;
    this._storeHeader(`HTTP/1.1 ${statusCode} ${this.statusMessage}\r\n`, all);
    return this;
  },

  writeContinue(callback) {
    this._writeRaw('HTTP/1.1 100 Continue\r\n\r\n', null, null, callback);
    this._sent100 = true;
  },

  writeProcessing(callback) {
    this._writeRaw('HTTP/1.1 102 Processing\r\n\r\n', null, null, callback);
  },

  writeEarlyHints(hints, callback) {
    let head = 'HTTP/1.1 103 Early Hints\r\n';
    if (callback !== undefined) validateFunction(callback, 'callback');
    if (hints.link === null || hints.link === undefined) return;
    const link = [hints.link].flat().join(', ');
    if (link.length === 0) return;
    head += `Link: ${link}\r\n`;
    for (const name of Object.keys(hints)) {
      if (name === 'link') continue;
      validateHeaderName(name);
      validateHeaderValue(name, hints[name]);
      head += `${name}: ${hints[name]}\r\n`;
    }
    this._writeRaw(`${head}\r\n`, null, null, callback);
  },
};
methods.writeHeader = methods.writeHead;
for (const name in methods) Object.defineProperty(ServerResponse.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });

module.exports = { ServerResponse };
