'use strict';
/** Whether a stream's reader sees colours: a terminal that has them, or the user's own word. */
exports.colorize = function colorize(stream, terminal) {
  const force = process.env.FORCE_COLOR;
  if (force !== undefined) return force === '' || force === 'true' || /^[123]$/.test(force);
  if (!terminal || process.env.NO_COLOR !== undefined || process.env.TERM === 'dumb') return false;
  return typeof stream?.getColorDepth !== 'function' || stream.getColorDepth() > 2;
};
