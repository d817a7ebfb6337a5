// stdin: one\ntwo\r\nthree
const readline = require('readline');
const { PassThrough, Readable, Writable } = require('stream');
const output = new Writable({ write(chunk, encoding, done) { console.log('out', JSON.stringify(String(chunk))); done(); } });
(async () => {
  const input = new PassThrough();
  const rl = readline.createInterface({ input, output, prompt: '>> ' });
  rl.on('line', (line) => console.log('line', JSON.stringify(line)));
  rl.on('close', () => console.log('close'));
  rl.on('pause', () => console.log('pause'));
  rl.on('resume', () => console.log('resume'));
  rl.prompt();
  rl.question('name? ', (answer) => console.log('answer', answer));
  input.write('Bob\nnext');
  await new Promise(setImmediate);
  input.write(' part\r\nwindows\r\n\n€');
  await new Promise(setImmediate);
  rl.pause();
  rl.resume();
  console.log(rl.getPrompt(), rl.terminal, rl.line);
  input.end('tail');
  await new Promise((resolve) => rl.once('close', resolve));
  try { rl.question('x', () => {}); } catch (error) { console.log(error.code, error.message); }
  for await (const line of readline.createInterface({ input: Readable.from(['a\nb', '\nc']), crlfDelay: Infinity })) console.log('iterated', line);
  const promises = require('readline/promises');
  const source = new PassThrough();
  const asking = promises.createInterface({ input: source, output });
  const answer = asking.question('promised? ');
  source.write('yes\n');
  console.log(await answer);
  const controller = new AbortController();
  const cancelled = asking.question('again? ', { signal: controller.signal }).catch((error) => console.log(error.name, error.code));
  controller.abort();
  await cancelled;
  asking.close();
  const util = require('util');
  const third = new PassThrough();
  const callback = readline.createInterface({ input: third, output });
  const promised = util.promisify(callback.question).call(callback, 'util? ');
  third.write('ok\n');
  console.log(await promised);
  callback.close();
  console.log(readline.cursorTo(output, 2, 3), readline.moveCursor(output, -1, 2), readline.clearLine(output, 0), readline.clearScreenDown(output), readline.cursorTo(output, 4));
  await new promises.Readline(output).clearLine(-1).moveCursor(1, 0).commit();
  for (const bad of [() => readline.createInterface({ input: new PassThrough(), completer: 5 }), () => readline.cursorTo(output, 'x')]) {
    try { bad(); } catch (error) { console.log(error.code, error.message); }
  }
  for await (const line of readline.createInterface({ input: process.stdin })) console.log('stdin', line);
})();
