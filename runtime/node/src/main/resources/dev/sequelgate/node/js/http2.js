'use strict';
const names = ['connect', 'createServer', 'createSecureServer', 'getPackedSettings', 'getUnpackedSettings', 'performServerHandshake', 'Http2ServerRequest', 'Http2ServerResponse'];
module.exports = {
  ...require('internal/unavailable').members('http2', names, 'use http or https'),
  getDefaultSettings: () => ({
    headerTableSize: 4096, enablePush: true, initialWindowSize: 65535, maxFrameSize: 16384, maxConcurrentStreams: 4294967295,
    maxHeaderListSize: 65535, maxHeaderSize: 65535, enableConnectProtocol: false,
  }),
  sensitiveHeaders: Symbol('nodejs.http2.sensitiveHeaders'),
  constants: {
    NGHTTP2_NO_ERROR: 0, NGHTTP2_PROTOCOL_ERROR: 1, NGHTTP2_INTERNAL_ERROR: 2, NGHTTP2_REFUSED_STREAM: 7, NGHTTP2_CANCEL: 8,
    HTTP2_HEADER_STATUS: ':status', HTTP2_HEADER_METHOD: ':method', HTTP2_HEADER_AUTHORITY: ':authority', HTTP2_HEADER_SCHEME: ':scheme',
    HTTP2_HEADER_PATH: ':path', HTTP2_HEADER_PROTOCOL: ':protocol', HTTP2_HEADER_CONTENT_TYPE: 'content-type', HTTP2_HEADER_CONTENT_LENGTH: 'content-length',
    HTTP2_HEADER_CONNECTION: 'connection', HTTP2_HEADER_UPGRADE: 'upgrade', HTTP2_HEADER_HOST: 'host', HTTP2_HEADER_KEEP_ALIVE: 'keep-alive',
    HTTP2_HEADER_PROXY_CONNECTION: 'proxy-connection', HTTP2_HEADER_TRANSFER_ENCODING: 'transfer-encoding', HTTP2_HEADER_TE: 'te',
    HTTP2_HEADER_HTTP2_SETTINGS: 'http2-settings', HTTP2_HEADER_COOKIE: 'cookie', HTTP2_HEADER_SET_COOKIE: 'set-cookie',
    HTTP2_METHOD_GET: 'GET', HTTP2_METHOD_HEAD: 'HEAD', HTTP2_METHOD_POST: 'POST', HTTP2_METHOD_PUT: 'PUT', HTTP2_METHOD_DELETE: 'DELETE',
    HTTP2_METHOD_PATCH: 'PATCH', HTTP2_METHOD_OPTIONS: 'OPTIONS', HTTP2_METHOD_CONNECT: 'CONNECT',
    HTTP_STATUS_OK: 200, HTTP_STATUS_CREATED: 201, HTTP_STATUS_NO_CONTENT: 204, HTTP_STATUS_NOT_MODIFIED: 304, HTTP_STATUS_BAD_REQUEST: 400,
    HTTP_STATUS_UNAUTHORIZED: 401, HTTP_STATUS_FORBIDDEN: 403, HTTP_STATUS_NOT_FOUND: 404, HTTP_STATUS_INTERNAL_SERVER_ERROR: 500,
  },
};
