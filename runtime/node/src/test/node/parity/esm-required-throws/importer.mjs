import './broken.mjs';
const value = 1;
export default value;
export { value as 'module.exports' };
