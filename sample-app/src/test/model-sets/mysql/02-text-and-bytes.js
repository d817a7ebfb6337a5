'use strict';

// Texts and bytes of every size; a binary text is one whose letters' case counts.
exports.models = ({ define, DataTypes: T }) => {
  define('Page', {
    name: { type: T.STRING(40).BINARY, defaultValue: 'lost on the way' }, code: T.CHAR(3), cased: T.CHAR(4).BINARY,
    tiny: T.TEXT('tiny'), text: T.TEXT, medium: T.TEXT('medium'), long: T.TEXT('long'),
    bytes: T.BLOB, fewBytes: T.BLOB('tiny'), moreBytes: T.BLOB('medium'), allBytes: T.BLOB('long'), key: T.UUID,
  });
};
exports.values = { 'Page.name': (n) => `name ${n}`, 'Page.cased': (n) => `c${n}`, 'Page.tiny': (n) => `t${n}` };
