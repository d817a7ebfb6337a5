// fs.createReadStream and createWriteStream.
const fs = require('fs');
const { pipeline } = require('stream');
const { finished } = require('stream/promises');
process.chdir(process.env.PARITY_TMP);

async function main() {
  const out = fs.createWriteStream('out.txt');
  const events = [];
  for (const event of ['open', 'ready', 'finish', 'close', 'drain', 'pipe']) out.on(event, (value) => events.push(typeof value === 'number' ? `${event} fd` : event));
  console.log(out.path, out.flags, out.mode, out.fd, out.pending, out.bytesWritten, out.autoClose, out.writableHighWaterMark);
  console.log(out.write('hello '), out.write(Buffer.from('wörld ')), out.write('zzz', 'hex'), out.write('6869', 'hex'));
  out.end('!');
  await finished(out);
  await new Promise((resolve) => setImmediate(resolve));
  console.log(events, out.bytesWritten, out.closed, fs.readFileSync('out.txt', 'utf8'));

  const input = fs.createReadStream('out.txt', 'utf8');
  const seen = [];
  for (const event of ['open', 'ready', 'data', 'end', 'close']) input.on(event, (value) => seen.push(event === 'data' ? value : event));
  await finished(input);
  await new Promise((resolve) => setImmediate(resolve));
  console.log(seen, input.bytesRead, input.path, input.destroyed);

  for (const options of [{ start: 2 }, { end: 3 }, { start: 2, end: 3 }, { start: 100 }, { highWaterMark: 4 }, { encoding: 'hex', end: 1 }]) {
    const chunks = [];
    for await (const chunk of fs.createReadStream('out.txt', options)) chunks.push(String(chunk));
    console.log(options, chunks);
  }
  for (const options of [{ start: 5, end: 2 }, { start: 'x' }, { end: -1 }, { fd: 'x' }, 5]) {
    try {
      fs.createReadStream('out.txt', options).on('error', () => {});
      console.log('no error');
    } catch (error) {
      console.log(error.name, error.code, error.message);
    }
  }
  await new Promise((resolve) => fs.createReadStream('missing').on('error', (error) => console.log(error.message, error.code)).on('close', resolve));
  await new Promise((resolve) => fs.createWriteStream('no/such').on('error', (error) => console.log(error.message, error.code)).on('close', resolve));
  fs.writeFileSync('big', Buffer.alloc(200000, 'x'));
  await new Promise((resolve, reject) => pipeline(fs.createReadStream('big'), fs.createWriteStream('big2'), (error) => (error ? reject(error) : resolve())));
  console.log(fs.statSync('big2').size);
  const sizes = [];
  for await (const chunk of fs.createReadStream('big')) sizes.push(chunk.length);
  console.log(sizes);
  const append = fs.createWriteStream('out.txt', { flags: 'a' });
  append.end('more', () => console.log('ended'));
  await finished(append);
  console.log(fs.readFileSync('out.txt', 'utf8'));
  const middle = fs.createWriteStream('out.txt', { flags: 'r+', start: 1 });
  middle.end('EY');
  await finished(middle);
  console.log(fs.readFileSync('out.txt', 'utf8'));
  const fd = fs.openSync('out.txt');
  const shared = fs.createReadStream(null, { fd, autoClose: false });
  let text = '';
  for await (const chunk of shared.setEncoding('utf8')) text += chunk;
  console.log(text.length, fs.fstatSync(fd).size);
  fs.closeSync(fd);
  const stopped = fs.createReadStream('big');
  stopped.once('data', () => stopped.destroy());
  stopped.on('close', () => console.log('stopped', stopped.bytesRead));
  await new Promise((resolve) => stopped.on('close', resolve));
  const corked = fs.createWriteStream('corked');
  corked.cork();
  corked.write('a');
  corked.write('b');
  corked.uncork();
  corked.close(() => console.log('closed', fs.readFileSync('corked', 'utf8')));
}

main();
