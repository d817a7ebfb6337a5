// ES modules: what they see, what they import, and in which order they run.
import { createRequire, builtinModules } from 'node:module';
import path, { join } from 'path';
import cjs, { named, viaDefine, assigned as renamed } from './cjs.cjs';
import * as cjsNamespace from './cjs.cjs';
import { default as json } from './data.json' with { type: 'json' };
import * as star from './exports.mjs';
import def, { counter, increment } from './exports.mjs';
import { first } from './cycle-a.mjs';
import pkg, { inner } from 'dual';
import reexport, { one, two } from './reexport.cjs';
import babel, { answer } from './babel.cjs';
import './typed/plain.js';
import { fromModulePackage } from './typed-module/index.js';
import '#internal';
import events, { EventEmitter } from 'node:events';

const show = (...values) => console.log(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
const here = (text) => String(text).replaceAll(import.meta.dirname, '<here>');

show(here(import.meta.url), here(import.meta.filename), here(import.meta.dirname), typeof import.meta.resolve);
show(here(import.meta.resolve('./exports.mjs')), here(import.meta.resolve('dual')), import.meta.resolve('fs'), import.meta.resolve('node:path'), here(import.meta.resolve('./not-there.mjs')));
show(import.meta.resolve('https://example.com/x.js'));
show(typeof require, typeof module, typeof exports, typeof __filename, typeof this, typeof globalThis.process);
show(cjs, named, viaDefine, renamed, Object.keys(cjsNamespace).sort(), cjsNamespace.default === cjs);
show(json, Object.keys(star), def, counter, increment(), counter, star.counter);
show(first, pkg, inner, one, two, Object.keys(reexport), answer, Object.keys(babel), fromModulePackage);
show(typeof join, path.join === join, events === EventEmitter, builtinModules.length > 30);
show(Object.prototype.toString.call(star), Object.isFrozen(star), Object.isSealed(star), Reflect.getPrototypeOf(star));

const require2 = createRequire(import.meta.url);
show(require2('./cjs.cjs') === cjs, require2('dual'), require2('./data.json'));
show('await', await Promise.resolve('top-level'));
const dynamic = await import('./exports.mjs');
show(dynamic === star, (await import('./exports.mjs?query')) === star, (await import('./exports.mjs?query')).counter);
show((await import('./data.json', { with: { type: 'json' } })).default === json);
show((await import(new URL('./exports.mjs#hash', import.meta.url))).counter);
show(Object.keys(await import('./cjs.cjs')), typeof (await import('fs')).readFileSync);
for (const specifier of ['./not-there.mjs', 'no-package', './typed', 'dual/none', './throws.mjs', './throws.mjs', './syntax.mjs', 'node:nothing', './missing-name.mjs', '#none', './cjs', '@bad', './await-throws.mjs']) {
  try {
    await import(specifier);
    show(specifier, 'loaded');
  } catch (error) {
    show(specifier, error.name, String(error.code), error instanceof SyntaxError && error.code === undefined ? '' : here(error.message).split('\n')[0]);
  }
}
try {
  null_variable = 1;
} catch (error) {
  show(error.name);
}
show(require2('./required.mjs').value, require2('./required.mjs').default, require2('./required-cjs-name.mjs'));
try {
  require2('./awaits.mjs');
} catch (error) {
  show(error.code);
}
export {};
