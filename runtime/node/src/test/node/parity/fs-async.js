// fs: callbacks, promises, descriptors as objects, and the order in which they come back.
const fs = require('fs');
const { promisify } = require('util');
process.chdir(process.env.PARITY_TMP);
const fsp = fs.promises;
const failed = (error) => console.log('  fails', error.name, error.message, error.code, error.errno, error.syscall, error.path, error.dest);

async function main() {
  console.log(fsp === require('fs/promises'), fsp === require('node:fs').promises);
  await new Promise((resolve) => fs.writeFile('a', 'text', (...given) => resolve(console.log('writeFile', given))));
  await new Promise((resolve) => fs.readFile('a', (...given) => resolve(console.log('readFile', given))));
  await new Promise((resolve) => fs.readFile('a', 'utf8', (...given) => resolve(console.log('readFile', given))));
  await new Promise((resolve) => fs.stat('a', (error, stat) => resolve(console.log('stat', error, stat.size, stat instanceof fs.Stats))));
  await new Promise((resolve) => fs.mkdir('x/y', { recursive: true }, (error, first) => resolve(console.log('mkdir', error, first.endsWith('x')))));
  await new Promise((resolve) => fs.mkdir('x/y', { recursive: true }, (...given) => resolve(console.log('mkdir', given))));
  await new Promise((resolve) => fs.exists('a', (...given) => resolve(console.log('exists', given))));
  await new Promise((resolve) => fs.access('nope', (error) => resolve(failed(error))));
  await new Promise((resolve) => fs.rename('nope', 'b', (error) => resolve(failed(error))));
  await new Promise((resolve) => fs.readdir('.', (...given) => resolve(console.log('readdir', given))));
  await new Promise((resolve) => fs.open('a', 'r+', (error, fd) => {
    fs.read(fd, Buffer.alloc(6), 0, 6, 0, (...given) => {
      console.log('read', given);
      fs.write(fd, 'TE', 0, 'utf8', (...more) => {
        console.log('write', more);
        fs.writev(fd, [Buffer.from('1'), Buffer.from('2')], 4, (...vector) => {
          console.log('writev', vector);
          fs.close(fd, (...end) => resolve(console.log('close', end)));
        });
      });
    });
  }));
  console.log(await promisify(fs.readFile)('a', 'utf8'), await promisify(fs.exists)('a'));
  const fd = await promisify(fs.open)('a');
  console.log(await promisify(fs.read)(fd, Buffer.alloc(3), 0, 3, 0));
  await promisify(fs.close)(fd);
  for (const bad of [() => fs.readFile('a'), () => fs.readFile('a', 'utf8', 5), () => fs.stat('a', {}), () => fs.readFile(5.5, () => {}), () => fs.open('a', 'zz', () => {})]) {
    try {
      bad();
    } catch (error) {
      console.log('throws', error.name, error.code, error.message);
    }
  }

  await fsp.writeFile('p', 'one');
  await fsp.appendFile('p', ' two');
  console.log(await fsp.readFile('p', { encoding: 'utf8' }), await fsp.readFile('p'));
  await fsp.writeFile('gen', (async function* () { yield 'a'; yield Buffer.from('b'); })());
  console.log(await fsp.readFile('gen', 'utf8'));
  console.log(await fsp.mkdir('q'), await fsp.readdir('.'), (await fsp.stat('p')).size, (await fsp.lstat('p')).isFile());
  for (const attempt of [() => fsp.readFile('nope'), () => fsp.stat('nope'), () => fsp.mkdir('q'), () => fsp.rmdir('nope'), () => fsp.readdir('p'),
    () => fsp.copyFile('nope', 'x'), () => fsp.rename('nope', 'x'), () => fsp.symlink('a', 'p'), () => fsp.rm('nope'), () => fsp.access('nope'),
    () => fsp.open('nope'), () => fsp.readFile('p', 'klingon'), () => fsp.writeFile('p', 5), () => fsp.unlink('q'), () => fsp.truncate('nope')]) {
    try {
      console.log('no error', await attempt());
    } catch (error) {
      failed(error);
    }
  }
  await fsp.copyFile('p', 'p2');
  await fsp.rename('p2', 'p3');
  await fsp.truncate('p3', 2);
  await fsp.symlink('p3', 'l');
  console.log(await fsp.readFile('l', 'utf8'), await fsp.readlink('l'), (await fsp.realpath('l')).endsWith('p3'));
  await fsp.utimes('p3', 1, 2);
  console.log((await fsp.stat('p3')).mtimeMs);
  await fsp.unlink('l');
  await fsp.rm('q', { recursive: true });
  await fsp.cp('x', 'z', { recursive: true });
  console.log(await fsp.readdir('.'));

  const handle = await fsp.open('h', 'w+');
  console.log(typeof handle.fd, await handle.write('hello world'), (await handle.stat()).size);
  console.log(await handle.read(Buffer.alloc(5), 0, 5, 0), await handle.read({ buffer: Buffer.alloc(3), position: 6 }));
  await handle.appendFile('!');
  await handle.sync();
  await handle.truncate(11);
  console.log(await handle.readFile('utf8'), fs.readFileSync('h', 'utf8'));
  await handle.writev([Buffer.from('AB'), Buffer.from('CD')], 0);
  console.log(fs.readFileSync('h', 'utf8'));
  handle.on('close', () => console.log('handle closed'));
  await handle.close();
  console.log(handle.fd);
  await handle.stat().catch(failed);
  const lines = await fsp.open('lines', 'w+');
  await lines.writeFile('1\n2\n3');
  await lines.close();
  const reading = await fsp.open('lines');
  const all = [];
  for await (const line of reading.readLines()) all.push(line);
  console.log(all);

  const names = [];
  for await (const entry of await fsp.opendir('.')) names.push(`${entry.name}${entry.isDirectory() ? '/' : ''}`);
  console.log(names.sort());
  const controller = new AbortController();
  controller.abort();
  await fsp.readFile('p', { signal: controller.signal }).catch((error) => console.log(error.name, error.code, error.message));
}

process.nextTick(() => console.log('tick'));
main().then(() => {
  fs.readFile('a', () => {
    setImmediate(() => console.log('immediate'));
    process.nextTick(() => console.log('tick in callback'));
    Promise.resolve().then(() => console.log('promise in callback'));
    console.log('in callback');
  });
});
