import { pathToFileURL } from 'node:url';
import { createCellEditor } from './cell-editor.ts';
import type { CheckedCell, Checker } from './checker.ts';
import { createCollector } from './collect-garbage.ts';
import { emptyCell } from './empty-cell.ts';
import type { CheckerKind } from './find-server.ts';
import type { LanguageClient, ServerCommand } from './language-client.ts';
import type { CompletionItem, Diagnostic, MarkupText, SignatureHelp } from './protocol-types.ts';
import { markdown, positionOf, signature, toProblems } from './server-answers.ts';
import { createServerKeeper } from './server-keeper.ts';
import { withSessionNames } from './session-names.ts';
import { type CellDocument, createVirtualProject, type KeptCell } from './virtual-project.ts';

const missingModule = 2307;
/** After this, the user reads, and there is time to make room for further cells and to collect garbage. */
const pauseMs = 150;
/** With so many cells that ran, no pause is waited for. */
const mostUnsettled = 8;
/** So many functions that a cell calls are asked whether they assert or never return. */
const mostGuards = 16;
/** So long a cell waits for a server that was started in another's place. */
const restartMs = 2000;

/** How the Language Server Protocol numbers what happened to a file. */
const CHANGE_TYPES = { created: 1, changed: 2, deleted: 3 };

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
  const base = `${pathToFileURL(cwd).href}/`;
  const collector = createCollector(() => {
    if (kind === 'native') keeper.use((server) => server.request('custom/runGC')).catch(() => undefined);
  }, pauseMs);
  let room: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  }

  const ask = <Result>(method: string, file: string, more: object = {}): Promise<Result> =>
    keeper.use((server: LanguageClient) =>
      server.request<Result>(method, { textDocument: { uri: base + file }, ...more }),
    );
  const askAt = <Result>(
    method: string,
    file: string,
    source: string,
    offset: number,
    more: object = {},
  ): Promise<Result> => ask(method, file, { position: positionOf(source, offset), ...more });

  const diagnose = (file: string): Promise<Diagnostic[]> =>
    ask<{ items?: Diagnostic[] }>('textDocument/diagnostic', file).then(({ items }) =>
      (items ?? []).filter(({ severity = 1 }) => severity === 1),
    );

  /** Has the server take in what has changed: one changed document at a time is what it does fast. */
  const takeIn = (): Promise<unknown> =>
    ask('textDocument/hover', project.cellFile, { position: { line: 0, character: 0 } });

  /** Cells that ran and whose types are not settled yet. */
  let unsettled: KeptCell[] = [];

  /** Has cells that ran say their types alone, so that no later cell has them inferred again. */
  async function settle(): Promise<void> {
    const { store } = project;
    const cells = unsettled.filter(({ path }) => store.isKept(path));
    unsettled = [];
    // All places are those of the documents as the server has them.
    store.write();
    const asked = cells.map((kept) => ({ kept, probes: store.probes(kept.path) }));
    const { settledType } = await import('./settled-type.ts');
    for (const { kept, probes } of asked) {
      const types: (string | undefined)[] = [];
      for (const { file, name, line, character } of probes) {
        const hover = await ask<Hover>('textDocument/hover', file, { position: { line, character } });
        types.push(hover ? settledType(markdown(hover.contents), name, kept) : undefined);
      }
      store.settle(kept.path, types);
    }
  }

  const rest = (): Promise<void> =>
    inTurn(async () => {
      await settle();
      project.store.write();
      project.store.makeRoom();
      await takeIn();
    });

  async function problemsOf(document: CellDocument): Promise<Diagnostic[]> {
    const file = project.show(document);
    const found = await diagnose(file);
    if (!found.some(({ code }) => code === missingModule)) return found;
    // The server keeps that a module was missing as long as it sees the same imports; it may be there by now.
    await diagnose(project.show({ ...document, cell: { ...emptyCell, jsx: document.cell.jsx } }));
    return diagnose(project.show(document));
  }

  /** Whether a call in the cell asserts something, or never returns, so that types differ after it. */
  async function isGuarded({ cell }: CellDocument, file: string): Promise<boolean> {
    for (const place of [...cell.flow.guards.values()].slice(0, mostGuards)) {
      const hover = await askAt<Hover>('textDocument/hover', file, cell.source, place);
      if (hover && /\): (asserts |never\b)|=> (asserts |never\b)/.test(markdown(hover.contents))) return true;
    }
    return false;
  }

  async function checkInTurn(document: CellDocument): Promise<CheckedCell> {
    const { cell } = document;
    try {
      const found = await problemsOf(document);
      const problems = toProblems(found, cell, (name) => project.names().get(name)?.kind === 'const');
      if (problems.length === 0 && cell.flow.tested.size > 0)
        document.guarded = await isGuarded(document, project.show(document));
      return { problems, checked: true, ticket: document };
    } catch (error) {
      log(`a cell was not checked: ${(error as Error).message}`);
      return { problems: [], checked: false, ticket: document };
    } finally {
      collector.checked();
    }
  }

  return {
    ready: inTurn(async () => void (await diagnose(project.cellFile))),
    async check(cell) {
      project.expect(cell);
      const document = project.read(cell);
      project.hold(document);
      let late = false;
      const unchecked: CheckedCell = { problems: [], checked: false, restarting: true, ticket: document };
      const checking = inTurn(async () => (late ? unchecked : checkInTurn(document)));
      const first = await Promise.race([checking, overdue(keeper, checking)]);
      if (first !== 'overdue') return first;
      late = true;
      return unchecked;
    },
    commit({ ticket }, names, failed) {
      const kept = project.commit(ticket as CellDocument, names, failed);
      if (kept) unsettled.push(kept);
      inTurn(unsettled.length >= mostUnsettled ? settle : takeIn).catch(() => undefined);
      clearTimeout(room);
      room = setTimeout(() => void rest().catch(() => undefined), pauseMs);
      room.unref();
    },
    rest,
    release: ({ ticket }) => project.release(ticket as CellDocument),
    complete: (cell, cursor) =>
      inTurn(async () => {
        const { source } = cell;
        const answer = await askAt<{ items: CompletionItem[] } | CompletionItem[] | null>(
          'textDocument/completion',
          project.show(project.read(cell)),
          source,
          cursor,
          { context: { triggerKind: 1 } },
        );
        const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
        return withSessionNames(items, project.names(), cell, cursor);
      }),
    hover: (cell, cursor) =>
      inTurn(async () => {
        const { source } = cell;
        const file = project.show(project.read(cell));
        const hover = await askAt<Hover>('textDocument/hover', file, source, cursor);
        // A name that nobody declared is `any`.
        const known = hover ? markdown(hover.contents) : '';
        if (known !== '' && !/^```\w*\nany\n```\s*$/.test(known)) return known;
        const help = await askAt<SignatureHelp | null>('textDocument/signatureHelp', file, source, cursor);
        return help ? signature(help) : null;
      }),
    editor: createCellEditor({
      project,
      base,
      ask: (method, document, more) => inTurn(() => ask(method, project.show(document), more)),
    }),
    setStrict: (strict) => project.configure(strict ? undefined : true),
    filesChanged(files) {
      const changes = files.map(({ path, change }) => {
        return { uri: pathToFileURL(path).href, type: CHANGE_TYPES[change] };
      });
      if (changes.length > 0) keeper.notify('workspace/didChangeWatchedFiles', { changes });
    },
    pid: keeper.pid,
    stop() {
      clearTimeout(room);
      collector.stop();
      keeper.stop();
    },
  };
}

/** Settles when a server that was started in another's place has taken its time. */
function overdue(keeper: ReturnType<typeof createServerKeeper>, ended: Promise<unknown>): Promise<'overdue'> {
  return new Promise((resolve) => {
    const look = (): void => {
      const since = keeper.restartedAt();
      if (since !== undefined && performance.now() - since >= restartMs) resolve('overdue');
    };
    look();
    const timer = setInterval(look, 50);
    ended.finally(() => clearInterval(timer));
  });
}

type Hover = { contents: MarkupText } | null;
