'use strict';
// What is an IP address.
const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

function isIPv4(text) {
  return V4.test(`${text}`);
}

function isIPv6(text) {
  const [address, scope, more] = `${text}`.split('%');
  if (more !== undefined || (scope !== undefined && !/^[0-9A-Za-z\-._~]+$/.test(scope))) return false;
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  let count = 0;
  for (const [h, half] of groups.entries()) {
    for (const [i, group] of half.entries()) {
      const last = h === groups.length - 1 && i === half.length - 1;
      if (last && group.includes('.')) {
        if (!isIPv4(group)) return false;
        count += 2;
      } else if (/^[0-9a-fA-F]{1,4}$/.test(group)) {
        count++;
      } else {
        return false;
      }
    }
  }
  return halves.length === 2 ? count < 8 : count === 8;
}

function isIP(text) {
  if (typeof text !== 'string' && (text === null || typeof text !== 'object')) return 0;
  if (isIPv4(text)) return 4;
  return isIPv6(text) ? 6 : 0;
}

module.exports = { isIP, isIPv4, isIPv6 };
