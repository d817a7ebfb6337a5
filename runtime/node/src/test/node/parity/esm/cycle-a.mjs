import { second } from './cycle-b.mjs';
export const first = `first sees ${second}`;
export function hoisted() { return 'hoisted'; }
