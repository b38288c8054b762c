import { type ColumnTable, table } from 'arquero';
import { boundDecimals } from '../stats/print/bound-decimals.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { Chart } from './chart.ts';
import type { ChartForm, Drawn } from './chart-form.ts';
import { CHART_WIDTH, chartFrame } from './chart-frame.ts';
import { chartInForm } from './chart-in-form.ts';
import { type ChartText, type WrittenText, writeText } from './chart-text.ts';
import { hatchedBars } from './hatched-bars.ts';
import { inLanguage, type Language, type Text, writeChange } from './language.ts';
import { GRID, INK, PAPER } from './palette.ts';
import { CHANGE_COLUMNS, CHANGE_PARSERS, CONCLUSION, type DrawnChange, readChanges } from './read-changes.ts';
import { EDGE, LABEL_SIZE, layoutRows } from './row-layout.ts';
import { writeN } from './wave-label.ts';
import { wording } from './wording.ts';
import { widthOf } from './wrap-text.ts';

/** Words and form of a chart of changes. */
export interface ChangeText extends ChartText {
  /** the wave compared with */
  readonly from: string;
  /** the wave that is compared */
  readonly to: string;
  /** what the axis counts, such as "percentage points" or "points on the scale of 1 to 5" */
  readonly unit: Text;
  /** decimals of the printed numbers */
  readonly decimals: number;
  /** what the interval is, such as "95% Newcombe interval" */
  readonly interval: Text;
}

/** True when the whole interval lies on one side of zero. */
function isClear({ lower, upper }: DrawnChange): boolean {
  return lower !== null && upper !== null && (lower > 0 || upper < 0);
}

/** Whether a dot is filled: where the table concludes, by its conclusion, else by the interval. */
const isFilled = (change: DrawnChange): boolean => change.stands ?? isClear(change);

