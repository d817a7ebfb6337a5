'use strict';
// `tty`: standard streams on a terminal; raw mode and other terminals are the system's, not the JVM's.
const binding = internalBinding('process');
const { unavailable } = require('internal/errors');

const COLORS_2 = 1;
const COLORS_16 = 4;
const COLORS_256 = 8;
const COLORS_16M = 24;
const TERMS = {
  eterm: COLORS_16, cons25: COLORS_16, console: COLORS_16, cygwin: COLORS_16, dtterm: COLORS_16, gnome: COLORS_16, hurd: COLORS_16,
  jfbterm: COLORS_16, konsole: COLORS_16, kterm: COLORS_16, mlterm: COLORS_16, mosh: COLORS_16M, putty: COLORS_16, st: COLORS_16,
  'rxvt-unicode-24bit': COLORS_16M, terminator: COLORS_16M, 'xterm-kitty': COLORS_16M,
};
const TERM_PATTERNS = [/ansi/, /color/, /linux/, /direct/, /^con[0-9]*x[0-9]/, /^rxvt/, /^screen/, /^xterm/, /^vt100/, /^vt220/];
const CI = [['APPVEYOR', COLORS_256], ['BUILDKITE', COLORS_256], ['CIRCLECI', COLORS_16M], ['DRONE', COLORS_256], ['GITEA_ACTIONS', COLORS_16M],
  ['GITHUB_ACTIONS', COLORS_16M], ['GITLAB_CI', COLORS_256], ['TRAVIS', COLORS_256]];

function forced(env) {
  switch (env.FORCE_COLOR) {
    case '': case '1': case 'true': return COLORS_16;
    case '2': return COLORS_256;
    case '3': return COLORS_16M;
    default: return COLORS_2;
  }
}

function getColorDepth(env = process.env) {
  if (env.FORCE_COLOR !== undefined) return forced(env);
  if (env.NODE_DISABLE_COLORS || env.NO_COLOR || env.TERM === 'dumb') return COLORS_2;
  if (process.platform === 'win32') return COLORS_16M;
  if (env.TMUX) return COLORS_16M;
  if (env.TF_BUILD && env.AGENT_NAME) return COLORS_16;
  if (env.CI) return CI.find(([name]) => name in env)?.[1] ?? (env.CI_NAME === 'codeship' ? COLORS_256 : COLORS_2);
  if (env.TEAMCITY_VERSION) return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? COLORS_16 : COLORS_2;
  if (env.TERM_PROGRAM === 'iTerm.app') return !env.TERM_PROGRAM_VERSION || /^[0-2]\./.test(env.TERM_PROGRAM_VERSION) ? COLORS_256 : COLORS_16M;
  if (env.TERM_PROGRAM === 'HyperTerm' || env.TERM_PROGRAM === 'MacTerm') return COLORS_16M;
  if (env.TERM_PROGRAM === 'Apple_Terminal') return COLORS_256;
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return COLORS_16M;
  if (env.TERM) {
    if (/truecolor/.test(env.TERM)) return COLORS_16M;
    if (/^xterm-256/.test(env.TERM)) return COLORS_256;
    const term = env.TERM.toLowerCase();
    if (TERMS[term]) return TERMS[term];
    if (TERM_PATTERNS.some((pattern) => pattern.test(term))) return COLORS_16;
  }
  return env.COLORTERM ? COLORS_16 : COLORS_2;
}

function hasColors(count, env) {
  if (env === undefined && (count === undefined || (typeof count === 'object' && count !== null))) {
    env = count;
    count = 16;
  }
  return count <= 2 ** getColorDepth(env);
}

function standard(fd, use) {
  if (!Number.isInteger(fd) || fd < 0 || fd > 2147483647) {
    throw require('internal/errors').coded(RangeError, 'ERR_INVALID_FD', `"fd" must be a positive integer: ${fd}`);
  }
  const stream = [process.stdin, process.stdout, process.stderr][fd];
  if (stream === undefined) throw unavailable(`${use} on descriptor ${fd}`, 'use process.stdin, process.stdout or process.stderr');
  return stream;
}

function ReadStream(fd) {
  return standard(fd, 'tty.ReadStream');
}

function WriteStream(fd) {
  return standard(fd, 'tty.WriteStream');
}
Object.assign(WriteStream.prototype, {
  isTTY: true,
  getColorDepth,
  hasColors,
  getWindowSize() {
    return [this.columns, this.rows];
  },
});

module.exports = {
  isatty: (fd) => Number.isInteger(fd) && fd >= 0 && fd <= 2147483647 && binding.isTerminal(fd),
  ReadStream,
  WriteStream,
};
