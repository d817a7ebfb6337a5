'use strict';
// What `stat` and `readdir` tell of a file.
const c = require('internal/fs/constants');
const kType = Symbol('type');

function StatsBase(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks) {
  this.dev = dev;
  this.mode = mode;
  this.nlink = nlink;
  this.uid = uid;
  this.gid = gid;
  this.rdev = rdev;
  this.blksize = blksize;
  this.ino = ino;
  this.size = size;
  this.blocks = blocks;
}
for (const [name, type] of [
  ['isDirectory', c.S_IFDIR], ['isFile', c.S_IFREG], ['isBlockDevice', c.S_IFBLK], ['isCharacterDevice', c.S_IFCHR],
  ['isSymbolicLink', c.S_IFLNK], ['isFIFO', c.S_IFIFO], ['isSocket', c.S_IFSOCK],
]) {
  StatsBase.prototype[name] = function () {
    return (Number(this.mode) & c.S_IFMT) === type;
  };
}

function Stats(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs) {
  StatsBase.call(this, dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks);
  this.atimeMs = atimeMs;
  this.mtimeMs = mtimeMs;
  this.ctimeMs = ctimeMs;
  this.birthtimeMs = birthtimeMs;
  this.atime = new Date(Number(atimeMs) + 0.5);
  this.mtime = new Date(Number(mtimeMs) + 0.5);
  this.ctime = new Date(Number(ctimeMs) + 0.5);
  this.birthtime = new Date(Number(birthtimeMs) + 0.5);
}
Object.setPrototypeOf(Stats.prototype, StatsBase.prototype);
Object.setPrototypeOf(Stats, StatsBase);

function BigIntStats(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeNs, mtimeNs, ctimeNs, birthtimeNs) {
  StatsBase.call(this, dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks);
  const times = { atime: atimeNs, mtime: mtimeNs, ctime: ctimeNs, birthtime: birthtimeNs };
  for (const name in times) this[`${name}Ms`] = times[name] / 1000000n;
  for (const name in times) this[`${name}Ns`] = times[name];
  for (const name in times) this[name] = new Date(Number(times[name] / 1000000n));
}
Object.setPrototypeOf(BigIntStats.prototype, StatsBase.prototype);
Object.setPrototypeOf(BigIntStats, StatsBase);

function milliseconds(nanos) {
  if (nanos.length <= 6 || nanos[0] === '-') return Number(nanos) / 1e6;
  return Number(nanos.slice(0, -6)) + Number(nanos.slice(-6)) / 1e6;
}

/** The native line, with times in nanoseconds at its end. */
function statsOf(line, bigint) {
  const fields = line.split(',');
  if (bigint) return new BigIntStats(...fields.map(BigInt));
  return new Stats(...fields.slice(0, 10).map(Number), ...fields.slice(10).map(milliseconds));
}

class StatFs {
  constructor(type, bsize, blocks, bfree, bavail, files, ffree) {
    Object.assign(this, { type, bsize, blocks, bfree, bavail, files, ffree });
  }
}

function statFsOf(line, bigint) {
  return new StatFs(...line.split(',').map(bigint ? BigInt : Number));
}

class Dirent {
  constructor(name, type, path) {
    this.name = name;
    this.parentPath = path;
    this.path = path;
    this[kType] = type;
  }
}
for (const [name, type] of [
  ['isDirectory', c.UV_DIRENT_DIR], ['isFile', c.UV_DIRENT_FILE], ['isBlockDevice', c.UV_DIRENT_BLOCK],
  ['isCharacterDevice', c.UV_DIRENT_CHAR], ['isSymbolicLink', c.UV_DIRENT_LINK], ['isFIFO', c.UV_DIRENT_FIFO], ['isSocket', c.UV_DIRENT_SOCKET],
]) {
  Dirent.prototype[name] = function () {
    return this[kType] === type;
  };
}
const TYPES = { f: c.UV_DIRENT_FILE, d: c.UV_DIRENT_DIR, l: c.UV_DIRENT_LINK, o: c.UV_DIRENT_CHAR };

module.exports = { Stats, BigIntStats, Dirent, TYPES, statsOf, statFsOf };
