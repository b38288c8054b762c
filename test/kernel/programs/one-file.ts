import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type typescript from 'typescript-js';
import { compilerOptions } from '../../../src/kernel/checker/compiler-options.ts';
import type { Program } from './programs.ts';

/** The first error of a program. */
export interface FirstError {
  /** Index of the cell it stands in. */
  cell: number;
  code: number;
}

const root = fileURLToPath(new URL('.', import.meta.url));

/** @returns what TypeScript's own compiler says of a program as one file */
export function createOneFile(): (program: Program) => FirstError | undefined {
  const ts = createRequire(import.meta.url)('typescript-js') as typeof typescript;
  const file = path.join(root, 'program.ts');
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions(root), root);
  let text = '';
  let version = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '1'),
    getScriptSnapshot: (name) => {
      const found = name === file ? text : ts.sys.readFile(name);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (own) => ts.getDefaultLibFilePath(own),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return ({ cells }) => {
    text = cells.join('\n');
    version++;
    const found = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)]
      .filter(({ category }) => category === ts.DiagnosticCategory.Error)
      .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    const [first] = found;
    if (!first) return undefined;
    let end = 0;
    for (const [cell, { length }] of cells.entries()) {
      end += length + 1;
      if ((first.start ?? 0) < end) return { cell, code: first.code };
    }
    return undefined;
  };
}
