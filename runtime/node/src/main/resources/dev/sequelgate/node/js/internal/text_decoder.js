'use strict';
// TextDecoder: UTF-8 and UTF-16 by the engine, the web's older encodings by Java.
const { coded, invalidType } = require('internal/errors');
const { NativeTextDecoder } = require('internal/builtins');
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');
const UTF = new Map(Object.entries({
  'utf-8': 'utf-8', utf8: 'utf-8', 'unicode-1-1-utf-8': 'utf-8', unicode11utf8: 'utf-8', unicode20utf8: 'utf-8', 'x-unicode20utf8': 'utf-8',
  'utf-16': 'utf-16le', 'utf-16le': 'utf-16le', ucs2: 'utf-16le', 'ucs-2': 'utf-16le', unicode: 'utf-16le', csunicode: 'utf-16le',
  'iso-10646-ucs-2': 'utf-16le', unicodefeff: 'utf-16le', 'utf-16be': 'utf-16be', unicodefffe: 'utf-16be',
}));
// The labels that the Encoding Standard gives to other charsets than their names say.
const RENAMED = {
  latin1: 'windows-1252', l1: 'windows-1252', ascii: 'windows-1252', 'us-ascii': 'windows-1252', 'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252', 'iso88591': 'windows-1252', 'cp1252': 'windows-1252', 'x-cp1252': 'windows-1252', 'ansi_x3.4-1968': 'windows-1252',
  'iso-ir-100': 'windows-1252', gb2312: 'gbk', chinese: 'gbk', 'x-gbk': 'gbk', sjis: 'shift_jis', 'x-sjis': 'shift_jis', 'ms_kanji': 'shift_jis',
  latin2: 'iso-8859-2', 'iso8859-2': 'iso-8859-2', cp1251: 'windows-1251', 'x-cp1251': 'windows-1251', cp1250: 'windows-1250',
  koi8: 'koi8-r', big5: 'big5', 'euc-kr': 'euc-kr', korean: 'euc-kr', 'iso-8859-9': 'windows-1254', latin5: 'windows-1254', 'tis-620': 'windows-874',
};

class TextDecoder {
  #native;
  #encoding;
  #fatal;
  #ignoreBOM;
  #held = [];

  constructor(label = 'utf-8', options = {}) {
    const name = `${label}`.trim().toLowerCase();
    if (options !== undefined && options !== null && typeof options !== 'object') throw invalidType('options', 'Object', options);
    this.#fatal = Boolean(options?.fatal);
    this.#ignoreBOM = Boolean(options?.ignoreBOM);
    const utf = UTF.get(name);
    if (utf !== undefined) {
      this.#encoding = utf;
      this.#native = new NativeTextDecoder(utf, { fatal: this.#fatal, ignoreBOM: this.#ignoreBOM });
      return;
    }
    this.#encoding = RENAMED[name] ?? name;
    if (!internalBinding('buffer').isCharset(this.#encoding)) {
      throw coded(RangeError, 'ERR_ENCODING_NOT_SUPPORTED', `The "${label}" encoding is not supported`);
    }
  }

  get encoding() { return this.#encoding; }
  get fatal() { return this.#fatal; }
  get ignoreBOM() { return this.#ignoreBOM; }

  decode(input = new Uint8Array(0), options = {}) {
    const view = ArrayBuffer.isView(input);
    if (!view && !(input instanceof ArrayBuffer) && !(input instanceof SharedArrayBuffer)) {
      throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.');
    }
    const stream = Boolean(options?.stream);
    if (this.#native !== undefined) {
      try {
        return this.#native.decode(input, { stream });
      } catch (error) {
        throw Object.assign(invalidData(this.#encoding), { cause: error });
      }
    }
    const bytes = view ? Buffer.from(input.buffer, input.byteOffset, input.byteLength) : Buffer.from(input);
    if (stream) {
      this.#held.push(Buffer.from(bytes));
      return '';
    }
    const whole = this.#held.length > 0 ? Buffer.concat([...this.#held, bytes]) : bytes;
    this.#held = [];
    const text = internalBinding('buffer').decodeCharset(this.#encoding, whole.buffer, whole.byteOffset, whole.length, this.#fatal);
    if (text === null) throw invalidData(this.#encoding);
    return text;
  }

  [kCustomInspect](depth, options) {
    const shown = { encoding: this.#encoding, fatal: this.#fatal, ignoreBOM: this.#ignoreBOM };
    return `TextDecoder ${require('internal/util/inspect').inspect(shown, options)}`;
  }
}
Object.defineProperty(TextDecoder.prototype, Symbol.toStringTag, { value: 'TextDecoder', configurable: true });

function invalidData(encoding) {
  return coded(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA', `The encoded data was not valid for encoding ${encoding}`);
}

module.exports = { TextDecoder };
