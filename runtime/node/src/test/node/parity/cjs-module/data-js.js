module.exports = { data: 1 };
