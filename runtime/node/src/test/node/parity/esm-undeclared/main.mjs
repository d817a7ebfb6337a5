import value, { separator } from './declared-by-text.js';
import plain, { text } from './plain.js';
console.log(value, separator, text, plain);
