// fs: synchronous calls, and the errors that they throw.
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
process.chdir(process.env.PARITY_TMP);
process.umask?.(0o022);
const show = (name, fn) => {
  try {
    console.log(name, fn());
  } catch (error) {
    console.log(name, 'throws', error.name, error.message);
    console.log('  ', { ...error });
  }
};

show('write', () => fs.writeFileSync('a.txt', 'héllo ✓'));
show('read', () => fs.readFileSync('a.txt'));
for (const encoding of ['utf8', 'utf-8', 'UTF8', 'latin1', 'hex', 'base64', 'base64url', 'ascii', 'ucs2', 'utf16le', 'binary', 'buffer', null, undefined]) {
  show(`read ${encoding}`, () => fs.readFileSync('a.txt', encoding));
}
show('read object', () => fs.readFileSync('a.txt', { encoding: 'utf8', flag: 'r' }));
show('read bad encoding', () => fs.readFileSync('a.txt', 'klingon'));
show('read bad options', () => fs.readFileSync('a.txt', 5));
show('read buffer path', () => fs.readFileSync(Buffer.from('a.txt'), 'utf8'));
show('read url', () => fs.readFileSync(pathToFileURL(path.resolve('a.txt')), 'utf8'));
show('read nul', () => fs.readFileSync('a\0b'));
show('read number path', () => fs.readFileSync({}));
show('read missing', () => fs.readFileSync('missing/file'));
show('read directory', () => fs.readFileSync('.'));
show('read through file', () => fs.readFileSync('a.txt/x'));
show('write encodings', () => {
  fs.writeFileSync('b.bin', '68656c6c6f', 'hex');
  return fs.readFileSync('b.bin', 'utf8');
});
show('write typed', () => {
  fs.writeFileSync('b.bin', new Uint16Array([0x4142, 0x4344]));
  return fs.readFileSync('b.bin');
});
show('write lone surrogate', () => {
  fs.writeFileSync('b.bin', 'a\ud800b');
  return fs.readFileSync('b.bin');
});
show('write number', () => fs.writeFileSync('b.bin', 5));
show('write object', () => fs.writeFileSync('b.bin', { a: 1 }));
show('write bad flag', () => fs.writeFileSync('b.bin', 'x', { flag: 'zz' }));
show('write exclusive', () => fs.writeFileSync('a.txt', 'x', { flag: 'wx' }));
show('write into missing', () => fs.writeFileSync('no/such', 'x'));
show('write into directory', () => fs.writeFileSync('.', 'x'));
show('append', () => {
  fs.appendFileSync('a.txt', '+more');
  fs.appendFileSync('new.txt', Buffer.from('first'));
  return [fs.readFileSync('a.txt', 'utf8'), fs.readFileSync('new.txt', 'latin1')];
});
show('mode', () => {
  fs.writeFileSync('mode.txt', '', { mode: 0o640 });
  return (fs.statSync('mode.txt').mode & 0o777).toString(8);
});
show('exists', () => [fs.existsSync('a.txt'), fs.existsSync('nope'), fs.existsSync(undefined), fs.existsSync('a.txt/x')]);
show('access', () => [fs.accessSync('a.txt'), fs.accessSync('a.txt', fs.constants.R_OK | fs.constants.W_OK)]);
show('access missing', () => fs.accessSync('nope'));
show('access bad mode', () => fs.accessSync('a.txt', 100));

show('mkdir', () => [fs.mkdirSync('d'), fs.mkdirSync('e', 0o700), (fs.statSync('e').mode & 0o777).toString(8)]);
show('mkdir again', () => fs.mkdirSync('d'));
show('mkdir deep', () => fs.mkdirSync('no/such/dir'));
show('mkdir recursive', () => [fs.mkdirSync('r/s/t', { recursive: true }).replace(process.cwd(), '.'), fs.mkdirSync('r/s/t', { recursive: true })]);
show('mkdir on file', () => fs.mkdirSync('a.txt', { recursive: true }));
show('mkdir through file', () => fs.mkdirSync('a.txt/x', { recursive: true }));
show('mkdtemp', () => {
  const made = fs.mkdtempSync('tmp-');
  return [/^tmp-[A-Za-z0-9]{6}$/.test(made), fs.statSync(made).isDirectory(), fs.rmdirSync(made)];
});
show('mkdtemp missing', () => fs.mkdtempSync('nope/x-'));

fs.writeFileSync('r/one.txt', '1');
fs.writeFileSync('r/s/two.txt', '22');
fs.symlinkSync('../a.txt', 'r/link');
show('readdir', () => fs.readdirSync('r'));
show('readdir buffer', () => fs.readdirSync('r', 'buffer'));
show('readdir types', () => fs.readdirSync('r', { withFileTypes: true }));
show('dirent', () => fs.readdirSync('r', { withFileTypes: true })
  .map((entry) => [entry.name, entry.isFile(), entry.isDirectory(), entry.isSymbolicLink(), entry.isFIFO(), entry.path, entry.parentPath]));
