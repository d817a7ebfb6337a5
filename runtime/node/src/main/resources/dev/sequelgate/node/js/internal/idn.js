'use strict';
// What whatwg-url asks of tr46: domain names by Java's tables.
const binding = internalBinding('idn');
exports.toASCII = (domain, options) => binding.toAscii(domain, Boolean(options?.useSTD3ASCIIRules)) ?? null;
exports.toUnicode = (domain) => ({ domain: binding.toUnicode(domain), error: false });
