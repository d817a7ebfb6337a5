'use strict';
// The `.env` format as Node reads it.
const LINE = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*("(?:\\"|[^"])*"|'[^']*'|`[^`]*`|[^#\r\n]*)?.*$/gm;

exports.parseEnv = (content) => {
  require('internal/errors').validateString(content, 'content');
  const values = {};
  for (const [, key, raw = ''] of content.replace(/\r\n?/g, '\n').matchAll(LINE)) {
    const text = raw.trim();
    const quote = /^(["'`])([\s\S]*)\1$/.exec(text);
    values[key] = quote === null ? text : quote[1] === '"' ? quote[2].replaceAll('\\n', '\n') : quote[2];
  }
  return values;
};