show('readdir recursive', () => fs.readdirSync('r', { recursive: true }).sort());
show('readdir recursive types', () => fs.readdirSync('r', { recursive: true, withFileTypes: true }).map((entry) => `${entry.parentPath}/${entry.name}`).sort());
show('readdir missing', () => fs.readdirSync('nope'));
show('readdir file', () => fs.readdirSync('a.txt'));

show('stat', () => {
  const stat = fs.statSync('a.txt');
  return [stat.isFile(), stat.isDirectory(), stat.isSymbolicLink(), stat.isSocket(), stat.isFIFO(), stat.isBlockDevice(), stat.isCharacterDevice(),
    stat.size, stat.nlink, stat.mode.toString(8), typeof stat.ino, stat.mtime instanceof Date, stat.mtimeMs > 1e12, stat.mtime.getTime() === Math.floor(stat.mtimeMs + 0.5)];
});
show('stat keys', () => Object.keys(fs.statSync('a.txt')));
show('stat bigint', () => {
  const stat = fs.statSync('a.txt', { bigint: true });
  return [typeof stat.size, stat.size, stat.isFile(), typeof stat.mtimeNs, stat.mtimeNs / 1000000n === stat.mtimeMs, Object.keys(stat)];
});
show('stat missing', () => fs.statSync('nope'));
show('stat quiet', () => [fs.statSync('nope', { throwIfNoEntry: false }), fs.lstatSync('nope', { throwIfNoEntry: false })]);
show('lstat', () => [fs.lstatSync('r/link').isSymbolicLink(), fs.statSync('r/link').isFile()]);
show('lstat missing', () => fs.lstatSync('nope'));
show('readlink', () => [fs.readlinkSync('r/link'), fs.readlinkSync('r/link', 'buffer')]);
show('readlink file', () => fs.readlinkSync('a.txt'));
show('realpath', () => [path.basename(fs.realpathSync('r/link')), path.basename(fs.realpathSync.native('r/link'))]);
show('realpath missing', () => fs.realpathSync('r/nope'));
show('symlink exists', () => fs.symlinkSync('x', 'r/link'));
show('link', () => [fs.linkSync('a.txt', 'hard'), fs.statSync('hard').nlink]);
show('link missing', () => fs.linkSync('nope', 'hard2'));
show('link exists', () => fs.linkSync('a.txt', 'hard'));
show('chmod', () => [fs.chmodSync('hard', 0o600), (fs.statSync('hard').mode & 0o7777).toString(8), fs.chmodSync('hard', '644'), (fs.statSync('hard').mode & 0o777).toString(8)]);
show('chmod missing', () => fs.chmodSync('nope', 0o600));
show('chmod bad', () => fs.chmodSync('hard', 'rwx'));
show('utimes', () => {
  fs.utimesSync('hard', 1000, new Date(2000500));
  const stat = fs.statSync('hard');
  return [stat.atimeMs, stat.mtimeMs, stat.atime, stat.mtime];
});
show('utimes text', () => [fs.utimesSync('hard', '12.5', 13), fs.statSync('hard').atimeMs]);
show('utimes bad', () => fs.utimesSync('hard', 'x', 13));
show('utimes missing', () => fs.utimesSync('nope', 1, 1));
show('rename', () => [fs.renameSync('hard', 'harder'), fs.existsSync('hard'), fs.existsSync('harder')]);
show('rename over', () => [fs.renameSync('harder', 'new.txt'), fs.readFileSync('new.txt', 'utf8').length]);
show('rename missing', () => fs.renameSync('nope', 'x'));
show('rename to missing', () => fs.renameSync('a.txt', 'no/such'));
show('copyFile', () => [fs.copyFileSync('a.txt', 'copy.txt'), fs.readFileSync('copy.txt', 'utf8'), fs.copyFileSync('b.bin', 'copy.txt'), fs.readFileSync('copy.txt')]);
show('copyFile exclusive', () => fs.copyFileSync('a.txt', 'copy.txt', fs.constants.COPYFILE_EXCL));
show('copyFile missing', () => fs.copyFileSync('nope', 'copy2.txt'));
show('truncate', () => [fs.truncateSync('copy.txt', 2), fs.readFileSync('copy.txt'), fs.truncateSync('copy.txt', 4), fs.readFileSync('copy.txt'), fs.truncateSync('copy.txt'), fs.statSync('copy.txt').size]);
show('truncate missing', () => fs.truncateSync('nope'));
show('unlink', () => [fs.unlinkSync('copy.txt'), fs.existsSync('copy.txt')]);
show('unlink missing', () => fs.unlinkSync('nope'));
show('rmdir', () => [fs.rmdirSync('d'), fs.existsSync('d')]);
show('rmdir full', () => fs.rmdirSync('r'));
show('rmdir file', () => fs.rmdirSync('a.txt'));
show('rmdir missing', () => fs.rmdirSync('nope'));
show('rm file', () => [fs.rmSync('b.bin'), fs.existsSync('b.bin')]);
show('rm missing', () => fs.rmSync('nope'));
show('rm missing force', () => fs.rmSync('nope', { force: true }));
show('rm directory', () => fs.rmSync('e'));
show('rm bad option', () => fs.rmSync('e', { recursive: 'yes' }));
show('cp', () => {
  fs.cpSync('r', 'r2', { recursive: true });
  return fs.readdirSync('r2', { recursive: true }).sort();
});
show('cp filter', () => {
  fs.cpSync('r', 'r3', { recursive: true, filter: (from) => !from.endsWith('.txt') });
  return fs.readdirSync('r3', { recursive: true }).sort();
});
show('cp into itself', () => fs.cpSync('r', 'r/inside', { recursive: true }));
show('cp missing', () => fs.cpSync('nope', 'x'));
show('rm recursive', () => [fs.rmSync('r', { recursive: true }), fs.rmSync('r2', { recursive: true, force: true }), fs.existsSync('r'), fs.existsSync('r2'), fs.existsSync('a.txt')]);

