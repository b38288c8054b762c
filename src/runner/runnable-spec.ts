import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JsonObject } from '../kernel/protocol/index.ts';
import { RunnerError } from './runner-error.ts';

/** How a kernel is started, as its `kernel.json` says. */
export interface RunnableSpec {
  /** The name a notebook's metadata uses: `tslab`, `python3`. */
  readonly name: string;
  readonly displayName: string;
  readonly language: string;
  /** Command with `{connection_file}` and `{resource_dir}` still to be filled in. */
  readonly argv: readonly string[];
  /** `signal`: SIGINT to the process; `message`: an interrupt_request on the control channel. */
  readonly interruptMode: 'signal' | 'message';
  readonly env: Readonly<Record<string, string>>;
  /** What clients are told of it, such as `debugger: true`. */
  readonly metadata: JsonObject;
  /** Folder of the `kernel.json`, or of the package for a built-in kernel. */
  readonly resourceDir: string;
}

/**
 * Reads a `kernel.json`.
 *
 * @param path of the file
 * @param name the name to give the kernel (Jupyter takes that of the folder)
 * @throws RunnerError that names the file and the field
 * @see https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs
 */
export function readRunnableSpec(path: string, name: string): RunnableSpec {
  const fail = (what: string): never => {
    throw new RunnerError('kernel', `kernelspec ${path}: ${what}`);
  };
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail(error instanceof SyntaxError ? `is not JSON (${error.message})` : 'cannot be read');
  }
  if (typeof raw !== 'object' || raw === null) return fail('is not a JSON object');
  const spec = raw as Record<string, unknown>;
  const { argv } = spec;
  if (!Array.isArray(argv) || argv.length === 0 || !argv.every((word) => typeof word === 'string')) {
    return fail('argv is not a list of words; expected the command that starts the kernel');
  }
  const env = Object.entries((spec.env ?? {}) as Record<string, unknown>).map(
    ([key, value]) => [key, String(value)] as const,
  );
  return {
    name,
    displayName: typeof spec.display_name === 'string' ? spec.display_name : name,
    language: typeof spec.language === 'string' ? spec.language : '',
    argv,
    interruptMode: spec.interrupt_mode === 'message' ? 'message' : 'signal',
    env: Object.fromEntries(env),
    metadata: (spec.metadata ?? {}) as JsonObject,
    resourceDir: dirname(path),
  };
}
