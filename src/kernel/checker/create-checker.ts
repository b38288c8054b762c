import { pathToFileURL } from 'node:url';
import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { CellProblem, Checker, CheckerCompletion } from './checker.ts';
import { completionType } from './completion-type.ts';
import type { CheckerKind } from './find-server.ts';
import type { LanguageClient, ServerCommand } from './language-client.ts';
import { createServerKeeper } from './server-keeper.ts';
import { type CellDocument, cellFile, createVirtualProject } from './virtual-project.ts';

interface Position {
  line: number;
  character: number;
}
interface Diagnostic {
  range: { start: Position; end: Position };
  severity?: number;
  code?: number | string;
  message: string;
}
interface Item {
  label: string;
  kind?: number;
  sortText?: string;
  insertText?: string;
  textEdit?: {
    newText: string;
    range?: { start: Position; end: Position };
    replace?: { start: Position; end: Position };
  };
}
type Markup = string | { value: string } | (string | { value: string })[];

const nothing: CellAnalysis = {
  source: '',
  body: [],
  names: new Map(),
  exported: new Set(),
  mentions: new Set(),
  imports: [],
  augments: false,
  needsLowering: false,
  errors: [],
};

/** A package without declarations: its values are `any`, as in a plain script. */
const untypedModule = 7016;
const missingModule = 2307;
/** After this, the user reads, and there is time to make room for the next cell and to collect garbage. */
const pauseMs = 150;
/** Checks that leave garbage worth collecting in a pause, and those after which no pause is waited for. */
const worthCollecting = 4;
const mustCollect = 24;
/** "Cannot assign to 'x' because it is an import": in a cell it is a constant of an earlier cell. */
const assignToImport = 2632;

/** @returns the checker behind one language server, which is started at once. */
export function createChecker(
  kind: Exclude<CheckerKind, 'none'>,
  command: ServerCommand,
  cwd: string,
  log: (line: string) => void,
): Checker {
  const patience = kind === 'native' ? 2000 : 20_000;
  const keeper = createServerKeeper(command, cwd, patience, () => project.documents(), log);
  const project = createVirtualProject(cwd, keeper.changed);
  const uri = `${pathToFileURL(cwd).href}/${cellFile}`;
  let room: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  /** The native server collects its garbage when told to, and hardly by itself. */
  let uncollected = 0;
  let pause: NodeJS.Timeout | undefined;
  function collect(): void {
    uncollected = 0;
    keeper.use((server) => server.request('custom/runGC')).catch(() => undefined);
  }
  function collectInPause(): void {
    if (kind !== 'native') return;
    clearTimeout(pause);
    uncollected++;
    if (uncollected >= mustCollect) collect();
    else if (uncollected >= worthCollecting) pause = setTimeout(collect, pauseMs).unref();
  }

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  }

  const diagnose = (server: LanguageClient): Promise<Diagnostic[]> =>
    server
      .request<{ items?: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })
      .then(({ items }) => (items ?? []).filter(({ severity = 1 }) => severity === 1));

  async function problemsOf(cell: CellAnalysis): Promise<Diagnostic[]> {
    const found = await keeper.use(diagnose);
    if (!found.some(({ code }) => code === missingModule)) return found;
    // The server keeps that a module was missing as long as it sees the same imports; it may be there by now.
    project.write(nothing, false);
    await keeper.use(diagnose);
    project.write(cell, false);
    return keeper.use(diagnose);
  }

  const at = (source: string, cursor: number): object => {
    const lines = source.slice(0, cursor).split('\n');
    const position = { line: lines.length, character: (lines.at(-1) as string).length };
    return { textDocument: { uri }, position };
  };

  return {
    ready: inTurn(async () => void (await keeper.use(diagnose))),
    check: (cell) =>
      inTurn(async () => {
        const document = project.write(cell, false);
        project.hold(document);
        try {
          const found = await problemsOf(cell);
          // Where the text does not parse, what it means is not worth a message.
          const syntax = found.filter(({ code }) => Number(code) < 2000);
          const problems = (syntax.length > 0 ? syntax : found)
            .filter(({ code, range }) => Number(code) !== untypedModule && range.start.line > 0)
            .map((diagnostic) => toProblem(diagnostic, cell.source));
          return { problems, checked: true, ticket: document };
        } catch (error) {
          log(`a cell was not checked: ${(error as Error).message}`);
          return { problems: [], checked: false, ticket: document };
        } finally {
          collectInPause();
        }
      }),
    commit({ ticket }, names) {
      if (!project.commit(ticket as CellDocument, names)) return;
      // While the user reads: one changed document for each flush is what the server does fast.
      inTurn(() => keeper.use(diagnose)).catch(() => undefined);
      clearTimeout(room);
      room = setTimeout(() => {
        if (project.makeRoom()) inTurn(() => keeper.use(diagnose)).catch(() => undefined);
      }, pauseMs);
      room.unref();
    },
    release: ({ ticket }) => project.release(ticket as CellDocument),
    complete: (cell, cursor) =>
      inTurn(async () => {
        const { source } = cell;
        project.write(cell, true);
        const answer = await keeper.use((server) =>
          server.request<{ items: Item[] } | Item[] | null>('textDocument/completion', {
            ...at(source, cursor),
            context: { triggerKind: 1 },
          }),
        );
        const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
        return items
          .filter(({ label }) => !hidden.has(label))
          .map((item) => {
            const completion = toCompletion(item, source, cursor);
            const kind = project.kindOf(item.label);
            return kind && completion.type === 'instance' ? { ...completion, type: kind } : completion;
          });
      }),
    hover: (cell, cursor) =>
      inTurn(async () => {
        const { source } = cell;
        project.write(cell, false);
        const hover = await keeper.use((server) =>
          server.request<{ contents: Markup } | null>('textDocument/hover', at(source, cursor)),
        );
        // A name that nobody declared is `any`.
        const known = hover ? markdown(hover.contents) : '';
        if (known !== '' && !/^```\w*\nany\n```\s*$/.test(known)) return known;
        const help = await keeper.use((server) =>
          server.request<SignatureHelp | null>('textDocument/signatureHelp', at(source, cursor)),
        );
        return help ? signature(help) : null;
      }),
    filesChanged(files) {
      const types = { created: 1, changed: 2, deleted: 3 };
      const changes = files.map(({ path, change }) => ({
        uri: pathToFileURL(path).href,
        type: types[change],
      }));
      if (changes.length > 0) keeper.notify('workspace/didChangeWatchedFiles', { changes });
    },
    pid: keeper.pid,
    stop() {
      clearTimeout(room);
      clearTimeout(pause);
      keeper.stop();
    },
  };
}

