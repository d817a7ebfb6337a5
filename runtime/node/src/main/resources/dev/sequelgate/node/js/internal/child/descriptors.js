'use strict';
// Open files as standard streams of a child process: it opens the same file, and appends.
module.exports = {
  pathOf: (fd) => (fd < 3 ? `/dev/fd/${fd}` : internalBinding('fs').placeOf(fd, 'spawn')),
};