const fd = fs.openSync('fd.txt', 'w+');
show('fd', () => [typeof fd, fd > 2]);
show('fd write', () => [fs.writeSync(fd, 'hello'), fs.writeSync(fd, Buffer.from(' world'), 0, 3), fs.writeSync(fd, 'J', 0), fs.writeSync(fd, '!', null, 'utf8')]);
show('fd read', () => {
  const buffer = Buffer.alloc(20, '.');
  return [fs.readSync(fd, buffer, 2, 5, 0), buffer.toString(), fs.readSync(fd, buffer), fs.readSync(fd, buffer, { position: 1, length: 3 }), buffer.toString()];
});
show('fd stat', () => [fs.fstatSync(fd).size, fs.fstatSync(fd).isFile()]);
show('fd readFile', () => fs.readFileSync('fd.txt', 'utf8'));
show('fd truncate', () => [fs.ftruncateSync(fd, 3), fs.readFileSync('fd.txt', 'utf8'), fs.fsyncSync(fd), fs.fdatasyncSync(fd)]);
show('fd writev', () => [fs.writevSync(fd, [Buffer.from('ab'), Buffer.from('cd')], 0), fs.readFileSync('fd.txt', 'utf8')]);
show('fd readv', () => {
  const parts = [Buffer.alloc(2), Buffer.alloc(5)];
  return [fs.readvSync(fd, parts, 0), parts];
});
show('fd futimes', () => [fs.futimesSync(fd, 5, 6), fs.fstatSync(fd).mtimeMs, fs.fchmodSync(fd, 0o611), (fs.fstatSync(fd).mode & 0o777).toString(8)]);
show('fd close', () => fs.closeSync(fd));
show('fd closed', () => fs.closeSync(fd));
show('fd read closed', () => fs.readSync(fd, Buffer.alloc(1)));
show('fd stat closed', () => fs.fstatSync(fd));
show('fd bad', () => fs.closeSync('x'));
show('fd negative', () => fs.fstatSync(-1));
show('fd range', () => {
  const other = fs.openSync('fd.txt');
  try {
    fs.readSync(other, Buffer.alloc(3), 1, 5, 0);
  } finally {
    fs.closeSync(other);
  }
});
show('fd write on reader', () => {
  const other = fs.openSync('fd.txt', 'r');
  try {
    return fs.writeSync(other, 'x');
  } catch (error) {
    return [error.message, error.code, error.errno, error.syscall];
  } finally {
    fs.closeSync(other);
  }
});
show('fd append', () => {
  const other = fs.openSync('fd.txt', 'a+');
  fs.writeSync(other, 'END');
  const text = fs.readFileSync('fd.txt', 'utf8');
  fs.closeSync(other);
  return text;
});
show('open missing', () => fs.openSync('nope'));
show('open bad flags', () => fs.openSync('nope', 'q'));
show('opendir', () => {
  fs.mkdirSync('o');
  fs.writeFileSync('o/x', '');
  const dir = fs.opendirSync('o');
  const found = [dir.path, dir.readSync().name, dir.readSync()];
  dir.closeSync();
  return found;
});
show('constants', () => fs.constants);
show('statfs', () => Object.keys(fs.statfsSync('.')));
show('stdout', () => fs.writeSync(1, 'written by number\n'));
show('chown bad', () => fs.chownSync('a.txt', 'root', 0));
