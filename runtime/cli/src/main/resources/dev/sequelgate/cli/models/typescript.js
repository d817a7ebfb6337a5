// Compiles TypeScript files while they are required, with the project's own compiler and tsconfig.json. What was compiled
// before is kept by its content, so that the compiler itself, which is large, is loaded only for what is new.
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const Module = require('module');
const os = require('os');
const path = require('path');

const EXTENSIONS = ['.ts', '.cts'];

function nearest(directory, name) {
  for (let at = directory; ; at = path.dirname(at)) {
    const file = path.join(at, name);
    if (fs.existsSync(file)) return file;
    if (at === path.dirname(at)) return undefined;
  }
}

/** The texts of a tsconfig.json and of the project's own files that it extends. */
function configTexts(file, seen = new Set()) {
  if (!file || seen.has(file) || !fs.existsSync(file)) return [];
  seen.add(file);
  const text = fs.readFileSync(file, 'utf8');
  const bases = [...text.matchAll(/"extends"\s*:\s*(\[[^\]]*\]|"[^"]*")/g)].flatMap(([, value]) => value.match(/"[^"]*"/g) ?? []);
  return [text, ...bases.map((quoted) => quoted.slice(1, -1)).filter((base) => base.startsWith('.')).flatMap((base) => {
    const target = path.resolve(path.dirname(file), base);
    return configTexts(fs.existsSync(target) ? target : `${target}.json`, seen);
  })];
}

class Compiler {
  /** @param directory where the models are */
  constructor(projectRequire, directory) {
    this.projectRequire = projectRequire;
    this.config = nearest(directory, 'tsconfig.json');
    this.cache = process.env.SEQUELGATE_CACHE || path.join(os.homedir(), '.cache', 'sequelgate', 'typescript');
  }

  /** Where the project has the package; the version is part of what is kept. */
  version(file) {
    try {
      return JSON.parse(fs.readFileSync(this.projectRequire.resolve('typescript/package.json'), 'utf8')).version;
    } catch {
      throw new Error(`${file} is TypeScript, and the project has no package typescript; run: npm install --save-dev typescript`);
    }
  }

  compiled(file) {
    const text = fs.readFileSync(file, 'utf8');
    this.key ??= JSON.stringify([this.version(file), configTexts(this.config)]);
    const kept = path.join(this.cache, `${crypto.createHash('sha256').update(JSON.stringify([this.key, path.basename(file), text])).digest('hex')}.js`);
    if (fs.existsSync(kept)) return fs.readFileSync(kept, 'utf8');
    const output = this.compile(file, text);
    fs.mkdirSync(this.cache, { recursive: true });
    // Written aside and renamed: two commands may compile the same file at once.
    const aside = `${kept}.${process.pid}`;
    fs.writeFileSync(aside, output);
    fs.renameSync(aside, kept);
    return output;
  }

  compile(file, text) {
    const ts = this.projectRequire('typescript');
    this.options ??= this.read(ts);
    const { outputText, diagnostics } = ts.transpileModule(text, { fileName: file, reportDiagnostics: true, compilerOptions: this.options });
    const error = diagnostics?.find(({ category }) => category === ts.DiagnosticCategory.Error);
    if (error) {
      const line = error.file ? error.file.getLineAndCharacterOfPosition(error.start).line + 1 : 1;
      throw new SyntaxError(`${file}:${line}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
    }
    return outputText;
  }

  read(ts) {
    let options = {};
    if (this.config) {
      const { config, error } = ts.readConfigFile(this.config, ts.sys.readFile);
      if (error) throw new Error(`${this.config}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
      ({ options } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(this.config)));
    }
    // Whatever the project builds, here its files are required one by one.
    const { moduleResolution, verbatimModuleSyntax, isolatedModules, customConditions, ...kept } = options;
    return { ...kept, module: ts.ModuleKind.CommonJS, target: kept.target ?? ts.ScriptTarget.ES2022, esModuleInterop: true,
      noEmit: false, declaration: false, declarationMap: false, sourceMap: false, inlineSourceMap: false, composite: false, incremental: false };
  }
}

/** Makes `.ts` files requirable; `./user.js` finds `./user.ts`, as TypeScript itself writes such imports. */
function register(projectRequire, directory) {
  const compiler = new Compiler(projectRequire, directory);
  for (const extension of EXTENSIONS) {
    Module._extensions[extension] = (module, file) => module._compile(file.endsWith(`.d${extension}`) ? '' : compiler.compiled(file), file);
  }
  const resolve = Module._resolveFilename;
  Module._resolveFilename = function (request, ...others) {
    try {
      return resolve.call(this, request, ...others);
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND' || !/^\.{1,2}\/.*\.c?js$/.test(request)) throw error;
      return resolve.call(this, request.replace(/js$/, 'ts'), ...others);
    }
  };
}

module.exports = { register };
