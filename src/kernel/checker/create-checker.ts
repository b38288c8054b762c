import { pathToFileURL } from 'node:url';
import { commitCell, PAUSE_MS, rest } from './between-cells.ts';
import { createCellEditor } from './cell-editor.ts';
import { checkCell, errorsOf } from './check-cell.ts';
import type { Checker } from './checker.ts';
import { ask, type CheckerState, inTurn } from './checker-state.ts';
import { createCollector } from './collect-garbage.ts';
import { completeCell, describeCell } from './describe-cell.ts';
import type { CheckerKind } from './find-server.ts';
import type { ServerCommand } from './language-client.ts';
import { createServerKeeper } from './server-keeper.ts';
import { showCell } from './show-cell.ts';
import { type CellDocument, createVirtualProject } from './virtual-project.ts';

/** How the Language Server Protocol numbers what happened to a file. */
const CHANGE_TYPES = { created: 1, changed: 2, deleted: 3 };

/** @returns the checker behind one language server, which is started at once. */
export function createChecker(
  kind: Exclude<CheckerKind, 'none'>,
  command: ServerCommand,
  cwd: string,
  log: (line: string) => void,
): Checker {
  const state = stateOf(kind, command, cwd, log);
  const { project, keeper, base } = state;
  return {
    ready: inTurn(state, async () => void (await errorsOf(state, project.cellFile))),
    check: (cell) => checkCell(state, cell),
    commit: (cell, names, failed) => commitCell(state, cell, names, failed),
    rest: () => rest(state),
    release: ({ ticket }) => project.release(ticket as CellDocument),
    complete: (cell, cursor) => inTurn(state, () => completeCell(state, cell, cursor)),
    hover: (cell, cursor) => inTurn(state, () => describeCell(state, cell, cursor)),
    editor: createCellEditor({
      project,
      base,
      ask: (method, document, more) =>
        inTurn(state, async () => ask(state, method, await showCell(state, document), more)),
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
      clearTimeout(state.pause);
      state.collector.stop();
      keeper.stop();
    },
  };
}

function stateOf(
  kind: Exclude<CheckerKind, 'none'>,
  command: ServerCommand,
  cwd: string,
  log: (line: string) => void,
): CheckerState {
  const patienceMs = kind === 'native' ? 2000 : 20_000;
  const documents = () => project.documents();
  const keeper = createServerKeeper({ command, cwd, patienceMs, documents, log });
  const project = createVirtualProject(cwd, keeper.changed);
  const collector = createCollector(() => {
    if (kind === 'native') keeper.use((server) => server.request('custom/runGC')).catch(() => undefined);
  }, PAUSE_MS);
  return {
    ...{ keeper, project, collector, log, base: `${pathToFileURL(cwd).href}/` },
    ...{ queue: Promise.resolve(), unsettled: [], pause: undefined },
  };
}
