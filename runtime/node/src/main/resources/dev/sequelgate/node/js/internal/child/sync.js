'use strict';
// Programs that the application waits for.
const native = internalBinding('child');
const { invalidType } = require('internal/errors');
const { normalize, stdioOf } = require('internal/child/options');
const { failure, nameOf } = require('internal/child/process');

function inputOf(input, encoding) {
  if (input == null) return null;
  if (typeof input === 'string') return Buffer.from(input, encoding && encoding !== 'buffer' ? encoding : 'utf8');
  if (ArrayBuffer.isView(input)) return input;
  throw invalidType('options.stdio[0]', ['Buffer', 'TypedArray', 'DataView', 'string'], input);
}

function run(command) {
  const { options } = command;
  const { maxBuffer = 1024 * 1024 } = options;
  if (!(typeof maxBuffer === 'number' && maxBuffer >= 0)) {
    if (typeof maxBuffer !== 'number') throw invalidType('options.maxBuffer', 'number', maxBuffer);
    throw require('internal/errors').outOfRange('options.maxBuffer', 'a positive number', maxBuffer);
  }
  const stdio = stdioOf(options.stdio);
  const encoded = (buffer) => (buffer && options.encoding && options.encoding !== 'buffer' ? buffer.toString(options.encoding) : buffer ?? null);
  let ended;
  try {
    ended = native.run({
      words: command.words, cwd: command.cwd, env: command.env, stdio, input: inputOf(options.input, options.encoding),
      timeout: command.timeout, killSignal: command.killSignal, maxBuffer: Math.min(maxBuffer, Number.MAX_SAFE_INTEGER),
    });
  } catch (error) {
    if (error.errno === undefined) throw error;
    return { error: failure(error, `spawnSync ${command.file}`, command), status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  }
  const stdout = encoded(ended.stdout);
  const stderr = encoded(ended.stderr);
  const result = {
    status: ended.signal ? null : ended.status, signal: ended.signal ? nameOf(ended.signal) : null, output: [null, stdout, stderr],
    pid: ended.pid, stdout, stderr,
  };
  if (!ended.fault) return result;
  const errno = ended.fault === 'ETIMEDOUT' ? -110 : -105;
  return { error: failure({ code: ended.fault, errno }, `spawnSync ${command.file}`, command), ...result };
}

function spawnSync(file, args, options) {
  return run(normalize(file, args, options));
}

/** Throws when the program failed. */
function check(result, command, shown) {
  if (result.error) throw Object.assign(result.error, result);
  if (result.status === 0) return;
  const stderr = result.stderr?.length > 0 ? `\n${result.stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${shown}${stderr}`), result);
}

function output(command, shown) {
  const inherits = command.options.stdio === undefined;
  const result = run(command);
  if (inherits && result.stderr?.length > 0) process.stderr.write(result.stderr);
  check(result, command, shown);
  return result.stdout;
}

function execFileSync(file, args, options) {
  const command = normalize(file, args, options);
  return output(command, [file, ...(Array.isArray(args) ? args : [])].join(' '));
}

function execSync(text, options) {
  const command = normalize(text, [], { ...options, shell: options?.shell || true });
  return output(command, text);
}

module.exports = { spawnSync, execFileSync, execSync };