const hidden = new Set(['__hub', '__kernel']);

interface SignatureHelp {
  signatures: { label: string; documentation?: Markup }[];
  activeSignature?: number;
}

function signature({ signatures, activeSignature = 0 }: SignatureHelp): string | null {
  const active = signatures[activeSignature] ?? signatures[0];
  if (!active) return null;
  const documentation = active.documentation ? `\n\n${markdown(active.documentation)}` : '';
  return `\`\`\`typescript\n${active.label}\n\`\`\`${documentation}`;
}

function markdown(contents: Markup): string {
  const parts = Array.isArray(contents) ? contents : [contents];
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n\n');
}

function toProblem({ range, code, message }: Diagnostic, source: string): CellProblem {
  const lines = source.split('\n');
  const last = range.start.line > lines.length;
  const line = last ? lines.length : range.start.line;
  const text = (lines[line - 1] as string).length;
  const from = last ? text : range.start.character;
  const to = last ? from + 1 : range.end.line === range.start.line ? range.end.character : text;
  return {
    line,
    column: from + 1,
    length: Math.max(1, to - from),
    code: Number(code),
    message: Number(code) === assignToImport ? message.replace(/an import\b/, 'a constant') : message,
  };
}

function toCompletion(item: Item, source: string, cursor: number): CheckerCompletion {
  const { label, kind, sortText = label, insertText, textEdit } = item;
  const range = textEdit?.range ?? textEdit?.replace;
  const lineStart = source.lastIndexOf('\n', cursor - 1) + 1;
  const word = /[\p{ID_Continue}$#]*$/u.exec(source.slice(0, cursor))?.[0] ?? '';
  const start = range ? lineStart + range.start.character : cursor - word.length;
  const text = textEdit?.newText ?? insertText ?? label;
  return { text, type: completionType(kind), start, end: cursor, sortText };
}
