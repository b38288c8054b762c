import { analyseCell } from '../cell/analyse-cell.ts';
import type { Bindings } from '../cell/bindings.ts';
import { emitCell, stripCell } from '../cell/emit-cell.ts';
import type { Checker } from '../checker/checker.ts';
import { createDebugAdapter } from '../debug/debug-adapter.ts';
import type { MainInspector } from '../debug/main-inspector.ts';
import { kernelFolder } from './cell-failure.ts';
import type { CellSources } from './cell-sources.ts';
import type { LocalFiles } from './local-files.ts';
import type { SessionHost } from './session.ts';

/** What the debugger of a session works on. */
interface Debugged {
  readonly host: SessionHost;
  readonly checker: Checker | undefined;
  readonly inspector: MainInspector;
  readonly sources: CellSources;
  readonly files: LocalFiles;
  readonly bindings: Bindings;
}

/** @returns a debugger that speaks of cells in the user's own names */
export function sessionDebugger(parts: Debugged): ReturnType<typeof createDebugAdapter> {
  const { host, inspector, sources, files, bindings } = parts;
  const prepare = async (file: string) => void (await files.graph([file]).catch(() => undefined));
  return createDebugAdapter({
    ...{ inspector, kernelFolder, names: bindings.declared },
    sources: { ...sources, prepare },
    compile: (expression) => compiled(expression, bindings),
    declare: (name, js) => declare(parts, name, js),
    event: (event) => host.debugEvent?.(event),
  });
}

/** An expression as the cells run it. */
function compiled(expression: string, bindings: Bindings): string {
  const cell = analyseCell(expression);
  return emitCell(cell, stripCell(cell), bindings, () => undefined).js;
}

/** Makes a value a name of the cells, of any type. */
async function declare({ bindings, inspector, checker }: Debugged, name: string, js: string): Promise<void> {
  const cell = analyseCell(`let ${name}: any`);
  bindings.declare(new Map([[name, 'lexical']]));
  // not awaited: the answer comes when the thread goes on, should it be paused.
  void inspector.post('Runtime.evaluate', {
    expression: `let ${bindings.nameOf(name)}=${js}`,
    replMode: true,
  });
  const checked = await checker?.check(cell);
  if (checked?.checked) checker?.commit(checked, new Set([name]), false);
}
