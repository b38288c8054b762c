import { pcg32, randomBelow } from '../../src/stats/numeric/pcg32.ts';

/** How a made-up table is printed. */
export type Way = 'half-up' | 'half-even' | 'half-down' | 'truncate' | 'ceiling';
export const WAYS: readonly Way[] = ['half-up', 'half-even', 'half-down', 'truncate', 'ceiling'];

/** One row, with the counts it was made from and its cells by heading. */
export interface MadeRow {
  readonly counts: readonly number[];
  readonly cells: ReadonlyMap<string, string>;
}

/** A table that is right by construction. */
export interface MadeTable {
  readonly first: number;
  readonly points: number;
  readonly way: Way;
  readonly headings: readonly string[];
  readonly rows: readonly MadeRow[];
  readonly text: string;
}

/** Whole numbers from 0 up to a bound. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  const next = pcg32(seed);
  return (below) => randomBelow(next, below);
}

/** Prints numerator / denominator by long division: the oracle's own rounding. */
export function printShare(numerator: bigint, denominator: bigint, decimals: number, way: Way): string {
  const scaled = numerator * 10n ** BigInt(decimals);
  return placed(up(scaled / denominator, scaled % denominator, denominator, way), decimals);
}

function up(units: bigint, rest: bigint, whole: bigint, way: Way): bigint {
  if (way === 'truncate' || rest === 0n) return units;
  if (way === 'ceiling') return units + 1n;
  if (2n * rest !== whole) return 2n * rest > whole ? units + 1n : units;
  if (way === 'half-up') return units + 1n;
  return way === 'half-even' && units % 2n === 1n ? units + 1n : units;
}

/** Prints the square root of numerator / denominator, found by counting up in steps that shrink. */
export function printSpread(numerator: bigint, denominator: bigint, decimals: number, way: Way): string {
  const target = numerator * 100n ** BigInt(decimals);
  let units = 0n;
  for (let step = 1n << 40n; step > 0n; step >>= 1n)
    while ((units + step) ** 2n * denominator <= target) units += step;
  const exact = units ** 2n * denominator === target;
  const half = (2n * units + 1n) ** 2n * denominator;
  const beyond = 4n * target;
  const rest = exact ? 0n : beyond === half ? 5n : beyond > half ? 7n : 3n;
  return placed(up(units, rest, 10n, way), decimals);
}

