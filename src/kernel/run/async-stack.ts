interface AsyncWrap {
  async_hook_fields: Uint32Array;
  constants: { kTotals: number; kCheck: number };
  clearAsyncIdStack(): void;
  execution_async_resources?: unknown[];
}

/** Keeps Node's record of asynchronous calls usable when running code is terminated. */
interface AsyncStack {
  /** Takes out the checks that would abort the process; to be called before user code runs. */
  relax(): void;
  /** Empties the record after code was terminated midway. */
  clear(): void;
}

/**
 * Node notes which asynchronous call it is in, to know which cell an output belongs to. Code that is
 * terminated never signs off, and Node then aborts the process ("Assertion failed:
 * (env_->execution_async_id()) == (0)"): the note must be cleared and the check, which has no flag, be taken
 * out. Where Node tracks cells without such notes (from 24 on), nothing is found and nothing has to be done.
 */
export function createAsyncStack(): AsyncStack {
  const wrap = findAsyncWrap();
  if (!wrap) return { relax: () => undefined, clear: () => undefined };
  const { async_hook_fields: fields, constants, execution_async_resources: resources } = wrap;
  // Node takes from this list after every callback, by a method that cells may replace.
  if (resources) Object.defineProperty(resources, 'pop', { value: Array.prototype.pop, configurable: true });
  return {
    relax() {
      fields[constants.kTotals] = 0;
      fields[constants.kCheck] = 0;
    },
    clear: () => wrap.clearAsyncIdStack(),
  };
}

function findAsyncWrap(): AsyncWrap | undefined {
  const { noDeprecation } = process;
  // Node has no public way to it.
  process.noDeprecation = true;
  try {
    const { binding } = process as unknown as { binding(name: string): AsyncWrap };
    const wrap = binding('async_wrap');
    return wrap.async_hook_fields && wrap.constants ? wrap : undefined;
  } catch {
    return undefined;
  } finally {
    if (noDeprecation === undefined) Reflect.deleteProperty(process, 'noDeprecation');
    else process.noDeprecation = noDeprecation;
  }
}
