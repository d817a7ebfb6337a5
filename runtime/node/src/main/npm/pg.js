'use strict';
// node-postgres as published, with the host's own connection in place of its wire protocol (see pg-connection.mjs).
exports.Client = require('pg/lib/client');
exports.Query = require('pg/lib/query');
exports.Result = require('pg/lib/result');
exports.TypeOverrides = require('pg/lib/type-overrides');
exports.defaults = require('pg/lib/defaults');
exports.utils = require('pg/lib/utils');
exports.Pool = require('pg-pool');
exports.types = require('pg-types');
exports.messages = require('pg-protocol/dist/messages');
