export default 1; const value = 'as module.exports'; export { value as 'module.exports' };
