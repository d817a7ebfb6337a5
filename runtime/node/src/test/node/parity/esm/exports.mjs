export let counter = 0;
export function increment() { return ++counter; }
export default class Thing {}
export { counter as 'a string name' };
export * as path from 'path';
console.log('exports.mjs ran');
