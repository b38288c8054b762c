import { decimalsOf } from '../contracts/decimals-of.ts';
import type { Verdict } from '../contracts/verdict.ts';
import { type CountVector, validN } from '../stats/counts/count-vector.ts';
import { printMean } from '../stats/print/print-mean.ts';
import { printPercent } from '../stats/print/print-percent.ts';
import { printSd } from '../stats/print/print-sd.ts';
import { printTwice } from '../stats/print/print-twice.ts';
import { printsOf } from './share-prints.ts';
import { shareReadings } from './share-readings.ts';

/** A way of rounding that a reader can choose. */
type TriedRounding = 'half-up' | 'half-even' | 'twice';

/** A figure of a printed row beside what tried counts print. */
interface TriedFigure {
  readonly statistic: string;
  readonly printed: string;
  readonly tried: string;
  readonly same: boolean;
}

/** What tried counts make of a printed row. */
interface TriedRow {
  readonly figures: readonly TriedFigure[];
  /** Counts print exactly as the row does */
  readonly prints: boolean;
  /** The share that agrees, in percent */
  readonly agree: number;
}

/**
 * Prints a row from other counts, and lays it beside the printed one.
 *
 * @param counts answers per category, at least one in all
 * @param printed as printed, by statistic
 * @param agree the answers that agree, numbered from 1
 */
export function triedRow(
  counts: CountVector,
  printed: Readonly<Record<string, string>>,
  agree: readonly number[],
  rounding: TriedRounding,
): TriedRow {
  const figures = Object.entries(printed).map(([statistic, text]): TriedFigure => {
    const tried = printsAs(statistic, text, counts, rounding);
    return { statistic, printed: text, tried, same: Number(tried) === Number(text) };
  });
  const n = validN(counts);
  const agreeing = agree.reduce((sum, answer) => sum + (counts[answer - 1] ?? 0), 0);
  return { figures, prints: figures.every(({ same }) => same), agree: (100 * agreeing) / n };
}

function printsAs(statistic: string, printed: string, counts: CountVector, rounding: TriedRounding): string {
  const n = validN(counts);
  const decimals = decimalsOf(printed);
  const convention = rounding === 'half-even' ? 'half-even' : 'half-up';
  const answered = counts.flatMap((count, index) => (count > 0 ? [index + 1] : []));
  const [, answer] = /^p(\d+)$/.exec(statistic) ?? [];
  if (answer !== undefined) {
    const count = counts[Number(answer) - 1] ?? 0;
    if (rounding === 'twice' && decimals === 0) return printTwice(count, n);
    return printPercent(count, n, decimals, convention);
  }
  if (statistic === 'n') return String(n);
  if (statistic === 'mean') return printMean(counts, decimals, convention);
  if (statistic === 'sd') return n > 1 ? printSd(counts, decimals, convention) : '–';
  if (statistic === 'min') return String(answered[0] ?? '–');
  return statistic === 'max' ? String(answered.at(-1) ?? '–') : '–';
}

/**
 * A verdict on a stated share, and the way of rounding under which it
 * holds; empty where it is direct or none.
 */
interface TriedVerdict {
  readonly verdict: Extract<Verdict, 'recomputed' | 'rounding' | 'wrong'>;
  readonly reading: string;
}

/**
 * The verdict on a whole percentage that a text states of those who agree, were the tried counts the answers.
 *
 * @param stated a whole percentage
 */
export function triedVerdict(counts: CountVector, agree: readonly number[], stated: number): TriedVerdict {
  return underReadings(shareReadings(counts, agree, 0), stated);
}

/**
 * The verdict on a whole percentage that a text states of one answer, were so many of so many given.
 *
 * @param count how many gave it, from 0 to n
 * @param n answers that the percentage is of, integer > 0
 * @param category the answer, by its code
 * @param stated a whole percentage
 * @param reading the only way of reading that counts; every fair one where it is left out
 */
export function triedShare(
  count: number,
  n: number,
  category: string,
  stated: number,
  reading?: string,
): TriedVerdict & { readonly prints: string } {
  const all = printsOf(count, n, category);
  const { direct = [] } = all;
  if (reading === undefined) return { ...underReadings(all, stated), prints: direct.join(' ') };
  const own = all[reading] ?? [];
  const prints = own.join(' ');
  if (!isAmong(own, stated)) return { verdict: 'wrong', reading: '', prints };
  return isAmong(direct, stated)
    ? { verdict: 'recomputed', reading: '', prints }
    : { verdict: 'rounding', reading, prints };
}

const isAmong = (texts: readonly string[], stated: number): boolean =>
  texts.some((text) => Number(text) === stated);

/** The first reading that prints what is stated; the first of all is the direct one. */
function underReadings(prints: Readonly<Record<string, string[]>>, stated: number): TriedVerdict {
  const readings = Object.entries(prints);
  const holding = readings.find(([, texts]) => isAmong(texts, stated));
  if (!holding) return { verdict: 'wrong', reading: '' };
  const [direct] = readings[0] ?? [];
  return holding[0] === direct
    ? { verdict: 'recomputed', reading: '' }
    : { verdict: 'rounding', reading: holding[0] };
}
