'use strict';
const binding = internalBinding('process');
function ReadStream() {}
function WriteStream() {}
WriteStream.prototype.getColorDepth = () => (process.env.NO_COLOR !== undefined || process.env.TERM === 'dumb' ? 1 : 8);
module.exports = { isatty: (fd) => Number.isInteger(fd) && fd >= 0 && binding.isTerminal(fd), ReadStream, WriteStream };
