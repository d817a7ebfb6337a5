'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.answer = void 0;
const answer = 42;
exports.answer = answer;
exports.default = 'babel default';
