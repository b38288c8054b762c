import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectOptions } from './project-options.ts';

/** How JSX becomes calls. */
interface JsxOptions {
  /** Calls of a runtime that is imported, or of functions in scope. */
  jsx: 'react-jsx' | 'react';
  jsxImportSource?: string;
  jsxFactory?: string;
  jsxFragmentFactory?: string;
}

/**
 * How JSX is understood in cells: as `tsconfig.json` says; else by the runtime of React, or of
 * Preact where that is the one installed. What is to be kept as JSX elsewhere becomes calls
 * here, since something has to run.
 */
export function jsxOptions(cwd: string): JsxOptions {
  const { compilerOptions } = projectOptions(cwd);
  const { jsx, jsxImportSource, jsxFactory, jsxFragmentFactory } = compilerOptions as Record<
    string,
    string | undefined
  >;
  if (jsx === 'react')
    return {
      jsx,
      ...(jsxFactory ? { jsxFactory } : {}),
      ...(jsxFragmentFactory ? { jsxFragmentFactory } : {}),
    };
  const source = jsxImportSource ?? (['react', 'preact'] as const).find((name) => isInstalled(name, cwd));
  return { jsx: 'react-jsx', ...(source ? { jsxImportSource: source } : {}) };
}

function isInstalled(name: string, cwd: string): boolean {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'node_modules', name, 'package.json'))) return true;
    if (folder === path.dirname(folder)) return false;
  }
}
