import { dirname, resolve } from 'node:path';
import type { JsonObject } from '../kernel/protocol/index.ts';
import { describeFailure } from './describe-failure.ts';
import { findKernel } from './find-kernel.ts';
import { launchKernel, type RunningKernel } from './launch-kernel.ts';
import type { Cell, CodeCell, Notebook } from './notebook.ts';
import { createOutputRecorder, type OutputRecorder } from './output-recorder.ts';
import { readNotebook } from './read-notebook.ts';
import { runOnKernel } from './run-on-kernel.ts';
import type { RunnableSpec } from './runnable-spec.ts';
import { RunnerError } from './runner-error.ts';

/** What a run tells while it goes on. Cells are numbered from 1, counting every cell of the notebook. */
interface RunHooks {
  onCellStart?(path: string, cell: number, cells: number): void;
  onCellComplete?(path: string, cell: number, cells: number): void;
  onCellError?(path: string, cell: number, error: RunnerError): void;
}

export interface RunOptions extends RunHooks {
  /** Name or path of the kernel; by default the one that the notebook names. */
  kernel?: string;
  /** Seconds that a cell may take, > 0. */
  timeout: number;
  /** Ends the run and its kernel. */
  signal?: AbortSignal;
  /** Makes of the notebook what is run, such as its Dutch edition. */
  edit?(notebook: Notebook, path: string): Notebook;
}

/** A notebook that was run: to its end, or to the failure that `error` tells. */
export interface NotebookRun {
  /** As given. */
  readonly path: string;
  /** Name of the kernel it ran on; empty when none was found. */
  readonly kernel: string;
  /** Code cells run, the failing one included. */
  readonly cells: number;
  /** Wall time, the kernel's start included. */
  readonly seconds: number;
  /** Seconds per cell, for every cell of the notebook; 0 for one that was not run. */
  readonly cellSeconds: readonly number[];
  /** With the outputs of this run; undefined when the file could not be read. */
  readonly notebook?: Notebook;
  readonly error?: RunnerError;
}

/**
 * Runs the code cells of a notebook in order, on a kernel of its own that ends with the run.
 *
 * Cells tagged `skip-execution` are passed over and keep their outputs; a cell tagged `raises-exception` may
 * fail. Any other failing cell ends the run. The file itself is only read.
 *
 * @returns the run, also when it failed
 * @throws RunnerError of kind `interrupted` when `signal` ended it
 */
export async function runNotebook(path: string, options: RunOptions): Promise<NotebookRun> {
  const begin = performance.now();
  const done: Done = { cells: 0, kernel: '', cellSeconds: [] };
  const finish = (error?: RunnerError): NotebookRun => {
    const seconds = (performance.now() - begin) / 1000;
    return { path, ...done, seconds, ...(error ? { error } : {}) };
  };
  try {
    const read = readNotebook(path);
    const notebook = options.edit?.(read, path) ?? read;
    const spec = findKernel(options.kernel ?? kernelNameOf(notebook, path));
    done.kernel = spec.name;
    const kernel = await launchKernel(spec, dirname(resolve(path)), options.signal);
    done.notebook = prepared(notebook, spec, kernel.info);
    try {
      await runCells(path, done.notebook, kernel, options, done);
    } catch (error) {
      await kernel.kill();
      throw error;
    }
    await kernel.shutdown();
    return finish();
  } catch (error) {
    if (!(error instanceof RunnerError) || error.kind === 'interrupted') throw error;
    // failures of cells and files name their notebook already
    const named = error.message.startsWith(path)
      ? error
      : new RunnerError(error.kind, `${path}: ${error.message}`);
    return finish(named);
  }
}

/** What a run has come to so far. */
interface Done {
  cells: number;
  kernel: string;
  cellSeconds: number[];
  notebook?: Notebook;
}

async function runCells(
  path: string,
  notebook: Notebook,
  kernel: RunningKernel,
  options: RunOptions,
  done: Done,
): Promise<void> {
  const recorder = createOutputRecorder();
  kernel.client.onIopub((message) => recorder.take(message));
  const total = notebook.cells.length;
  done.cellSeconds = notebook.cells.map(() => 0);
  for (const [index, cell] of notebook.cells.entries()) {
    if (!isRun(cell)) continue;
    const number = index + 1;
    options.onCellStart?.(path, number, total);
    done.cells++;
    const begin = performance.now();
    const run = await runOnKernel(kernel, recorder, cell.source, options.timeout, options.signal);
    done.cellSeconds[index] = (performance.now() - begin) / 1000;
    cell.outputs = run.outputs;
    cell.execution_count = run.executionCount;
    const { failure } = run;
    if (failure?.kind === 'interrupted') throw new RunnerError('interrupted', 'interrupted');
    if (failure && !(failure.kind === 'cell' && hasTag(cell, 'raises-exception'))) {
      const error = describeFailure(
        failure.kind,
        path,
        number,
        cell.source,
        failure.what,
        run.outputs,
        run.executionCount,
      );
      options.onCellError?.(path, number, error);
      throw error;
    }
    options.onCellComplete?.(path, number, total);
  }
  await drain(kernel, recorder);
}

/** Waits until everything that the kernel broadcast up to now has arrived: broadcasts keep their order. */
async function drain(kernel: RunningKernel, recorder: OutputRecorder): Promise<void> {
  const { id, reply } = kernel.client.request('shell', 'kernel_info_request', {});
  const { idle } = recorder.follow(id);
  const patience = new Promise((done) => setTimeout(done, 2000).unref());
  await Promise.race([Promise.all([reply, idle]), kernel.death, patience]);
}

function isRun(cell: Cell): cell is CodeCell {
  return cell.cell_type === 'code' && cell.source.trim() !== '' && !hasTag(cell, 'skip-execution');
}

function hasTag(cell: Cell, tag: string): boolean {
  const { tags } = cell.metadata;
  return Array.isArray(tags) && tags.includes(tag);
}

/** The notebook with nothing left of earlier runs, and with what is known of the kernel. */
function prepared(notebook: Notebook, spec: RunnableSpec, info: JsonObject): Notebook {
  const kernelspec = { name: spec.name, display_name: spec.displayName, language: spec.language };
  const metadata = { ...notebook.metadata, kernelspec, language_info: info.language_info };
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === 'code' && !hasTag(cell, 'skip-execution')
      ? { ...cell, outputs: [], execution_count: null }
      : cell,
  );
  return { ...notebook, metadata, cells };
}

function kernelNameOf(notebook: Notebook, path: string): string {
  const name = (notebook.metadata.kernelspec as JsonObject | undefined)?.name;
  if (typeof name === 'string' && name !== '') return name;
  throw new RunnerError('notebook', `${path}: names no kernel in its metadata; give one with --kernel`);
}
