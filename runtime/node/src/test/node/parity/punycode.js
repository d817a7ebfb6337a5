const punycode = require('node:punycode');
console.log(punycode.encode('mañana'), punycode.decode('maana-pta'), punycode.toASCII('mañana.com'), punycode.toUnicode('xn--maana-pta.com'), punycode.ucs2.decode('a😀'), punycode.ucs2.encode([97, 0x1f600]));
try { punycode.decode('é'); } catch (error) { console.log(error.name, error.message); }
