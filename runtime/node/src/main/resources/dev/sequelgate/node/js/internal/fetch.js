'use strict';
// The globals of the Fetch standard, loaded when one of them is first used.
module.exports = { ...require('internal/fetch/headers'), ...require('internal/fetch/form_data'), ...require('internal/fetch/messages') };
Object.defineProperty(module.exports, 'fetch', {
  configurable: true, enumerable: true,
  get: () => require('internal/fetch/fetch'),
});
