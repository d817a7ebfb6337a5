import { first, hoisted } from './cycle-a.mjs';
let early;
try { early = first; } catch (error) { early = error.name; }
export const second = `second (${early}, ${hoisted()})`;
