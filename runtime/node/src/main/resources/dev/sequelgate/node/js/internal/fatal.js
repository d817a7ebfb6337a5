'use strict';
// How an error that nobody caught is shown: the place, the source line, the stack.
const binding = internalBinding('process');

function sourceLines(file) {
  try {
    return internalBinding('loader').read(file).split('\n');
  } catch {
    return [];
  }
}

/** The place as Node shows it above the message; nothing when its file cannot be read. */
function shownPlace(place, row, column) {
  const file = place.startsWith('file:') ? require('url').fileURLToPath(place) : place;
  const text = sourceLines(file)[row - 1];
  if (text === undefined) return '';
  // A first line stands behind the head of the module's function.
  const head = row === 1 && column > text.length ? require('module').wrapper[0].length : 0;
  const at = column - head - 1;
  // Node points at the statement that throws.
  const start = /\bthrow\s+(?:new\s+)?$/.exec(text.slice(0, at))?.index ?? at;
  return `${place}:${row}\n${text}\n${text.slice(0, start).replace(/[^\t]/g, ' ')}^\n\n`;
}

function placeInStack(stack) {
  for (const line of String(stack).split('\n')) {
    const match = /^\s+at (?:.*\()?((?:file:\/\/)?(?:\/|[A-Za-z]:\\)[^()]*):(\d+):(\d+)\)?$/.exec(line);
    if (match) return shownPlace(match[1], Number(match[2]), Number(match[3]));
  }
  return '';
}

function syntaxPlace(error) {
  const match = /^((?:\/|[A-Za-z]:\\)[^\n]*?):(\d+):(\d+)[- ]/.exec(error.message);
  return match ? `${match[1]}:${match[2]}\n\n` : '';
}

function text(error, place) {
  const { inspect } = require('internal/util/inspect');
  if (error instanceof Error) {
    const shown = (error instanceof SyntaxError ? syntaxPlace(error) : '') || placeInStack(error.stack);
    const described = error.stack ? inspect(error) : `[${error.name}: ${error.message}]`;
    // Without frames inspect puts brackets around; Node's own error here has frames, of Node.
    return shown + (error.name === 'UnhandledPromiseRejection' ? described.replace(`[${error.stack}]`, () => error.stack) : described);
  }
  const value = typeof error === 'string' ? error : inspect(error);
  const shown = place ? shownPlace(place.file, place.line, place.column) : '';
  return shown ? `\n${shown.trimEnd()}\n${value}` : `Uncaught:\n${value}`;
}

/** `place` is where a value was thrown that is no Error and so has no stack. */
function print(error, place) {
  let shown;
  try {
    shown = text(error, place);
  } catch {
    shown = `${error?.name ?? 'Error'}: ${error?.message ?? error}`;
  }
  try {
    binding.write(2, `${shown}\n\nNode.js ${process.version}\n`);
  } catch {
    // Nobody reads the error stream any more, so there is nobody to tell.
  }
}

module.exports = {
  print,
  warnUnsettled() {
    binding.write(2, 'Warning: Detected unsettled top-level await\n');
  },
};