function printed(change: DrawnChange, { language }: WrittenText, decimals: number): string {
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
function bothN(from: number | null, to: number | null, language: Language): string {
  if (from !== null && to !== null) return `${writeN(from, language)}; ${to}`;
  return from === to ? writeN(null, language) : `${writeN(from, language)}; ${writeN(to, language)}`;
}

function sentence(changes: readonly DrawnChange[], text: ChangeText, written: WrittenText): string {
  const tell = (change: DrawnChange) => `${change.label} ${printed(change, written, text.decimals)}`;
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

function changeTable(changes: readonly DrawnChange[], text: ChangeText, written: WrittenText): ColumnTable {
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

/**
 * Changes between two waves: a dot with its interval per item, a line at zero, and the numbers beside it.
 * A filled dot says that the interval excludes zero, an open one that it does not; where the changes have a
 * column `stands`, its true and false say it instead. An unknown change is hatched. A bound that would read
 * as zero without being so is printed with the decimals that it needs.
 *
 * @param changes columns item, estimate, lower, upper, n_from, n_to, all numbers or null where unknown;
 *   stands, boolean, may be left out
 * @param text title, source, the two waves, unit, decimals and the kind of interval
 * @throws Error when title, source, columns or rows are missing
 * @throws RangeError when a number is none or an estimate lies outside its interval
 * @example
 * const changes = from([{ item: 'a', estimate: 9, lower: 3, upper: 14, n_from: 384, n_to: 209 }]);
 * const text = {
 *   title: 'T',
 *   source: 'S',
 *   from: '1',
 *   to: '2',
 *   unit: 'points',
 *   decimals: 0,
 *   interval: '95% interval',
 * };
 * dotIntervalChart(changes, text).alt.includes('a +9 [+3; +14]')
 * // true
 */
export function dotIntervalChart(changes: AnyTable, text: ChangeText): Chart {
  return chartInForm(CHANGES, changes, text);
}

/** Dots with intervals of changes between two waves. */
export const CHANGES: ChartForm<ChangeText> = {
  name: 'dotIntervalChart',
  figureForm: null,
  columns: [...CHANGE_COLUMNS, CONCLUSION],
  parse: CHANGE_PARSERS,
  words: { items: 'item' },
  draw: drawChanges,
};

/** A dot for each change, filled where it stands, with its interval as a line through it. */
function dotsOf(changes: readonly DrawnChange[], colour: string) {
  const side = (pick: (change: DrawnChange) => number | null) =>
    changes.map((change) => {
      const estimate = change.estimate as number;
      return Math.abs((pick(change) ?? estimate) - estimate);
    });
  return {
    type: 'scatter',
    mode: 'markers',
    x: changes.map(({ estimate }) => estimate),
    error_x: {
      type: 'data',
      symmetric: false,
      array: side(({ upper }) => upper),
      arrayminus: side(({ lower }) => lower),
      color: colour,
      thickness: 2,
      width: 4,
    },
    marker: {
      size: 11,
      color: changes.map((change) => (isFilled(change) ? colour : PAPER)),
      line: { color: colour, width: 2 },
    },
    hoverinfo: 'text',
  };
}

/** Where a change stands in the chart, and what is written beside it. */
interface PlacedChange {
  readonly change: ReturnType<typeof readChanges>[number];
  readonly y: number;
  readonly number: string;
}

function drawChanges(changes: AnyTable, text: ChangeText): Drawn {
  const written = writeText(text, [text.from, text.to]);
  const { language } = written;
  const words = wording(language);
  const read = readChanges(changes, written);
  const rows = layoutRows(
    read.map(({ label, nFrom, nTo }) => ({
      heading: null,
      detail: null,
      blocks: [{ side: label, rows: [bothN(nFrom, nTo, language)] }],
    })),
    CHART_WIDTH - 2 * EDGE,
  );
  const placed = read.map(
    (change, index): PlacedChange => ({
      change,
      y: rows.rows[index]?.y as number,
      number: printed(change, written, text.decimals),
    }),
  );
  const known = placed.filter(({ change }) => change.estimate !== null);
  const reach = reachOf(read);
  const legend = changes.columnNames().includes(CONCLUSION) ? words.filledStands : words.filledExcludesZero;
  const frame = chartFrame({
    text: written,
    rows,
    xaxis: {
      range: [-reach, reach],
      zeroline: true,
      zerolinecolor: INK,
      zerolinewidth: 1,
      gridcolor: GRID,
    },
    marginRight:
      Math.ceil(Math.max(0, ...known.map(({ number }) => widthOf(number, LABEL_SIZE)))) + 12 + EDGE,
    subtitle: words.changeSubtitle(text.from, text.to, inLanguage(text.unit, language)),
    legend: [],
    notes: [...written.notes, `${inLanguage(text.interval, language)}. ${legend}`],
  });
  const gaps = placed.filter(({ change }) => change.estimate === null);
  const dots = dotsAt(known, text, written.waves.colour(text.to));
  return {
    ...frame,
    data: gaps.length > 0 ? [dots, unknownChanges(gaps, reach, words.unknown)] : [dots],
    layout: {
      ...frame.layout,
      annotations: [...(frame.layout.annotations as object[]), ...known.map(numberBeside)],
    },
    alt: sentence(read, text, written),
    table: changeTable(read, text, written),
  };
}

/** How far the axis goes on either side of zero. */
function reachOf(changes: readonly PlacedChange['change'][]): number {
  const ends = changes.flatMap(({ estimate, lower, upper }) => [estimate, lower, upper]);
  const furthest = Math.max(0, ...ends.map((end) => Math.abs(end ?? 0)));
  return furthest === 0 ? 1 : 1.08 * furthest;
}

function numberBeside({ number, y }: PlacedChange) {
  return {
    text: number,
    showarrow: false,
    x: 1,
    xref: 'paper',
    xanchor: 'left',
    xshift: 10,
    y,
    yref: 'y',
    yanchor: 'middle',
    font: { size: LABEL_SIZE, color: INK },
  };
}

function dotsAt(known: readonly PlacedChange[], { from, to }: ChangeText, colour: string) {
  return {
    ...dotsOf(
      known.map(({ change }) => change),
      colour,
    ),
    name: `${from} \u2192 ${to}`,
    y: known.map(({ y }) => y),
    hovertext: known.map(({ change, number }) => `${change.label}<br>${number}`),
  };
}

/** Hatched rows where a change is not known. */
function unknownChanges(gaps: readonly PlacedChange[], reach: number, unknown: string) {
  const whole = { from: -reach, length: 2 * reach, label: unknown, place: 'inside' } as const;
  return hatchedBars(
    gaps.map(({ change, y }) => ({ ...whole, y, hover: `${change.label}<br>${unknown}` })),
    unknown,
  );
}
