'use strict';
// Domain names in other scripts: the mapping of UTS 46 (non-transitional) by the engine's own Unicode tables.
const { decode, encode } = require('internal/vendor/punycode');
const IGNORED = /[\u00ad\u034f\u180b-\u180d\u180f\u200b\u2060\u2064\ufe00-\ufe0f\ufeff]/g;
const KEPT = /[\u00df\u03c2]/;

function mapped(domain) {
  let text = '';
  // Folding case would also turn sharp s and final sigma into other letters.
  for (const character of domain.replace(IGNORED, '').normalize('NFKC')) text += KEPT.test(character) ? character : character.toLowerCase();
  return text.normalize('NFKC').replace(/[\u3002\uff0e\uff61]/g, '.');
}

function validLabel(label) {
  return !/^\p{M}/u.test(label) && !/[\p{Cn}\p{Co}\p{Cs}]/u.test(label) && label === label.normalize('NFC');
}

function decodedLabel(label) {
  if (!label.startsWith('xn--')) return label;
  const text = decode(label.slice(4));
  if (text === '' || /^[\0-\x7f]*$/.test(text) || mapped(text) !== text || !validLabel(text)) throw new RangeError('Invalid label');
  return text;
}

/** The domain in ASCII, or null where a label is none. */
function toASCII(domain) {
  const plain = /^[\0-\x7f]*$/.test(domain);
  const text = plain ? domain.toLowerCase() : mapped(domain);
  if (plain && !/(^|\.)xn--/.test(text)) return text;
  try {
    return text.split('.').map((label) => {
      if (/^[\0-\x7f]*$/.test(label)) {
        decodedLabel(label);
        return label;
      }
      if (label.startsWith('xn--') || !validLabel(label)) throw new RangeError('Invalid label');
      return `xn--${encode(label)}`;
    }).join('.');
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function toUnicode(domain) {
  let error = false;
  const labels = mapped(domain).split('.').map((label) => {
    try {
      return decodedLabel(label);
    } catch (failure) {
      if (!(failure instanceof RangeError)) throw failure;
      error = true;
      return label;
    }
  });
  return { domain: labels.join('.'), error };
}

module.exports = { toASCII, toUnicode };
