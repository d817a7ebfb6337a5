'use strict';
// Each operation checks its arguments once and says which native call it is; the three styles of `fs` share it.
const { coded, invalidType, validateBoolean, validateInteger } = require('internal/errors');
const { systemError } = require('internal/system_error');
const path = require('path');
const a = require('internal/fs/arguments');
const { Dirent, TYPES, statsOf, statFsOf } = require('internal/fs/stats');
const c = require('internal/fs/constants');

const nothing = () => undefined;
const itself = (value) => value;

/** A native call and what becomes of its result. */
function call(name, args, finish = nothing) {
  return { name, args, finish };
}

function entries(text, directory, options) {
  if (text === '') return [];
  const names = text.split('\0');
  if (!options.withFileTypes) return names.map((name) => a.named(name, options.encoding));
  return names.map((entry) => {
    const name = entry.slice(1);
    const parent = options.recursive ? path.join(directory, path.dirname(name)) : directory;
    return new Dirent(a.named(options.recursive ? path.basename(name) : name, options.encoding), TYPES[entry[0]],
      options.encoding === 'buffer' ? Buffer.from(parent) : parent);
  });
}

function ofFile(file) {
  return typeof file === 'number' && (file | 0) === file ? a.toDescriptor(file) : a.toPath(file);
}

function checkAccess(mode) {
  if (typeof mode !== 'number') throw invalidType('mode', 'integer', mode);
  if (!Number.isInteger(mode) || mode < 0 || mode > 7) throw coded(RangeError, 'ERR_OUT_OF_RANGE', 'mode is out of range: >= 0 && <= 7');
}

function isDirectory(path) {
  return systemError('ERR_FS_EISDIR', 'Path is a directory', { code: 'EISDIR', message: 'is a directory', path, syscall: 'rm', errno: 21 });
}

function checkRemoval(options) {
  if (options === undefined) return {};
  if (options === null || typeof options !== 'object') throw invalidType('options', 'object', options);
  const { recursive = false, force = false, maxRetries = 0, retryDelay = 100 } = options;
  validateBoolean(recursive, 'options.recursive');
  if (options.force !== undefined) validateBoolean(force, 'options.force');
  validateInteger(retryDelay, 'options.retryDelay', 0, 2147483647);
  validateInteger(maxRetries, 'options.maxRetries', 0, 4294967295);
  return { recursive, force };
}

function ownership(name, follow, target, uid, gid) {
  return call('chown', [target, a.toOwner(uid, 'uid'), a.toOwner(gid, 'gid'), follow]);
}

