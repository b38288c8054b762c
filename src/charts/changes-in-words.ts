import { type ColumnTable, table } from 'arquero';
import { boundDecimals } from '../stats/print/bound-decimals.ts';
import type { ChartText, WrittenText } from './chart-text.ts';
import { inLanguage, type Language, type Text, writeChange } from './language.ts';
import type { DrawnChange } from './read-changes.ts';
import { writeN } from './wave-label.ts';
import { wording } from './wording.ts';

/** Words and form of a chart of changes. */
export interface ChangeText extends ChartText {
  /** The wave compared with */
  readonly from: string;
  /** The wave that is compared */
  readonly to: string;
  /** What the axis counts, such as "percentage points" or "points on the scale of 1 to 5" */
  readonly unit: Text;
  /** Decimals of the printed numbers */
  readonly decimals: number;
  /** What the interval is, such as "95% Newcombe interval" */
  readonly interval: Text;
}

/** True when the whole interval lies on one side of zero. */
export function isClear({ lower, upper }: DrawnChange): boolean {
  return lower !== null && upper !== null && (lower > 0 || upper < 0);
}

/** A change with its interval. */
export function printedChange(change: DrawnChange, { language }: WrittenText, decimals: number): string {
  const { estimate, lower, upper } = change;
  if (estimate === null) return wording(language).unknown;
  const written = writeChange(estimate, language, decimals);
  if (lower === null || upper === null) return written;
  const [from, to] = [lower, upper].map((bound) =>
    writeChange(bound, language, boundDecimals(bound, decimals)),
  );
  return `${written} [${from}; ${to}]`;
}

/** "n = 384; 209", the earlier wave first. */
export function bothN(from: number | null, to: number | null, language: Language): string {
  if (from !== null && to !== null) return `${writeN(from, language)}; ${to}`;
  return from === to ? writeN(null, language) : `${writeN(from, language)}; ${writeN(to, language)}`;
}

/** A chart of changes as a sentence. */
export function changesSentence(
  changes: readonly DrawnChange[],
  text: ChangeText,
  written: WrittenText,
): string {
  const tell = (change: DrawnChange) => `${change.label} ${printedChange(change, written, text.decimals)}`;
  const known = changes
    .filter(({ estimate }) => estimate !== null)
    .sort((a, b) => (b.estimate as number) - (a.estimate as number));
  const clear = known.filter(isClear).length;
  const words = wording(written.language);
  const unit = inLanguage(text.unit, written.language);
  const start = words.changesOf(text.from, text.to, changes.length, unit);
  if (known.length === 0) return `${start}: ${words.unknown}.`;
  if (known.length === 1) return `${start}: ${tell(known[0] as DrawnChange)}.`;
  const [most, least] = [known[0] as DrawnChange, known.at(-1) as DrawnChange].map(tell);
  return `${start}; ${words.excludesZero(clear)}; ${words.highest}: ${most}; ${words.lowest}: ${least}.`;
}

/** A chart of changes as a table. */
export function changeTwin(
  changes: readonly DrawnChange[],
  text: ChangeText,
  written: WrittenText,
): ColumnTable {
  const words = wording(written.language);
  const rounded = (value: number | null, decimals = text.decimals) =>
    value === null ? null : Number(value.toFixed(decimals));
  // a column has the same decimals in all its rows
  const bounds = (values: readonly (number | null)[]) => {
    const needed = values.map((value) => (value === null ? 0 : boundDecimals(value, text.decimals)));
    const decimals = Math.max(text.decimals, ...needed);
    return values.map((value) => rounded(value, decimals));
  };
  return table([
    [words.item, changes.map(({ label }) => label)],
    [words.difference, changes.map(({ estimate }) => rounded(estimate))],
    [words.lower, bounds(changes.map(({ lower }) => lower))],
    [words.upper, bounds(changes.map(({ upper }) => upper))],
    [`n ${text.from}`, changes.map(({ nFrom }) => nFrom)],
    [`n ${text.to}`, changes.map(({ nTo }) => nTo)],
  ]);
}
