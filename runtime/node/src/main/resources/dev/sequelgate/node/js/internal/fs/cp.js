'use strict';
// fs.cp: copies whole trees.
const fs = require('fs');
const path = require('path');
const { toPath } = require('internal/fs/arguments');
const { systemError } = require('internal/system_error');
const { coded, invalidValue, validateBoolean, validateFunction, validateObject, validateInteger } = require('internal/errors');

function settings(options) {
  const given = { dereference: false, errorOnExist: false, force: true, preserveTimestamps: false, recursive: false, verbatimSymlinks: false, mode: 0, ...options };
  if (options !== undefined) validateObject(options, 'options');
  for (const name of ['dereference', 'errorOnExist', 'force', 'preserveTimestamps', 'recursive', 'verbatimSymlinks']) validateBoolean(given[name], `options.${name}`);
  validateInteger(given.mode ?? 0, 'mode', 0, 7);
  if (given.dereference && given.verbatimSymlinks) {
    throw coded(TypeError, 'ERR_INCOMPATIBLE_OPTION_PAIR', 'Option "dereference" cannot be used in combination with option "verbatimSymlinks"');
  }
  if (given.filter !== undefined) validateFunction(given.filter, 'options.filter');
  return given;
}

const NUMBERS = { EINVAL: 22, EISDIR: 21, ENOTDIR: 20, EEXIST: 17 };

function refused(code, name, prefix, message, place) {
  return systemError(code, prefix, { message, path: place, syscall: 'cp', errno: NUMBERS[name], code: name });
}

/** What stands at both ends, with everything refused that would copy a tree into itself. */
function check(from, to, options) {
  const stat = options.dereference ? fs.statSync : fs.lstatSync;
  const source = stat(from, { bigint: true });
  const target = stat(to, { bigint: true, throwIfNoEntry: false });
  if (target) {
    if (source.ino === target.ino && source.dev === target.dev && source.ino !== 0n) {
      throw refused('ERR_FS_CP_EINVAL', 'EINVAL', 'Invalid src or dest', `src and dest cannot be the same`, to);
    }
    if (source.isDirectory() && !target.isDirectory()) {
      throw refused('ERR_FS_CP_DIR_TO_NON_DIR', 'EISDIR', 'Cannot overwrite non-directory with directory', `cannot overwrite non-directory ${to} with directory ${from}`, to);
    }
    if (!source.isDirectory() && target.isDirectory()) {
      throw refused('ERR_FS_CP_NON_DIR_TO_DIR', 'ENOTDIR', 'Cannot overwrite directory with non-directory', `cannot overwrite directory ${to} with non-directory ${from}`, to);
    }
  }
  if (source.isDirectory() && `${path.resolve(to)}${path.sep}`.startsWith(`${path.resolve(from)}${path.sep}`)) {
    throw refused('ERR_FS_CP_EINVAL', 'EINVAL', 'Invalid src or dest', `cannot copy ${from} to a subdirectory of self ${to}`, to);
  }
  return { source, target };
}

function copyFile(from, to, source, target, options) {
  if (target) {
    if (!options.force) {
      if (options.errorOnExist) {
        throw refused('ERR_FS_CP_EEXIST', 'EEXIST', 'Target already exists', `${to} already exists`, to);
      }
      return;
    }
    fs.unlinkSync(to);
  }
  fs.copyFileSync(from, to, options.mode);
  if (options.preserveTimestamps) fs.utimesSync(to, Number(source.atimeMs) / 1000, Number(source.mtimeMs) / 1000);
  fs.chmodSync(to, Number(source.mode & 0o7777n));
}

function copyLink(from, to, target, options) {
  let pointsTo = fs.readlinkSync(from);
  if (!options.verbatimSymlinks && !path.isAbsolute(pointsTo)) pointsTo = path.resolve(path.dirname(from), pointsTo);
  if (target) fs.unlinkSync(to);
  fs.symlinkSync(pointsTo, to);
}

/** Yields before each entry whether it is wanted, so that a filter may be asynchronous. */
function* copy(from, to, options) {
  if (options.filter && !(yield [from, to])) return;
  const { source, target } = check(from, to, options);
  if (source.isDirectory()) {
    if (!options.recursive) {
      throw refused('ERR_FS_EISDIR', 'EISDIR', 'Recursive option not enabled, cannot copy a directory', `${from} is a directory (not copied)`, from);
    }
    if (!target) fs.mkdirSync(to, { recursive: true });
    for (const name of fs.readdirSync(from)) yield* copy(path.join(from, name), path.join(to, name), options);
    fs.chmodSync(to, Number(source.mode & 0o7777n));
    return;
  }
  fs.mkdirSync(path.dirname(to), { recursive: true });
  if (source.isSymbolicLink()) copyLink(from, to, target, options);
  else if (source.isFile()) copyFile(from, to, source, target, options);
  else throw refused('ERR_FS_CP_UNKNOWN', 'EINVAL', 'Cannot copy an unknown file type', `cannot copy an unknown file type: ${to}`, to);
}

function prepared(from, to, options) {
  return [toPath(from, 'src'), toPath(to, 'dest'), settings(options)];
}

function cpSync(from, to, options) {
  const walk = copy(...prepared(from, to, options));
  for (let step = walk.next(); !step.done;) {
    const wanted = options.filter(...step.value);
    if (wanted && typeof wanted.then === 'function') throw invalidValue('options.filter', wanted, 'must return a boolean');
    step = walk.next(wanted);
  }
}

async function cpAsync(from, to, options) {
  const walk = copy(from, to, options);
  for (let step = walk.next(); !step.done;) step = walk.next(await options.filter(...step.value));
}

module.exports = {
  cpSync,
  cpPromise: async (from, to, options) => cpAsync(...prepared(from, to, options)),
  cp(from, to, options, callback) {
    if (typeof options === 'function') [options, callback] = [undefined, options];
    validateFunction(callback, 'cb');
    cpAsync(...prepared(from, to, options)).then(() => process.nextTick(callback, null), (error) => process.nextTick(callback, error));
  },
};
