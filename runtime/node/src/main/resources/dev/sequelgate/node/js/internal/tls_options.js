'use strict';

// Node's TLS options, with every certificate and key as PEM text, for Java's TLS.

function pem(value, name) {
  if (value === undefined || value === null) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map((entry) => pem(entry, name)).join('\n');
  }
  if (typeof value === 'string') {
    return value;
  }
  if (ArrayBuffer.isView(value)) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  }
  throw new TypeError(`${name} must be PEM text in a string or a Buffer`);
}

function ownKey(options, prefix) {
  if (options.pfx !== undefined) {
    throw new Error(`${prefix}pfx is not supported here; give ${prefix}cert and ${prefix}key in PEM`);
  }
  return {
    cert: pem(options.cert, `${prefix}cert`),
    key: pem(options.key, `${prefix}key`),
    passphrase: options.passphrase ?? '',
  };
}

/** Whether a custom check accepts any certificate at all; one that looks at it cannot be asked here. */
function acceptsAnyName(check, prefix, host) {
  let complaint;
  try {
    complaint = check(host, {});
  } catch (error) {
    complaint = error;
  }
  if (complaint) {
    throw new Error(`${prefix}checkServerIdentity can only switch the check of the name off here: return undefined, or leave it out`);
  }
  return true;
}

/** A client's options; `prefix` names them in messages. */
function clientTls(options, prefix, host) {
  const { checkServerIdentity } = options;
  return {
    ...ownKey(options, prefix),
    rejectUnauthorized: options.rejectUnauthorized !== false && process.env.NODE_TLS_REJECT_UNAUTHORIZED !== '0',
    ca: pem(options.ca, `${prefix}ca`),
    servername: options.servername ?? '',
    checkName: !(typeof checkServerIdentity === 'function' && acceptsAnyName(checkServerIdentity, prefix, host)),
  };
}

/** A server's options. */
function serverTls(options) {
  return ownKey(options, '');
}

module.exports = { clientTls, serverTls, pem };
