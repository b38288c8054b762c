import { type Bindings, createBindings } from '../../kernel/cell/bindings.ts';
import { bundleMetadata, createDisplay, DISPLAY_NAMES, toMimeBundle } from '../../kernel/display/index.ts';
import { define } from '../../kernel/run/define.ts';
import type { FromWorker, LiveOutput } from '../messages.ts';
import { compileCell } from './compile-cell.ts';
import { errorOutput } from './error-output.ts';
import { kernelCalls } from './kernel-calls.ts';
import { undefinedMember } from './undefined-member.ts';

/** Names of the session's own that cells find. */
const OWN_NAMES = ['In', 'Out', '_', 'kernel', '__kernel', ...DISPLAY_NAMES];

/** Cells that run one after another in the global scope of a worker. */
interface PageSession {
  /** @returns whether it ended without an error */
  run(run: number, source: string, count: number): Promise<boolean>;
  write(name: 'stdout' | 'stderr', text: string): void;
}

/** Gives a module by its name, one of the session's own before any other. */
type FindModule = (specifier: string, own: Readonly<Record<string, object>>) => Promise<object>;

/**
 * A session as the kernel has one, without a disk, a checker and widgets.
 *
 * @param send tells the page what cells show
 * @param find gives what cells import
 */
export function createPageSession(send: (message: FromWorker) => void, find: FindModule): PageSession {
  let current = 0;
  const show = (output: LiveOutput, rest: { display?: string; update?: boolean } = {}): void =>
    send({ kind: 'output', run: current, output, ...rest });
  const { dropPending: _, ...functions } = createDisplay((event) => {
    if (event.type === 'clear_output') send({ kind: 'clear', run: current, wait: event.content.wait });
    else {
      const { data, metadata, transient } = event.content;
      const display = transient?.display_id;
      show(
        { output_type: 'display_data', data, metadata },
        { update: event.type === 'update_display_data', ...(display === undefined ? {} : { display }) },
      );
    }
  });
  const { In, Out } = defineHistory();
  for (const name of DISPLAY_NAMES) define(name, functions[name]);
  const modules = { tslab: functions.tslab };
  define(
    '__kernel',
    kernelCalls((specifier) => find(specifier, modules), 'page:'),
  );
  const bindings: Bindings = createBindings(OWN_NAMES);

  const say = (name: 'stdout' | 'stderr', text: string | undefined): void => {
    if (text !== undefined) show({ output_type: 'stream', name, text });
  };

  async function evaluated(source: string, count: number): Promise<void> {
    const name = `In[${count}]`;
    const { functions: declared, body, names, show: isShown } = compileCell(source, bindings);
    for (const own of names) if (!(own in globalThis)) define(own, undefined);
    evaluate(declared, name);
    const result = (await evaluate(body, name)) as { value: unknown } | undefined;
    if (!isShown || !result) return;
    const value = result.value instanceof Promise ? await result.value : result.value;
    if (value === undefined) return say('stderr', undefinedMember(source));
    const data = await toMimeBundle(value);
    Out[count] = value;
    define('_', value);
    if (Object.keys(data).length === 0) return;
    show({ output_type: 'execute_result', data, metadata: bundleMetadata(data), execution_count: count });
  }

  return {
    async run(run, source, count) {
      current = run;
      In[count] = source;
      try {
        await evaluated(source, count);
        return true;
      } catch (error) {
        const known = [...bindings.declared().keys(), ...(await exportedTo(error, find))];
        show(errorOutput(error, { source, count, renamed: bindings.renamed(), known }));
        return false;
      }
    },
    write: say,
  };
}

/** What cells find of those before them. */
function defineHistory(): { In: string[]; Out: Record<number, unknown> } {
  const history = { In: [], Out: {}, _: undefined, kernel: { signal: new AbortController().signal } };
  for (const [name, value] of Object.entries(history)) define(name, value);
  return history;
}

/** What the package offers by name, where an error is about a name. */
async function exportedTo(error: unknown, find: FindModule): Promise<string[]> {
  if (!(error instanceof ReferenceError || error instanceof SyntaxError)) return [];
  return Object.keys(await find('rekenschap', {}).catch(() => ({})));
}

/** Runs a text in the global scope, under the name that stack frames give. */
function evaluate(code: string, name: string): unknown {
  // biome-ignore lint/security/noGlobalEval: this worker is there to run what its reader writes
  return globalThis.eval(`${code}\n//# sourceURL=${name}`);
}
