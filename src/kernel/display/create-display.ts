import type { ClearOutput, DisplayData, JsonBundle } from '../protocol/messages.ts';
import { bundleMetadata } from './bundle-metadata.ts';
import { cleanBundle } from './clean-bundle.ts';
import { createProgress, type StartProgress } from './create-progress.ts';
import { displaySymbol } from './display-symbol.ts';
import { html, md, svg } from './markup.ts';
import { createShowQueue } from './show-queue.ts';
import { toMimeBundle } from './to-mime-bundle.ts';
import { createTslab } from './tslab-display.ts';

/** What a cell's display functions send. */
export type DisplayEvent =
  | { type: 'display_data' | 'update_display_data'; content: DisplayData }
  | { type: 'clear_output'; content: ClearOutput };

interface DisplayOptions {
  /** Name of the display, by which it can be updated; made up when absent. */
  id?: string;
  /** The value is a mime bundle already, such as `{ 'text/html': '<b>bold</b>' }`. */
  raw?: boolean;
  /** Replaces what is shown under `id` instead of showing anew. */
  update?: boolean;
}

/** A display that stands in the output. Shows nothing itself when it is the last value of a cell. */
interface DisplayHandle {
  readonly id: string;
  update(value: unknown, options?: { raw?: boolean }): Promise<DisplayHandle>;
}

/** The display functions of one session. */
export interface DisplayFunctions {
  display(value: unknown, options?: DisplayOptions): Promise<DisplayHandle>;
  updateDisplay(id: string, value: unknown, options?: { raw?: boolean }): Promise<DisplayHandle>;
  clearOutput(options?: { wait?: boolean }): Promise<void>;
  progress: StartProgress;
  html: typeof html;
  md: typeof md;
  svg: typeof svg;
  /** What `import 'tslab'` gives. */
  tslab: Record<string, unknown>;
}

function bundleOf(value: unknown, raw: boolean): JsonBundle | Promise<JsonBundle> {
  if (raw) return cleanBundle(value);
  return value === undefined ? { 'text/plain': 'undefined' } : toMimeBundle(value);
}

/**
 * The functions by which cells show things, and `dropPending` for the session: after an interrupt, values
 * still waiting for their own asynchronous method are never shown.
 *
 * What is called first is shown first. `emit` is called at once, within the call, unless the value or one
 * before it needs waiting for; then it is called later in the async context of the call that asked for it.
 */
export function createDisplay(
  emit: (event: DisplayEvent) => void,
): DisplayFunctions & { dropPending(): void } {
  const { inOrder, dropPending } = createShowQueue();

  async function display(value: unknown, options: DisplayOptions = {}): Promise<DisplayHandle> {
    const { id = crypto.randomUUID(), raw = false, update = false } = options;
    if (update && options.id === undefined)
      throw new TypeError('display(…, { update: true }) needs the id of what to update');
    const type = update ? 'update_display_data' : 'display_data';
    await inOrder(bundleOf(value, raw), (data) => {
      emit({
        type,
        content: { data, metadata: bundleMetadata(data), transient: { display_id: String(id) } },
      });
    });
    return handleOf(String(id), updateDisplay);
  }

  const updateDisplay: DisplayFunctions['updateDisplay'] = (id, value, options = {}) =>
    display(value, { ...options, id, update: true });

  async function clearOutput({ wait = false }: { wait?: boolean } = {}): Promise<void> {
    await inOrder(undefined, () => emit({ type: 'clear_output', content: { wait } }));
  }

  const progress = createProgress(() => {
    const id = crypto.randomUUID();
    return (bundle, update) => void display(bundle, { id, raw: true, update });
  });

  const tslab = createTslab({ display });
  return { display, updateDisplay, clearOutput, progress, html, md, svg, tslab, dropPending };
}

function handleOf(id: string, updateDisplay: DisplayFunctions['updateDisplay']): DisplayHandle {
  const shown: DisplayHandle = { id, update: (value, options) => updateDisplay(id, value, options) };
  Object.defineProperty(shown, displaySymbol, { value: () => ({}) });
  return shown;
}
