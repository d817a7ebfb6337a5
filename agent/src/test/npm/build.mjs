// Makes the applications that the agent's tests run: npm packages, bundles by esbuild and webpack, compiled TypeScript.
// usage: node build.mjs OUTPUT_DIRECTORY (does nothing while its inputs are unchanged)
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.resolve(process.argv[2]);
const inputs = ['package.json', 'package-lock.json', 'build.mjs', ...files('apps'), ...files('shims')];
const stamp = createHash('sha256').update(inputs.map(name => `${name}\0${readFileSync(path.join(here, name))}`).join('\0')).digest('hex');
const stampFile = path.join(output, 'STAMP');

// Drivers of other products, which nobody installed.
const others = /^(mysql2|mariadb|sqlite3|tedious|oracledb|ibm_db|snowflake-sdk|odbc|@sequelize\/(mariadb|mssql|mysql|sqlite3|db2-ibmi|db2|snowflake|oracle))$/;

function files(directory) {
  return readdirSync(path.join(here, directory)).sort().map(name => `${directory}/${name}`);
}

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  mkdirSync(output, { recursive: true });
  for (const name of ['apps', 'shims', 'dist']) rmSync(path.join(output, name), { recursive: true, force: true });
  for (const name of inputs) cpSync(path.join(here, name), path.join(output, name));
  install();
  await bundle();
  writeFileSync(stampFile, stamp);
}

function install() {
  const lock = readFileSync(path.join(here, 'package-lock.json'), 'utf8');
  const installed = path.join(output, 'node_modules', 'LOCK');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: output, stdio: 'inherit', shell: process.platform === 'win32',
  });
  writeFileSync(installed, lock);
}

async function bundle() {
  const require = createRequire(path.join(output, 'package.json'));
  const esbuild = require('esbuild');
  const shim = name => path.join(output, 'shims', name);
  const core = {
    assert: 'assert/', buffer: 'buffer/', events: 'events/', path: 'path-browserify', punycode: 'punycode/', url: 'url/', util: 'util/',
    crypto: shim('crypto.js'), async_hooks: shim('async_hooks.js'),
  };
  const resolved = Object.fromEntries(Object.entries(core).map(([name, target]) => [name, require.resolve(target)]));
  for (const name of builtinModules) resolved[name] ??= shim('nothing.js');
  resolved.debug = require.resolve('debug/src/browser.js');
  resolved['fast-glob'] = shim('nothing.js');
  resolved.pg = path.join(output, 'apps', 'driver.js');
  const builtins = {
    name: 'builtins',
    setup(build) {
      build.onResolve({ filter: /^[a-z@]/ }, ({ path: given }) => {
        const target = resolved[given.replace('node:', '')];
        return target ? { path: target } : undefined;
      });
      build.onResolve({ filter: others }, () => ({ path: shim('nothing.js') }));
    },
  };
  const base = {
    bundle: true, platform: 'neutral', mainFields: ['main'], conditions: ['require'], format: 'iife', target: 'es2022',
    inject: [shim('globals.js')], plugins: [builtins], logLevel: 'error', define: { __dirname: '"/"', __filename: '"/bundle.js"' },
  };
  const app = name => path.join(output, 'apps', name);
  const dist = name => path.join(output, 'dist', name);
  compileTypeScript(require('typescript'), app('typed'));
  await Promise.all([
    esbuild.build({ ...base, entryPoints: [app('shop.js')], outfile: dist('shop.js') }),
    esbuild.build({ ...base, entryPoints: [app('shop.js')], outfile: dist('shop.min.js'), minify: true, sourcemap: 'inline' }),
    esbuild.build({ ...base, entryPoints: [app('shop.js')], outfile: dist('shop.mjs'), format: 'esm' }),
    esbuild.build({ ...base, entryPoints: [app('shop7.js')], outfile: dist('shop7.js') }),
    esbuild.build({ ...base, entryPoints: [app('shop7.js')], outfile: dist('shop7.min.js'), minify: true }),
    esbuild.build({ ...base, entryPoints: [app('typed.js')], outfile: dist('typed.js') }),
    webpack(require('webpack'), resolved, { mode: 'development', devtool: 'eval' }, 'shop.webpack.dev.js'),
    webpack(require('webpack'), resolved, { mode: 'production' }, 'shop.webpack.js'),
  ]);
}

function compileTypeScript(typescript, file) {
  const options = { module: 'CommonJS', target: 'ES2022', experimentalDecorators: true, emitDecoratorMetadata: true, useDefineForClassFields: false };
  const compilerOptions = typescript.convertCompilerOptionsFromJson(options, output).options;
  const { outputText } = typescript.transpileModule(readFileSync(`${file}.ts`, 'utf8'), { compilerOptions, fileName: `${file}.ts` });
  writeFileSync(`${file}.js`, outputText);
}

function webpack(webpack, resolved, mode, name) {
  const alias = Object.fromEntries(Object.entries(resolved).map(([builtin, target]) => [`${builtin}$`, target]));
  const compiler = webpack({
    ...mode,
    target: 'es2022',
    entry: [path.join(output, 'shims', 'globals.js'), path.join(output, 'apps', 'shop.js')],
    output: { path: path.join(output, 'dist'), filename: name, chunkFormat: 'array-push', publicPath: '' },
    resolve: { alias },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(/^node:/, found => { found.request = found.request.slice('node:'.length); }),
      new webpack.IgnorePlugin({ resourceRegExp: others }),
    ],
    ignoreWarnings: [() => true],
    performance: { hints: false },
  });
  return new Promise((done, failed) => compiler.run((error, stats) => {
    if (error || stats.hasErrors()) failed(error || new Error(stats.toString({ all: false, errors: true })));
    else done();
  }));
}
