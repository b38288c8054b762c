import { tslabDeclarations } from './tslab-display.ts';

/** The names that `createDisplay` gives to cells. */
export const DISPLAY_NAMES = [
  'display',
  'updateDisplay',
  'clearOutput',
  'progress',
  'html',
  'md',
  'svg',
  'tslab',
] as const;

/** Ambient declarations of the display functions, for the type checker of cells. */
export const displayDeclarations = `${tslabDeclarations}
/** A display that stands in the output of a cell. */
interface DisplayHandle {
  readonly id: string;
  /** Shows another value in its place. */
  update(value: unknown, options?: { raw?: boolean }): Promise<DisplayHandle>;
}
/** A piece of HTML, SVG or Markdown that a front end renders. */
interface DisplayMarkup {
  readonly text: string;
  toString(): string;
}
/** A count under way, shown as a bar that moves. */
interface DisplayProgress {
  readonly done: number;
  /** Counts on; by one when no number is given. */
  advance(by?: number): void;
  /** Ends the count. */
  end(): void;
}
/**
 * Shows a value in every form the front end may take.
 * \`id\` names the display for later updates, \`update\` replaces what stands under \`id\`, and with \`raw\` the value
 * is a mime bundle already, such as \`{ 'text/html': '<b>bold</b>' }\`.
 */
declare function display(value: unknown, options?: { id?: string; raw?: boolean; update?: boolean }): Promise<DisplayHandle>;
/** Shows another value wherever the display \`id\` stands. */
declare function updateDisplay(id: string, value: unknown, options?: { raw?: boolean }): Promise<DisplayHandle>;
/** Clears the output of this cell; with \`wait\` only when something new is shown. */
declare function clearOutput(options?: { wait?: boolean }): Promise<void>;
/** Shows a bar that moves in place: over a total, to be advanced by hand. */
declare function progress(total: number, options?: { label?: string }): DisplayProgress;
/** Goes through the items and shows how far it is. */
declare function progress<Item>(items: Iterable<Item>, options?: { label?: string }): Generator<Item, void, undefined>;
declare function progress<Item>(items: AsyncIterable<Item>, options?: { label?: string }): AsyncGenerator<Item, void, undefined>;
/**
 * HTML from a template; values are escaped, pieces made with html or svg go in as they are.
 * Called with a string, as in \`html('<b>bold</b>')\`, it takes it as it is: only for text that you wrote.
 */
declare function html(source: TemplateStringsArray | string, ...values: unknown[]): DisplayMarkup;
/** Markdown from a template, whose values are shown literally, or a string. */
declare function md(source: TemplateStringsArray | string, ...values: unknown[]): DisplayMarkup;
/** An SVG drawing from a template, whose values are escaped, or a string. */
declare function svg(source: TemplateStringsArray | string, ...values: unknown[]): DisplayMarkup;
`;
