class CustomError extends Error {
  name = 'CustomError';
  code = 'E_X';
  detail = { a: [1, 'b'] };
}
setImmediate(() => {
  throw new CustomError('with properties\nand a second line');
});
