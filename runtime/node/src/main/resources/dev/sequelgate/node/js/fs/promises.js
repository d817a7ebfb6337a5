'use strict';
// `fs/promises`.
const { run, writeAll, checkAborted } = require('internal/fs/promise_operations');
const constants = require('internal/fs/constants');

const isHandle = (file) => file !== null && typeof file === 'object' && typeof file.fd === 'number' && typeof file.readFile === 'function';

for (const name of [
  'access', 'chmod', 'chown', 'copyFile', 'lchown', 'link', 'lstat', 'lutimes', 'mkdir', 'mkdtemp', 'readdir', 'readlink', 'realpath', 'rename',
  'rm', 'rmdir', 'stat', 'statfs', 'symlink', 'unlink', 'utimes',
]) {
  module.exports[name] = Object.defineProperty(async (...given) => run(name, ...given), 'name', { value: name });
}

Object.assign(module.exports, {
  async open(path, flags, mode) {
    const fd = await run('open', path, flags, mode);
    return new (require('internal/fs/file_handle').FileHandle)(fd);
  },
  async readFile(file, options) {
    checkAborted(options?.signal);
    return isHandle(file) ? file.readFile(options) : run('readFile', file, options);
  },
  async writeFile(file, data, options) {
    await writeAll(isHandle(file) ? file.fd : file, data, options, 'w');
  },
  async appendFile(file, data, options) {
    await writeAll(isHandle(file) ? file.fd : file, data, options, 'a');
  },
  async truncate(file, length = 0) {
    const fd = await run('open', file, 'r+');
    try {
      await run('ftruncate', fd, length);
    } finally {
      await run('close', fd);
    }
  },
  async lchmod() {
    throw require('internal/errors').coded(Error, 'ERR_METHOD_NOT_IMPLEMENTED', 'The lchmod() method is not implemented');
  },
  cp: (from, to, options) => require('internal/fs/cp').cpPromise(from, to, options),
  opendir: (path, options) => new Promise((resolve, reject) => {
    require('internal/fs/dir').opendir(path, options, (error, dir) => (error ? reject(error) : resolve(dir)));
  }),
  watch: (path, options) => require('internal/fs/watch').watchSequence(path, options),
  constants,
});
