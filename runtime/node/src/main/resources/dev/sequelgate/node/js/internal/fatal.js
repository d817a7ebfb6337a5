'use strict';
// How an error that nobody caught is shown: the place, the source line, the stack.
const binding = internalBinding('process');

function sourceLine(stack) {
  for (const line of String(stack).split('\n')) {
    const match = /^\s+at (?:.*\()?((?:file:\/\/)?(?:\/|[A-Za-z]:\\)[^()]*):(\d+):(\d+)\)?$/.exec(line);
    if (!match) continue;
    const [, place, row] = match;
    try {
      const file = place.startsWith('file:') ? require('url').fileURLToPath(place) : place;
      const text = internalBinding('loader').read(file).split('\n')[row - 1];
      if (text === undefined) return '';
      const indent = /^\s*/.exec(text)[0];
      return `${file}:${row}\n${text}\n${indent}^\n\n`;
    } catch {
      return '';
    }
  }
  return '';
}

function syntaxPlace(error) {
  const match = /^((?:\/|[A-Za-z]:\\)[^\n]*?):(\d+):(\d+)[- ]/.exec(error.message);
  return match ? `${match[1]}:${match[2]}\n\n` : '';
}

function print(error) {
  let text;
  try {
    if (error instanceof Error) {
      const { inspect } = require('internal/util/inspect');
      text = (error instanceof SyntaxError ? syntaxPlace(error) : '') || sourceLine(error.stack);
      text += error.stack ? inspect(error) : `[${error.name}: ${error.message}] ${inspect({ code: error.code })}`;
    } else {
      const { inspect } = require('internal/util/inspect');
      text = `Uncaught:\n${typeof error === 'object' && error !== null ? inspect(error) : typeof error === 'string' ? error : String(error)}\n(thrown without a stack: it is not an Error)`;
    }
  } catch {
    text = `${error?.name ?? 'Error'}: ${error?.message ?? error}`;
  }
  binding.write(2, `${text}\n\nNode.js ${process.version}\n`);
}

module.exports = {
  print,
  warnUnsettled() {
    binding.write(2, 'Warning: Detected unsettled top-level await\n');
  },
};
