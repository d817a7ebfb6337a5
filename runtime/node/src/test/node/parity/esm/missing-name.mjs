import { nope } from './exports.mjs'; console.log(nope);