const operations = {
  access: (file, mode = c.F_OK) => {
    checkAccess(mode);
    return call('access', [a.toPath(file), mode]);
  },
  stat: (file, { bigint = false } = {}) => call('stat', [a.toPath(file), true, false], (line) => statsOf(line, bigint)),
  lstat: (file, { bigint = false } = {}) => call('stat', [a.toPath(file), false, false], (line) => statsOf(line, bigint)),
  fstat: (fd, { bigint = false } = {}) => call('fstat', [a.toDescriptor(fd)], (line) => statsOf(line, bigint)),
  statfs: (file, { bigint = false } = {}) => call('statfs', [a.toPath(file)], (line) => statFsOf(line, bigint)),
  readdir: (file, options) => {
    options = a.toOptions(options);
    const directory = a.toPath(file);
    if (options.recursive != null) validateBoolean(options.recursive, 'options.recursive');
    return call('readdir', [directory, Boolean(options.withFileTypes), Boolean(options.recursive)],
      (text) => entries(text, directory, options));
  },
  mkdir: (file, options) => {
    let mode = 0o777;
    let recursive = false;
    if (typeof options === 'number' || typeof options === 'string') {
      mode = a.toMode(options, 'mode');
    } else if (options) {
      if (options.recursive !== undefined) {
        validateBoolean(options.recursive, 'options.recursive');
        ({ recursive } = options);
      }
      if (options.mode !== undefined) mode = a.toMode(options.mode, 'options.mode');
    }
    return call('mkdir', [a.toPath(file), mode, recursive], recursive ? (first) => first ?? undefined : nothing);
  },
  mkdtemp: (prefix, options) => {
    const { encoding } = a.toOptions(options);
    return call('mkdtemp', [a.toPath(prefix, 'prefix')], (made) => a.named(made, encoding));
  },
  rm: (file, options) => {
    const { recursive = false, force = false } = checkRemoval(options);
    const path = a.toPath(file);
    return call('rm', [path, recursive, force], (refused) => {
      if (refused) throw isDirectory(path);
    });
  },
  rmdir: (file, options) => {
    const { recursive = false } = checkRemoval(options ?? undefined);
    return recursive ? call('rm', [a.toPath(file), true, false]) : call('rmdir', [a.toPath(file)]);
  },
  unlink: (file) => call('unlink', [a.toPath(file)]),
  rename: (from, to) => call('rename', [a.toPath(from, 'oldPath'), a.toPath(to, 'newPath')]),
  copyFile: (from, to, mode = 0) => {
    const names = [a.toPath(from, 'src'), a.toPath(to, 'dest')];
    checkAccess(mode ?? 0);
    return call('copyFile', [...names, mode ?? 0]);
  },
  realpath: (file, options) => {
    const { encoding } = a.toOptions(options);
    return call('realpath', [path.resolve(a.toPath(file)), 'lstat'], (real) => a.named(real, encoding));
  },
  realpathNative: (file, options) => {
    const { encoding } = a.toOptions(options);
    return call('realpath', [a.toPath(file), 'realpath'], (real) => a.named(real, encoding));
  },
  readlink: (file, options) => {
    const { encoding } = a.toOptions(options);
    return call('readlink', [a.toPath(file, 'oldPath')], (target) => a.named(target, encoding));
  },
  symlink: (target, file) => call('symlink', [a.toPath(target, 'target'), a.toPath(file)]),
  link: (existing, file) => call('link', [a.toPath(existing, 'existingPath'), a.toPath(file, 'newPath')]),
  chmod: (file, mode) => call('chmod', [a.toPath(file), a.toMode(mode, 'mode'), true]),
  fchmod: (fd, mode) => call('chmod', [nameOf(fd, 'fchmod'), a.toMode(mode, 'mode'), true]),
  chown: (file, uid, gid) => ownership('chown', true, a.toPath(file), uid, gid),
  lchown: (file, uid, gid) => ownership('lchown', false, a.toPath(file), uid, gid),
  fchown: (fd, uid, gid) => ownership('fchown', true, nameOf(fd, 'fchown'), uid, gid),
  utimes: (file, atime, mtime) => call('utimes', [a.toPath(file), a.toSeconds(atime), a.toSeconds(mtime), true]),
  lutimes: (file, atime, mtime) => call('utimes', [a.toPath(file), a.toSeconds(atime), a.toSeconds(mtime), false]),
  futimes: (fd, atime, mtime) => call('utimes', [nameOf(fd, 'futime'), a.toSeconds(atime, 'atime'), a.toSeconds(mtime, 'mtime'), true]),
  open: (file, flags = 'r', mode = 0o666) =>
    call('open', [a.toPath(file), a.toFlags(flags), a.toMode(mode, 'mode', 0o666)], itself),
  close: (fd) => call('close', [a.toDescriptor(fd)]),
  fsync: (fd) => call('fsync', [a.toDescriptor(fd)]),
  fdatasync: (fd) => call('fdatasync', [a.toDescriptor(fd)]),
  ftruncate: (fd, length = 0) => call('ftruncate', [a.toDescriptor(fd), a.toLength(length ?? 0)]),
  readFile: (file, options) => {
    const { encoding, flag } = a.toOptions(options, { flag: 'r' });
    if (encoding === 'buffer') throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', 'Unknown encoding: buffer');
    return call('readFile', [ofFile(file), a.toFlags(flag), encoding ?? ''], (content) =>
      (typeof content !== 'string' && encoding ? content.toString(encoding) : content));
  },
  writeFile: (file, data, options) => whole(file, data, a.toOptions(options, { encoding: 'utf8', mode: 0o666, flag: 'w', flush: false })),
  appendFile: (file, data, options) => whole(file, data, a.toOptions(options, { encoding: 'utf8', mode: 0o666, flag: 'a', flush: false })),
  read: (fd, buffer, offset, length, position) => {
    a.toDescriptor(fd);
    if (!ArrayBuffer.isView(buffer)) throw invalidType('buffer', ['Buffer', 'TypedArray', 'DataView'], buffer);
    if (offset !== null && typeof offset === 'object') ({ offset = 0, length, position = null } = offset);
    offset ??= 0;
    validateInteger(offset, 'offset', 0);
    length ??= buffer.byteLength - offset;
    a.checkRange(offset, length, buffer.byteLength);
    return call('read', [fd, buffer, offset, length, a.toPosition(position)], itself);
  },
  write: (fd, buffer, offset, length, position) => {
    a.toDescriptor(fd);
    if (typeof buffer === 'string') {
      const encoding = length;
      if (encoding != null) a.checkEncoding(encoding);
      return call('write', [fd, a.toContent(buffer, encoding), typeof offset === 'number' || typeof offset === 'bigint' ? a.toPosition(offset) : -1], itself);
    }
    if (!ArrayBuffer.isView(buffer)) throw invalidType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'], buffer);
    if (offset !== null && typeof offset === 'object') ({ offset = 0, length, position = null } = offset);
    offset ??= 0;
    if (typeof length !== 'number') length = buffer.byteLength - offset;
    a.checkRange(offset, length, buffer.byteLength);
    if (typeof position !== 'number') position = null;
    const part = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
    return call('write', [fd, part, a.toPosition(position)], itself);
  },
};

function nameOf(fd, syscall) {
  return internalBinding('fs').placeOf(a.toDescriptor(fd), syscall);
}

function whole(file, data, { encoding, mode, flag, flush }) {
  if (flush != null) validateBoolean(flush, 'options.flush');
  const content = a.toContent(data, encoding);
  return call('writeFile', [ofFile(file), content, a.toFlags(flag), a.toMode(mode, 'mode', 0o666), Boolean(flush)]);
}

module.exports = { operations };
