import type { LiveOutput } from '../../src/live/messages.ts';
import type { CodeCell, Notebook } from '../../src/runner/index.ts';
import { colophon } from '../../src/tables/index.ts';

/** A part of an output that the page gives in another way than the kernel, and why. */
export interface PageDifference {
  readonly cell: string;
  /** mime type, or `error` */
  readonly part: string;
  /** undefined where nothing explains it */
  readonly reason: string | undefined;
  readonly kernel: string;
  readonly page: string;
}

/** The image of a chart within its HTML: the page puts a live chart there. */
const DRAWN = /src="data:image\/svg\+xml,[^"]*"/g;
const SVG = 'image/svg+xml';

/** The hash of all data, in the last cell of a notebook. */
const HASH = /(data \(sha256\)(?:<\/td><td>|\s+))([0-9a-f]{16})/;

/** The same for the data as they are now, as Node counts it. */
const dataHash = (): string =>
  String(
    colophon()
      .filter((d) => d.name === 'data (sha256)')
      .get('value', 0),
  );

/** Why a cell cannot run in a page, by what its error says. */
const REASONS: readonly (readonly [said: RegExp, reason: string])[] = [
  [/^a page has no danfojs-node/, 'Danfo rests on TensorFlow, which is no part of a page'],
];

/**
 * Every mime type of every output of a notebook, as the kernel committed it and as the page gives it. Counts
 * do not count: a cell has another one each time it runs.
 */
export function pageDifferences(
  { cells }: Notebook,
  results: ReadonlyMap<string, readonly LiveOutput[]>,
): PageDifference[] {
  return cells
    .filter((cell) => cell.cell_type === 'code')
    .flatMap((cell) => cellDifferences(cell, results.get(cell.id) ?? []));
}

function cellDifferences({ id, outputs }: CodeCell, page: readonly LiveOutput[]): PageDifference[] {
  const failed = page.find((output) => output.output_type === 'error');
  if (failed) {
    const [, reason] = REASONS.find(([said]) => said.test(failed.evalue)) ?? [];
    return [{ cell: id, part: 'error', reason, kernel: '', page: failed.evalue }];
  }
  const [a, b] = [outputs, page].map((list) => list.map((output) => parts(output as LiveOutput)));
  const differences: PageDifference[] = [];
  for (let at = 0; at < Math.max(outputs.length, page.length); at++) {
    const [kernel, own] = [a?.[at] ?? {}, b?.[at] ?? {}];
    for (const part of new Set([...Object.keys(kernel), ...Object.keys(own)])) {
      if (kernel[part] === own[part]) continue;
      const reason = reasonFor(part, kernel[part], own[part]);
      differences.push({ cell: id, part, reason, ...around(kernel[part] ?? '', own[part] ?? '') });
    }
  }
  return differences;
}

/** Why two texts of one part differ; undefined where nothing explains it. */
function reasonFor(part: string, kernel: string | undefined, page: string | undefined): string | undefined {
  if (kernel === undefined || page === undefined) return undefined;
  if (part === SVG) return 'the page draws the chart itself, from the same figure';
  if (kernel.replace(HASH, `$1${dataHash()}`) === page)
    return 'the data have changed since the notebook was run on the kernel';
  const numbers = [kernel, page].map((text) => [...text.matchAll(LONG_NUMBER)].map(Number));
  const [a = [], b = []] = numbers;
  const isNear = a.every(
    (number, at) => Math.abs(number - (b[at] ?? Number.NaN)) <= 1e-12 * Math.abs(number),
  );
  if (kernel.replace(LONG_NUMBER, '') === page.replace(LONG_NUMBER, '') && isNear)
    return 'the last digits of a power, which the engines of Node and the browser count in different ways';
  return undefined;
}

/** Numbers with as many digits as a number has in memory. */
const LONG_NUMBER = /\d+\.\d{12,}(?:e-?\d+)?/g;

/** An output's texts by mime type; a drawing in HTML is left out, as its own mime type speaks of it. */
function parts(output: LiveOutput): Record<string, string> {
  if (output.output_type === 'stream') return { [output.name]: output.text };
  if (output.output_type === 'error') return { error: output.evalue };
  return Object.fromEntries([
    ['output_type', output.output_type],
    ...Object.entries(output.data).map(([mime, content]) => [mime, textOf(mime, content)]),
    ['metadata', JSON.stringify(sorted(output.metadata))],
  ]);
}

function textOf(mime: string, content: unknown): string {
  if (typeof content !== 'string') return JSON.stringify(sorted(content));
  return mime === 'text/html' ? content.replace(DRAWN, 'src=""') : content;
}

/** JSON knows no order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}

/** Some characters around where two texts part. */
function around(kernel: string, page: string): { kernel: string; page: string } {
  let at = 0;
  while (at < kernel.length && kernel[at] === page[at]) at++;
  const cut = (text: string) => text.slice(Math.max(0, at - 40), at + 80);
  return { kernel: cut(kernel), page: cut(page) };
}
