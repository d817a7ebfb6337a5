'use strict';
// The URL Standard's parser; the classes around it are the host's own.
exports.machine = require('whatwg-url/lib/url-state-machine');
exports.urlencoded = require('whatwg-url/lib/urlencoded');
