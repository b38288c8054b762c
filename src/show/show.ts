import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import type { ColumnTable } from 'arquero';
import { htmlTable } from './html-table.ts';
import type { MimeBundle } from './render-figure.ts';

const DISPLAY = Symbol.for('Jupyter.display');

const CHECK_MIME = 'application/vnd.rekenschap.check+json';

/** What plain tslab offers to its cells. */
interface TslabDisplay {
  raw(mime: string, content: string): void;
}

/**
 * Shows a value in the output of the cell that calls it, on whatever kernel that is: through the kernel's own
 * `display` where it has one, through tslab's otherwise, and as text on the console where there is no notebook.
 *
 * Plain tslab takes one mime type a display, so there a value arrives in its richest form alone, and a
 * figure check beside it.
 *
 * @param value a figure, a figure check, an Arquero table, or any value
 */
export async function show(value: unknown): Promise<void> {
  const { display } = globalThis as { display?: (value: unknown) => Promise<unknown> };
  if (typeof display === 'function') {
    await display(value);
    return;
  }
  const bundle = await bundleOf(value);
  const tslab = tslabDisplay();
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

/**
 * The display of the tslab that runs this process, if one does. It is found among the modules already loaded,
 * since a cell's own `import 'tslab'` may find another copy, which has no kernel behind it.
 */
function tslabDisplay(): TslabDisplay | undefined {
  const require = createRequire(import.meta.url);
  const kernel = Object.values(require.cache).find(
    (module) =>
      /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(module?.id ?? '') && module?.exports.lastWriteDisplayData,
  );
  if (kernel === undefined) return undefined;
  return (createRequire(kernel.id)('./public.js') as { display: TslabDisplay }).display;
}
