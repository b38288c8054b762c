import { createRequire, SourceMap } from 'node:module';
import { jsxOptions } from '../project/jsx-options.ts';
import { projectOptions, startFolder } from '../project/project-options.ts';
import type { Place } from './text-edits.ts';

/** JavaScript for a TypeScript text, and the way back from its places. */
export interface Stripped {
  js: string;
  toSource(place: Place): Place;
}

interface Swc {
  transformSync(source: string, options: object): { code: string; map?: string };
}
interface Compiler {
  ScriptTarget: { ES2022: number };
  ModuleKind: { ESNext: number };
  JsxEmit: { ReactJSX: number; React: number };
  transpileModule(
    source: string,
    options: object,
  ): { outputText: string; sourceMapText?: string; diagnostics?: { messageText: unknown }[] };
}

const require = createRequire(import.meta.url);
const SWC_NAME = '@swc/wasm-typescript';
let swc: Swc | undefined;
let compiler: Compiler | undefined;

/** Loads the stripper before the first cell needs it. */
export function loadStripper(): void {
  swc ??= require(SWC_NAME) as Swc;
}

/**
 * Removes the types. Where nothing but types has to go, every place stays where it was; enums, namespaces and
 * parameter properties are rewritten, and what Node itself does not know is lowered.
 *
 * @param lower the kind of text where something in it must be lowered; decorators and JSX as `tsconfig.json`
 *   says, or a `@jsxImportSource` comment
 * @throws Error when the text is not TypeScript
 */
export function stripTypes(source: string, lower: 'ts' | 'tsx' | false): Stripped {
  if (lower) return lowered(source, `cell.${lower}`);
  loadStripper();
  try {
    const { code } = (swc as Swc).transformSync(source, { mode: 'strip-only', module: true });
    return { js: code, toSource: (place) => place };
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) {
      // Out of its stack, it has lost its state: the next text gets a fresh one.
      swc = undefined;
      delete require.cache[require.resolve(SWC_NAME)];
      throw new SyntaxError('the text is nested too deeply to be compiled');
    }
    if ((error as { code?: string }).code !== 'UnsupportedSyntax') return strippedByCompiler(source, error);
    const { code, map } = (swc as Swc).transformSync(source, {
      mode: 'transform',
      module: true,
      sourceMap: true,
      transform: { verbatimModuleSyntax: true },
    });
    return { js: code, toSource: mapped(map) };
  }
}

/**
 * What the stripper does not understand, such as `module` as a name, TypeScript may.
 *
 * @param problem thrown where it does not
 */
export function strippedByCompiler(source: string, problem: unknown): Stripped {
  const { js, toSource, isSound } = lowered(source, 'cell.ts');
  if (!isSound) throw problem;
  return { js, toSource };
}

/**
 * TypeScript's own compiler, loaded at the first text that needs it: it alone lowers all of the newer syntax.
 */
function lowered(source: string, fileName: string): Stripped & { isSound: boolean } {
  compiler ??= require('typescript-js') as Compiler;
  const { outputText, sourceMapText, diagnostics } = compiler.transpileModule(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      target: compiler.ScriptTarget.ES2022,
      module: compiler.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      ...emitOptions(compiler),
      sourceMap: true,
    },
  });
  const js = outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  return { js, toSource: mapped(sourceMapText), isSound: !diagnostics?.length };
}

function emitOptions({ JsxEmit }: Compiler): Record<string, unknown> {
  const { experimentalDecorators, emitDecoratorMetadata, useDefineForClassFields } =
    projectOptions(startFolder).compilerOptions;
  const { jsx, ...how } = jsxOptions(startFolder);
  return {
    ...how,
    jsx: jsx === 'react' ? JsxEmit.React : JsxEmit.ReactJSX,
    experimentalDecorators: experimentalDecorators === true,
    emitDecoratorMetadata: emitDecoratorMetadata === true,
    ...(useDefineForClassFields === undefined ? {} : { useDefineForClassFields }),
  };
}

function mapped(text: string | undefined): (place: Place) => Place {
  if (text === undefined) return (place) => place;
  let map: SourceMap | undefined;
  return ({ line, column }) => {
    map ??= new SourceMap(JSON.parse(text));
    const entry = map.findEntry(line - 1, column - 1) as { originalLine?: number; originalColumn?: number };
    if (entry.originalLine === undefined) return { line, column };
    return { line: entry.originalLine + 1, column: (entry.originalColumn ?? 0) + 1 };
  };
}
