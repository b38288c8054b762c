import type { ColumnTable } from 'arquero';
import { CHECK_MIME } from '../contracts/check-mime.ts';
import { inspect } from '../contracts/inspect.ts';
import type { MimeBundle } from '../contracts/mime-bundle.ts';
import { surroundings } from '../contracts/surroundings.ts';
import { htmlTable } from './html-table.ts';

const DISPLAY = Symbol.for('Jupyter.display');

/**
 * Shows a value in the output of the cell that calls it, on whatever kernel that is: through the kernel's own
 * `display` where it has one, through tslab's otherwise, and as text
 * on the console where there is no notebook.
 *
 * Plain tslab takes one mime type a display, so there a value arrives in its richest form alone, and a
 * figure check beside it.
 *
 * @param value a figure, a figure check, an Arquero table, or any value
 * @example
 * await show('in a cell this is displayed')
 * // undefined
 */
export async function show(value: unknown): Promise<void> {
  const { display } = globalThis as { display?: (value: unknown) => Promise<unknown> };
  if (typeof display === 'function') {
    await display(value);
    return;
  }
  const bundle = await bundleOf(value);
  const tslab = surroundings().otherDisplay();
  if (!tslab) {
    console.log(bundle['text/plain']);
    return;
  }
  for (const [mime, content] of Object.entries(bundle)) {
    // the richest first; what it already shows is not shown again
    if (mime === CHECK_MIME) tslab.raw(mime, JSON.stringify(content));
  }
  const richest = ['text/html', 'image/svg+xml', 'text/plain'].find((mime) => mime in bundle);
  if (richest) tslab.raw(richest, String(bundle[richest]));
}

async function bundleOf(value: unknown): Promise<MimeBundle> {
  const own = (value as Record<symbol, unknown> | null | undefined)?.[DISPLAY];
  if (typeof own === 'function') return (await own.call(value)) as MimeBundle;
  if (isTable(value)) {
    const { html, text } = htmlTable(
      value.columnNames().map((name) => ({ name, values: value.array(name) as ArrayLike<unknown> })),
    );
    return { 'text/html': html, 'text/plain': text };
  }
  return { 'text/plain': inspect(value) };
}

const isTable = (value: unknown): value is ColumnTable =>
  typeof (value as ColumnTable | null)?.columnNames === 'function' &&
  typeof (value as ColumnTable).array === 'function';
