// Bundles the polyfills, one file each, so that a process evaluates only what it asks for.
// usage: node build.mjs WORK_DIRECTORY OUTPUT_DIRECTORY
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const [work, output] = process.argv.slice(2).map((directory) => path.resolve(directory));
const inputs = ['package.json', 'package-lock.json', 'build.mjs', 'shims.mjs', 'pg.js', 'pg-connection.mjs', 'sqlite3-binding.mjs', 'url.js'];
const stamp = createHash('sha256').update(inputs.map((name) => readFileSync(path.join(here, name))).join('\0')).digest('hex');
const stampFile = path.join(output, 'STAMP');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  mkdirSync(work, { recursive: true });
  mkdirSync(output, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(path.join(here, name), path.join(work, name));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: work, stdio: 'inherit', shell: process.platform === 'win32',
  });
  const require = createRequire(path.join(work, 'package.json'));
  const { build } = require('esbuild');
  const { entries, plugin } = await import('./shims.mjs');
  const notices = [];
  for (const { name, from, file, packages, plugins = [], define = {} } of entries) {
    await build({
      entryPoints: [file ? path.join(here, file) : require.resolve(from)],
      nodePaths: [path.join(work, 'node_modules')],
      outfile: path.join(output, `${name}.js`),
      bundle: true,
      format: 'cjs',
      platform: 'neutral',
      mainFields: ['main'],
      target: 'es2022',
      minifyWhitespace: true,
      minifySyntax: true,
      legalComments: 'none',
      charset: 'utf8',
      logLevel: 'warning',
      define,
      plugins: [...plugins, plugin],
    });
    for (const dependency of packages) {
      const directory = path.join(work, 'node_modules', dependency);
      const license = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENSE-MIT.txt', 'license'].map((file) => path.join(directory, file)).find(existsSync);
      const { version } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
      notices.push(`${dependency} ${version} (in ${name}.js)\n\n${license ? readFileSync(license, 'utf8') : 'MIT'}`);
    }
  }
  writeFileSync(path.join(output, 'NOTICES'), notices.join(`\n${'-'.repeat(80)}\n\n`));
  writeFileSync(stampFile, stamp);
}
