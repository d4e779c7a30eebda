// Loads TypeScript modules afresh, as often as wanted: what one mutant left in a module never meets the next.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';

/** Packages and node's own modules. */
export const outside = createRequire(import.meta.url);
const compiled = new Map();

/** A `require` with a registry of its own. Packages and node's own modules are shared, files of the project are not. */
export function freshModules() {
  const registry = new Map();
  const requireFrom = (from) => (name) =>
    name.startsWith('.') ? load(path.resolve(path.dirname(from), name)) : outside(name);
  return load;

  function load(name) {
    const file = name.replace(/\.js$/, '.ts');
    const known = registry.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    registry.set(file, module);
    if (file.endsWith('.json')) module.exports = JSON.parse(textOf(file));
    else functionOf(file)(module, module.exports, requireFrom(file));
    return module.exports;
  }
}

function textOf(file) {
  if (!compiled.has(file)) compiled.set(file, readFileSync(file, 'utf8'));
  return compiled.get(file);
}

function functionOf(file) {
  if (!compiled.has(file)) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      configFile: false,
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript', importAttributes: true } },
      module: { type: 'commonjs' },
    });
    compiled.set(file, vm.compileFunction(code, ['module', 'exports', 'require'], { filename: file }));
  }
  return compiled.get(file);
}
