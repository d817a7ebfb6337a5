// ES module syntax in a package that says nothing of its type.
import path from 'node:path';
import { createRequire } from 'node:module';
console.log(typeof require, typeof module, path.basename(import.meta.url), await Promise.resolve('awaited'));
export default createRequire(import.meta.url)('node:path') === path;
