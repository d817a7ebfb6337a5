'use strict';
const fs = require('fs');
const path = require('path');

const file = path.join(process.env.PARITY_TMP, 'settings');
fs.writeFileSync(file, 'ONE=1\nTWO="two words"\nHOME=elsewhere\n# comment\n');
const home = process.env.HOME;
process.loadEnvFile(file);
console.log(process.env.ONE, process.env.TWO, process.env.HOME === home);
try {
  process.loadEnvFile('no-such-file');
} catch (error) {
  console.log(error.code, error.message);
}
console.log(process.availableMemory() > 0, process.constrainedMemory() >= process.availableMemory());
