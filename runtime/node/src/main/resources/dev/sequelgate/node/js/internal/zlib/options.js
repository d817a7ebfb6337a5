'use strict';
// The options of zlib's streams, checked as Node checks them.
const { coded, invalidType } = require('internal/errors');
const { constants: c } = require('internal/zlib/constants');
const LARGEST = 4294967296;

function checkNumber(value, name) {
  if (value === undefined || Number.isNaN(value)) return false;
  if (Number.isFinite(value)) return true;
  if (typeof value !== 'number') throw invalidType(name, 'number', value);
  throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be a finite number. Received ${value}`);
}

function inRange(value, name, min, max, fallback) {
  if (!checkNumber(value, name)) return fallback;
  if (value < min || value > max) {
    throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be >= ${min} and <= ${max}. Received ${value}`);
  }
  return value;
}

function atLeast(value, name, min, fallback) {
  if (!checkNumber(value, name)) return fallback;
  if (value < min) throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be >= ${min}. Received ${value}`);
  return value;
}

function dictionaryOf(dictionary) {
  if (dictionary === undefined || ArrayBuffer.isView(dictionary)) return dictionary ?? null;
  if (dictionary instanceof ArrayBuffer) return Buffer.from(dictionary);
  throw invalidType('options.dictionary', ['Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], dictionary);
}

function check(options, mode) {
  const compresses = mode === c.DEFLATE || mode === c.GZIP || mode === c.DEFLATERAW;
  const o = options ?? {};
  const chunkSize = atLeast(o.chunkSize, 'options.chunkSize', c.Z_MIN_CHUNK, c.Z_DEFAULT_CHUNK);
  const flush = inRange(o.flush, 'options.flush', c.Z_NO_FLUSH, c.Z_BLOCK, c.Z_NO_FLUSH);
  const finishFlush = inRange(o.finishFlush, 'options.finishFlush', c.Z_NO_FLUSH, c.Z_BLOCK, c.Z_FINISH);
  const maxOutputLength = inRange(o.maxOutputLength, 'options.maxOutputLength', 1, LARGEST, LARGEST);
  if (!(!compresses && (o.windowBits === 0 || o.windowBits === undefined || o.windowBits === null))) {
    inRange(o.windowBits, 'options.windowBits', mode === c.GZIP ? 9 : c.Z_MIN_WINDOWBITS, c.Z_MAX_WINDOWBITS, c.Z_DEFAULT_WINDOWBITS);
  }
  const level = inRange(o.level, 'options.level', c.Z_MIN_LEVEL, c.Z_MAX_LEVEL, c.Z_DEFAULT_LEVEL);
  inRange(o.memLevel, 'options.memLevel', c.Z_MIN_MEMLEVEL, c.Z_MAX_MEMLEVEL, c.Z_DEFAULT_MEMLEVEL);
  const strategy = inRange(o.strategy, 'options.strategy', c.Z_DEFAULT_STRATEGY, c.Z_FIXED, c.Z_DEFAULT_STRATEGY);
  return { compresses, chunkSize, flush, finishFlush, maxOutputLength, level, strategy, dictionary: dictionaryOf(o.dictionary) };
}

module.exports = { check, inRange };
