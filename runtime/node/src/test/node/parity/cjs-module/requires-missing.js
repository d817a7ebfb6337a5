require('./is-not-there');
