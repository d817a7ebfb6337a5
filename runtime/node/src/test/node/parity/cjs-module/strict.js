'use strict'; module.exports = function () { return [this === undefined, typeof module, typeof globalThis.module]; };
