'use strict';
const binding = internalBinding('fs');
const text = (path) => (path instanceof URL ? require('url').fileURLToPath(path) : String(path));
const encodingOf = (options) => (typeof options === 'string' ? options : options?.encoding);

class Stats {
  constructor([mode, size, mtimeMs, ctimeMs]) {
    Object.assign(this, { mode: Number(mode), size: Number(size), mtimeMs: Number(mtimeMs), ctimeMs: Number(ctimeMs) });
    this.mtime = new Date(this.mtimeMs);
    this.ctime = new Date(this.ctimeMs);
  }
  isFile() { return (this.mode & 0o170000) === 0o100000; }
  isDirectory() { return (this.mode & 0o170000) === 0o040000; }
  isSymbolicLink() { return (this.mode & 0o170000) === 0o120000; }
}

const fs = {
  existsSync: (path) => binding.exists(text(path)),
  readFileSync(path, options) {
    const bytes = binding.read(text(path));
    const encoding = encodingOf(options);
    return encoding ? bytes.toString(encoding) : bytes;
  },
  writeFileSync(path, data, options) { binding.write(text(path), typeof data === 'string' ? Buffer.from(data, encodingOf(options)) : data); },
  readdirSync: (path) => Array.from(binding.list(text(path))),
  mkdirSync: (path) => binding.makeDirectories(text(path)),
  realpathSync: (path) => binding.realPath(text(path)),
  statSync: (path) => new Stats(Array.from(binding.stat(text(path)))),
  lstatSync: (path) => new Stats(Array.from(binding.lstat(text(path)))),
  Stats,
  constants: {},
};
module.exports = fs;
