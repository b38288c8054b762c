import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type typescript from 'typescript-js';
import { analyseCell } from '../../../src/kernel/cell/analyse-cell.ts';
import { compilerOptions } from '../../../src/kernel/checker/compiler-options.ts';
import type { Program } from './programs.ts';

/** The first error of a program. */
export interface FirstError {
  /** Index of the cell it stands in. */
  cell: number;
  code: number;
}

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * What TypeScript's own compiler says of programs, each as one file. Files are modules and know nothing
 * of each other, so that one compilation does for all; a program that declares something for all
 * modules is compiled by itself.
 */
export function firstErrors(programs: readonly Program[]): (FirstError | undefined)[] {
  const ts = createRequire(import.meta.url)('typescript-js') as typeof typescript;
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions(root), root);
  const texts = new Map(
    programs.map(({ cells }, i) => [path.join(root, `program-${i}.ts`), cells.join('\n')]),
  );
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  const files = new Map<string, typescript.SourceFile | undefined>();
  host.getSourceFile = (name, how) => {
    const text = texts.get(name);
    if (!files.has(name))
      files.set(name, text === undefined ? read(name, how) : ts.createSourceFile(name, text, how));
    return files.get(name);
  };
  host.fileExists = (name) => texts.has(name) || ts.sys.fileExists(name);
  const compile = (names: readonly string[]): typescript.Program =>
    ts.createProgram({ rootNames: names, options, host });

  const alone = new Set([...texts].flatMap(([name, text]) => (analyseCell(text).augments ? [name] : [])));
  const together = compile([...texts.keys()].filter((name) => !alone.has(name)));
  return [...texts.keys()].map((name, i) => {
    const program = alone.has(name) ? compile([name]) : together;
    const file = program.getSourceFile(name);
    const [first] = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      .filter(({ category }) => category === ts.DiagnosticCategory.Error)
      .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    return first && { cell: cellAt(programs[i] as Program, first.start ?? 0), code: first.code };
  });
}

/** Index of the cell that an offset of a program's text stands in. */
function cellAt({ cells }: Program, offset: number): number {
  let end = 0;
  for (const [cell, { length }] of cells.entries()) {
    end += length + 1;
    if (offset < end) return cell;
  }
  return cells.length - 1;
}