function placed(units: bigint, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The cells of a row with these counts. */
export function printRow(
  counts: readonly number[],
  { first, way, decimals, meanDecimals }: { first: number; way: Way; decimals: number; meanDecimals: number },
): Map<string, string> {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((total, count, i) => total + count * (first + i), 0);
  const squares = counts.reduce((total, count, i) => total + count * (first + i) ** 2, 0);
  const big = BigInt(n);
  const spread = big * BigInt(squares) - BigInt(sum) ** 2n;
  const share = (held: number) => printShare(100n * BigInt(held), big, decimals, way);
  const cells = new Map<string, string>([['n', String(n)]]);
  counts.forEach((count, i) => {
    cells.set(String(first + i), share(count));
  });
  cells.set('mean', printShare(BigInt(sum), big, meanDecimals, way));
  if (n > 1) cells.set('sd', printSpread(spread, big * (big - 1n), meanDecimals, way));
  cells.set('top 2', share((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0)));
  return cells;
}

/**
 * A table with a few rows, some of its columns left out; the answers
 * of a row lean to one side, as answers do.
 */
export function makeTable(
  draw: Draw,
  {
    mostAnswers,
    mostPoints = 11,
    weighted = false,
  }: { mostAnswers: number; mostPoints?: number; weighted?: boolean },
): MadeTable {
  const points = 2 + draw(mostPoints - 1);
  const first = draw(2);
  const way = WAYS[draw(WAYS.length)] as Way;
  const form = { first, way, decimals: draw(3), meanDecimals: draw(3) };
  const all = ['n', ...Array.from({ length: points }, (_, i) => String(first + i)), 'mean', 'sd', 'top 2'];
  const dropped = new Set(all.slice(1).filter(() => draw(5) === 0));
  const headings = all.filter((heading) => !dropped.has(heading) && !(points === 2 && heading === 'top 2'));
  const rows = Array.from({ length: 2 }, (): MadeRow => {
    const n = 5 + Math.floor((mostAnswers - 4) * (draw(1_000) / 1_000) ** 2);
    const counts = new Array<number>(points).fill(0);
    // a weight for each answer, so that what is printed comes from no whole numbers of answers
    const weights = new Array<number>(points).fill(0);
    const centre = draw(points);
    for (let i = 0; i < n; i += 1) {
      const at = Math.round(centre + (draw(points) - points / 2 + draw(points) - points / 2) / 2);
      const category = Math.min(points - 1, Math.max(0, at));
      counts[category] = (counts[category] ?? 0) + 1;
      if (weighted) weights[category] = (weights[category] ?? 0) + 1 + draw(9);
    }
    if (weighted) return { counts, cells: printRow(weights, form).set('n', String(n)) };
    return { counts, cells: printRow(counts, form) };
  });
  const comma = draw(2) === 0;
  return { first, points, way, headings, rows, text: textOf(headings, rows, comma) };
}

/** The table as a semicolon-separated text. */
export function textOf(headings: readonly string[], rows: readonly MadeRow[], comma: boolean): string {
  const shown = (text: string) => (comma ? text.replace('.', ',') : text);
  const lines = rows.map(({ cells }, i) =>
    [`row ${i + 1}`, ...headings.map((heading) => shown(cells.get(heading) ?? ''))].join(';'),
  );
  return `${['item', ...headings].join(';')}\n${lines.join('\n')}\n`;
}

/** A table with one cell changed into what no counts print beside the others, and which cell that is. */
export interface SpoiledTable {
  readonly made: MadeTable;
  readonly heading: string;
  readonly text: string;
}

/**
 * Spoils one cell of the first row of a small table. That no counts print the spoilt row is checked by trying
 * every count vector of n answers (and, where n is the spoilt cell, of the spoilt n).
 *
 * @returns null when some counts print the spoilt row after all
 */
export function spoilTable(draw: Draw): SpoiledTable | null {
  const made = makeTable(draw, { mostAnswers: 40, mostPoints: 5 });
  const [row, ...others] = made.rows as [MadeRow, ...MadeRow[]];
  const heading = made.headings[draw(made.headings.length)] as string;
  const old = row.cells.get(heading);
  if (old === undefined) return null;
  const decimals = old.split('.')[1]?.length ?? 0;
  const change = (1 + draw(9)) * (draw(2) === 0 ? 1 : -1);
  const value = Number(old) + change / 10 ** decimals;
  if (value < 0 || (heading === 'n' && value < 2)) return null;
  const cells = new Map(row.cells).set(heading, value.toFixed(decimals));
  if (someCountsPrint(made, cells)) return null;
  const rows = [{ counts: row.counts, cells }, ...others];
  return { made, heading, text: textOf(made.headings, rows, false) };
}

function someCountsPrint(
  { first, points, way, headings, rows }: MadeTable,
  wanted: Map<string, string>,
): boolean {
  const n = Number(wanted.get('n'));
  const places = (heading: string) => ((rows[0] as MadeRow).cells.get(heading)?.split('.')[1] ?? '').length;
  const form = { first, way, decimals: places(String(first)), meanDecimals: places('mean') };
  const extended = (counts: number[], left: number): boolean => {
    if (counts.length === points - 1) {
      const printed = printRow([...counts, left], form);
      return headings.every((heading) => printed.get(heading) === wanted.get(heading));
    }
    const own = String(first + counts.length);
    const asked = headings.includes(own) ? wanted.get(own) : undefined;
    for (let count = 0; count <= left; count += 1) {
      if (asked !== undefined && printShare(100n * BigInt(count), BigInt(n), form.decimals, way) !== asked)
        continue;
      if (extended([...counts, count], left - count)) return true;
    }
    return false;
  };
  return extended([], n);
}
