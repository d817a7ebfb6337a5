'use strict';
const binding = internalBinding('process');
module.exports = {
  log(...args) { binding.write(1, args.join(' ') + '\n'); },
  error(...args) { binding.write(2, args.join(' ') + '\n'); },
};
