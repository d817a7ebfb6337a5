// export and import as words: export default x
const text = `
export default 1`;
exports.text = text.length;
const object = { import: 1, export: 2 };
exports.object = object;
