import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SandboxCell } from '../../src/classroom/compile-notebook.ts';
import type { SandboxRun } from '../../src/classroom/run-sandboxed.ts';
import type { Notebook } from '../../src/runner/index.ts';

// the sandbox is the built one, as its process has no types to take away
const built = async (name: string) =>
  import(pathToFileURL(join(import.meta.dirname, `../../dist/classroom/${name}.js`)).href);

type Outside = (command: readonly [string, ...string[]]) => readonly [string, ...string[]];

/** Runs cells in the sandbox. @param outside what the system keeps from it; all that it can, when left out */
export async function ranSandboxed(sources: readonly string[], outside?: Outside): Promise<SandboxRun> {
  const { compileNotebook } = (await built('compile-notebook')) as {
    compileNotebook(notebook: Notebook): SandboxCell[];
  };
  const { runSandboxed } = (await built('run-sandboxed')) as {
    runSandboxed(
      cells: readonly SandboxCell[],
      limits: object,
      signal: undefined,
      outside?: Outside,
    ): Promise<SandboxRun>;
  };
  const cells = sources.map((source, index) => ({
    cell_type: 'code' as const,
    id: `c${index}`,
    metadata: {},
    source,
    execution_count: null,
    outputs: [],
  }));
  const notebook = { metadata: {}, nbformat: 4 as const, nbformat_minor: 5, cells };
  return runSandboxed(compileNotebook(notebook), { seconds: 60, megabytes: 200 }, undefined, outside);
}
