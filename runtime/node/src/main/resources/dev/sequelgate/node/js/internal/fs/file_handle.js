'use strict';
// FileHandle: an open file of `fs/promises`.
const EventEmitter = require('events');
const fs = require('fs');
const { run } = require('internal/fs/promise_operations');
const { coded, unavailable } = require('internal/errors');

class FileHandle extends EventEmitter {
  #fd;
  #closing = null;

  constructor(fd) {
    super();
    this.#fd = fd;
  }

  get fd() {
    return this.#fd;
  }

  #open(syscall) {
    if (this.#fd === -1) {
      throw Object.assign(coded(Error, 'EBADF', 'file closed'), { syscall });
    }
    return this.#fd;
  }

  async appendFile(data, options) {
    return this.writeFile(data, options);
  }

  async chmod(mode) {
    await run('fchmod', this.#open('fchmod'), mode);
  }

  async chown(uid, gid) {
    await run('fchown', this.#open('fchown'), uid, gid);
  }

  async datasync() {
    await run('fdatasync', this.#open('fdatasync'));
  }

  async sync() {
    await run('fsync', this.#open('fsync'));
  }

  async stat(options) {
    return run('fstat', this.#open('fstat'), options);
  }

  async truncate(length = 0) {
    await run('ftruncate', this.#open('ftruncate'), length);
  }

  async utimes(atime, mtime) {
    await run('futimes', this.#open('futimes'), atime, mtime);
  }

  async read(buffer, offset, length, position) {
    const fd = this.#open('read');
    if (!ArrayBuffer.isView(buffer)) {
      ({ buffer = Buffer.alloc(16384), offset = 0, length = buffer.byteLength - (offset ?? 0), position = null } = buffer ?? {});
    } else if (offset !== null && typeof offset === 'object') {
      ({ offset = 0, length = buffer.byteLength - offset, position = null } = offset);
    }
    return { __proto__: null, bytesRead: await run('read', fd, buffer, offset, length, position), buffer };
  }

  async write(buffer, offset, length, position) {
    const fd = this.#open('write');
    if (buffer?.byteLength === 0) return { __proto__: null, bytesWritten: 0, buffer };
    return { __proto__: null, bytesWritten: await run('write', fd, buffer, offset, length, position), buffer };
  }

  async readv(buffers, position) {
    const fd = this.#open('readv');
    return { __proto__: null, bytesRead: fs.readvSync(fd, buffers, position), buffers };
  }

  async writev(buffers, position) {
    const fd = this.#open('writev');
    return { __proto__: null, bytesWritten: fs.writevSync(fd, buffers, position), buffers };
  }

  async readFile(options) {
    return run('readFile', this.#open('read'), options);
  }

  async writeFile(data, options) {
    const fd = this.#open('write');
    await require('internal/fs/promise_operations').writeAll(fd, data, options);
  }

  readLines(options) {
    return require('readline').createInterface({ input: this.createReadStream(options), crlfDelay: Infinity });
  }

  readableWebStream() {
    return require('stream').Readable.toWeb?.(this.createReadStream({ autoClose: false })) ?? (() => {
      throw unavailable('filehandle.readableWebStream', 'use filehandle.createReadStream');
    })();
  }

  createReadStream(options) {
    return new fs.ReadStream(undefined, { ...options, fd: this });
  }

  createWriteStream(options) {
    return new fs.WriteStream(undefined, { ...options, fd: this });
  }

  close() {
    if (this.#fd === -1) return Promise.resolve();
    if (this.#closing) return this.#closing;
    const fd = this.#fd;
    this.#fd = -1;
    this.#closing = run('close', fd).finally(() => {
      this.#closing = null;
    });
    this.emit('close');
    return this.#closing;
  }

  async [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')]() {
    return this.close();
  }
}

module.exports = { FileHandle };
