export const value = 'value'; export default 'default';
