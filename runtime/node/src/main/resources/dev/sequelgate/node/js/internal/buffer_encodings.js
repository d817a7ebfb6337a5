'use strict';
// Text to bytes and back, for every encoding that a Buffer knows. UTF-8 is the engine's own, the rest is short.
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const CHUNK = 4096;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE64URL = `${BASE64.slice(0, 62)}-_`;
const HEX = '0123456789abcdef';
const hexPairs = Array.from({ length: 256 }, (_, byte) => HEX[byte >> 4] + HEX[byte & 15]);
const sextets = new Uint8Array(128).fill(255);
for (let i = 0; i < 64; i++) {
  sextets[BASE64.charCodeAt(i)] = i;
  sextets[BASE64URL.charCodeAt(i)] = i;
}
const names = {
  utf8: 'utf8', 'utf-8': 'utf8', hex: 'hex', base64: 'base64', base64url: 'base64url', ascii: 'ascii', latin1: 'latin1', binary: 'latin1',
  ucs2: 'utf16le', 'ucs-2': 'utf16le', utf16le: 'utf16le', 'utf-16le': 'utf16le',
};

/** The encoding's one name, or undefined; no name at all means UTF-8. */
function normalise(name) {
  if (name === undefined || name === null || name === '') return 'utf8';
  return names[name] ?? names[String(name).toLowerCase()];
}

function fromUnits(bytes, start, end, mask) {
  let text = '';
  for (let i = start; i < end; i += CHUNK) {
    const part = bytes.subarray(i, Math.min(i + CHUNK, end));
    text += String.fromCharCode.apply(null, mask === 255 ? part : Array.from(part, (byte) => byte & mask));
  }
  return text;
}

function toUnits(text) {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function toBase64(bytes, start, end, alphabet, padding) {
  const parts = [];
  let text = '';
  let i = start;
  for (; i + 2 < end; i += 3) {
    const bits = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    text += alphabet[bits >> 18] + alphabet[(bits >> 12) & 63] + alphabet[(bits >> 6) & 63] + alphabet[bits & 63];
    if (text.length > CHUNK) {
      parts.push(text);
      text = '';
    }
  }
  if (end - i === 1) text += alphabet[bytes[i] >> 2] + alphabet[(bytes[i] & 3) << 4] + (padding ? '==' : '');
  else if (end - i === 2) {
    text += alphabet[bytes[i] >> 2] + alphabet[((bytes[i] & 3) << 4) | (bytes[i + 1] >> 4)] + alphabet[(bytes[i + 1] & 15) << 2] + (padding ? '=' : '');
  }
  parts.push(text);
  return parts.join('');
}

/** Both alphabets, ending at the first padding; other characters are skipped, as Node does. */
function fromBase64(text) {
  const bytes = new Uint8Array((text.length * 3 >> 2) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 61) break;
    const value = unit < 128 ? sextets[unit] : 255;
    if (value === 255) continue;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[length++] = (bits >> held) & 255;
      bits &= (1 << held) - 1;
    }
  }
  return bytes.subarray(0, length);
}

function nibble(unit) {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const lower = unit | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function fromHex(text) {
  const bytes = new Uint8Array(text.length >> 1);
  for (let i = 0; i < bytes.length; i++) {
    const high = nibble(text.charCodeAt(2 * i));
    const low = nibble(text.charCodeAt(2 * i + 1));
    if (high < 0 || low < 0) return bytes.subarray(0, i);
    bytes[i] = (high << 4) | low;
  }
  return bytes;
}

function fromUtf16(text) {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 255;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}

function toUtf16(bytes, start, end) {
  let text = '';
  const units = [];
  for (let i = start; i + 1 < end; i += 2) {
    units.push(bytes[i] | (bytes[i + 1] << 8));
    if (units.length === CHUNK) text += String.fromCharCode.apply(null, units.splice(0));
  }
  return text + String.fromCharCode.apply(null, units);
}

const hexText = (bytes, start, end) => {
  let text = '';
  for (let i = start; i < end; i++) text += hexPairs[bytes[i]];
  return text;
};

/** `encode(text)` gives new bytes, `decode(bytes, start, end)` text, `size(text)` what `encode` would need. */
const encodings = {
  utf8: {
    encode: (text) => encoder.encode(text),
    decode: (bytes, start, end) => decoder.decode(bytes.subarray(start, end)),
    size(text) {
      let size = 0;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit < 0x80) size++;
        else if (unit < 0x800) size += 2;
        else if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
          size += 4;
          i++;
        } else size += 3;
      }
      return size;
    },
  },
  latin1: { encode: toUnits, decode: (bytes, start, end) => fromUnits(bytes, start, end, 255), size: (text) => text.length },
  ascii: { encode: toUnits, decode: (bytes, start, end) => fromUnits(bytes, start, end, 127), size: (text) => text.length },
  hex: { encode: fromHex, decode: hexText, size: (text) => text.length >>> 1 },
  utf16le: { encode: fromUtf16, decode: toUtf16, size: (text) => text.length * 2 },
  base64: { encode: fromBase64, decode: (bytes, start, end) => toBase64(bytes, start, end, BASE64, true), size: base64Size },
  base64url: { encode: fromBase64, decode: (bytes, start, end) => toBase64(bytes, start, end, BASE64URL, false), size: base64Size },
};

function base64Size(text) {
  let { length } = text;
  if (text.charCodeAt(length - 1) === 61) length--;
  if (length > 1 && text.charCodeAt(length - 1) === 61) length--;
  return (length * 3) >>> 2;
}

module.exports = { encodings, normalise };
