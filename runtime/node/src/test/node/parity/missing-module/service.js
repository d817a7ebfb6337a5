exports.start = () => {};
require('express-not-installed');
