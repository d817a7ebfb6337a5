const one = 1, two = 2; module.exports = { one, two: two, ['three']: 3 };
