'use strict';
// The globals around `fetch`.
module.exports = {
  get fetch() { return require('internal/fetch/fetch'); },
  get Headers() { return require('internal/fetch/headers').Headers; },
  get Request() { return require('internal/fetch/request').Request; },
  get Response() { return require('internal/fetch/response').Response; },
  get FormData() { return require('internal/fetch/form_data').FormData; },
};
