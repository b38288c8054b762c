import type ts from 'typescript-js';
import type { CellMistake, NamedCompletion, NameInfo } from './messages.ts';

/** TypeScript's language service on cells. */
export interface CellService {
  complete(cells: readonly string[], at: number): NamedCompletion[];
  check(cells: readonly string[]): CellMistake[];
  hover(cells: readonly string[], at: number): NameInfo | undefined;
}

const NOTEBOOK = '/notebook.ts';
/** What stands between two cells: an expression must not go on with the next. */
const BETWEEN = '\n;\n';
/** More names than these nobody looks through. */
const MOST_NAMES = 500;
/**
 * What is an error in one module and none in cells: a name that comes twice (2300, 2440, 2451), and an
 * `await` or `for await` at the top of what TypeScript takes for no module (1375, 1378, 1431, 1432).
 */
const ALLOWED: ReadonlySet<number> = new Set([2300, 2440, 2451, 1375, 1378, 1431, 1432]);

/** TypeScript's service on one text, which holds all cells. */
interface ServedText {
  readonly compiler: typeof ts;
  readonly service: ts.LanguageService;
  /** Takes in the cells. @returns where the last one begins */
  take(cells: readonly string[]): number;
}

/**
 * @param compiler TypeScript
 * @param files declarations by path: the language's under `/lib/`, ambient ones, those of packages
 */
export function createCellService(compiler: typeof ts, files: Readonly<Record<string, string>>): CellService {
  const served = serveText(compiler, files);
  return {
    complete: (cells, at) => namesAt(served, cells, at),
    check: (cells) => mistakesIn(served, cells),
    hover: (cells, at) => nameAt(served, cells, at),
  };
}

function namesAt(
  { compiler, service, take }: ServedText,
  cells: readonly string[],
  at: number,
): NamedCompletion[] {
  const start = take(cells);
  const found = service.getCompletionsAtPosition(NOTEBOOK, start + at, {});
  return (found?.entries ?? [])
    .filter(({ kind }) => kind !== compiler.ScriptElementKind.warning)
    .slice(0, MOST_NAMES)
    .map(({ name, kind }) => ({ label: name, type: kindOf(kind) }));
}

/** What is wrong in the last of the cells. */
function mistakesIn({ compiler, service, take }: ServedText, cells: readonly string[]): CellMistake[] {
  const start = take(cells);
  const end = start + (cells.at(-1)?.length ?? 0);
  return [...service.getSyntacticDiagnostics(NOTEBOOK), ...service.getSemanticDiagnostics(NOTEBOOK)]
    .filter(({ code }) => !ALLOWED.has(code))
    .filter(({ start: at = -1 }) => at >= start && at <= end)
    .map(({ start: at = 0, length = 1, messageText }) => ({
      from: at - start,
      to: Math.min(at + length, end) - start,
      message: compiler.flattenDiagnosticMessageText(messageText, '\n'),
    }));
}

function nameAt(
  { compiler, service, take }: ServedText,
  cells: readonly string[],
  at: number,
): NameInfo | undefined {
  const start = take(cells);
  const info = service.getQuickInfoAtPosition(NOTEBOOK, start + at);
  if (!info) return undefined;
  const said = compiler.displayPartsToString(info.displayParts);
  const docs = compiler.displayPartsToString(info.documentation);
  const from = info.textSpan.start - start;
  return { from, to: from + info.textSpan.length, text: docs ? `${said}\n\n${docs}` : said };
}

function serveText(compiler: typeof ts, files: Readonly<Record<string, string>>): ServedText {
  let text = '';
  let version = 0;
  const options = optionsOf(compiler, files);
  const read = (path: string): string | undefined => (path === NOTEBOOK ? text : files[path]);
  const folders = new Set(Object.keys(files).flatMap((path) => foldersOf(path)));
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [NOTEBOOK, '/globals.d.ts'],
    getScriptVersion: (path) => (path === NOTEBOOK ? String(version) : '0'),
    getScriptSnapshot(path) {
      const found = read(path);
      return found === undefined ? undefined : compiler.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => '/lib/lib.es5.d.ts',
    fileExists: (path) => path === NOTEBOOK || Object.hasOwn(files, path),
    readFile: read,
    directoryExists: (path) => folders.has(path),
    getDirectories: () => [],
  };
  return {
    compiler,
    service: compiler.createLanguageService(host, compiler.createDocumentRegistry()),
    take(cells) {
      const next = `${cells.join(BETWEEN)}\n`;
      if (next !== text) {
        text = next;
        version++;
      }
      return cells.slice(0, -1).reduce((sum, cell) => sum + cell.length + BETWEEN.length, 0);
    },
  };
}

function optionsOf(compiler: typeof ts, files: Readonly<Record<string, string>>): ts.CompilerOptions {
  return {
    strict: true,
    noUncheckedIndexedAccess: true,
    target: compiler.ScriptTarget.ESNext,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    moduleDetection: compiler.ModuleDetectionKind.Force,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: Object.keys(files).filter((path) => path.startsWith('/lib/')),
    paths: {
      arquero: ['/types/arquero/index.d.ts'],
      rekenschap: ['/types/rekenschap/page.d.ts'],
      'rekenschap/*': ['/types/rekenschap/*/index.d.ts', '/types/rekenschap/*.d.ts'],
    },
  };
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`);
}

const KINDS: Readonly<Record<string, string>> = {
  method: 'method',
  function: 'function',
  'local function': 'function',
  property: 'property',
  getter: 'property',
  const: 'constant',
  let: 'variable',
  var: 'variable',
  parameter: 'variable',
  class: 'class',
  interface: 'interface',
  type: 'type',
  module: 'namespace',
  keyword: 'keyword',
};

const kindOf = (kind: string): string => KINDS[kind] ?? 'variable';
