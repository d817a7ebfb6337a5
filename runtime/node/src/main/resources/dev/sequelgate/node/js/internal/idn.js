'use strict';
// Internationalised domain names (UTS 46, non-transitional) by the engine's own Unicode tables; the shape is that of the package tr46.
const FORBIDDEN = /[\u0000-\u001f\u007f-\u00a0\u2000-\u200a\u2028-\u202f\u2066-\u206f\u3000\ufffd\p{Cs}\p{Co}\p{Cn}]/u;
const IGNORED = /[\u00ad\u034f\u180b-\u180d\u200b\u2060\u2064\ufe00-\ufe0f\ufeff]/gu;

function mapped(domain) {
  return domain.replace(IGNORED, '').normalize('NFKC').toLowerCase().normalize('NFC').replace(/[。.。]/g, '.');
}

function valid(label) {
  return !FORBIDDEN.test(label) && !/^\p{M}/u.test(label) && label === mapped(label);
}

function labelToAscii(label) {
  const punycode = require('punycode');
  if (label.startsWith('xn--')) {
    try {
      const decoded = punycode.decode(label.slice(4));
      return decoded !== '' && /[^\0-\x7f]/.test(decoded) && valid(decoded) ? label : null;
    } catch {
      return null;
    }
  }
  if (!/[^\0-\x7f]/.test(label)) return label;
  return valid(label) ? `xn--${punycode.encode(label)}` : null;
}

function labelToUnicode(label) {
  if (!label.startsWith('xn--')) return label;
  try {
    return require('punycode').decode(label.slice(4));
  } catch {
    return label;
  }
}

module.exports = {
  /** Null where the name is none. */
  toASCII(domain) {
    if (!/[^\0-\x7f]/.test(domain) && !/xn--/i.test(domain)) return domain.toLowerCase();
    const labels = mapped(domain).split('.').map(labelToAscii);
    return labels.includes(null) ? null : labels.join('.');
  },
  toUnicode(domain) {
    return { domain: mapped(domain).split('.').map(labelToUnicode).join('.'), error: false };
  },
};
