import { inspect } from 'node:util';
console.log(typeof inspect);
await null;
throw new Error('from a module');
