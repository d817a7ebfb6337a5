class ValidationError extends Error {
  constructor(message, fields) {
    super(message);
    this.name = this.constructor.name;
    this.fields = fields;
  }
}
process.nextTick(() => {
  throw new ValidationError('not valid', ['a', 'b']);
});
