import type { AnyTable } from '../tables/typed-table.ts';
import {
  bothN,
  type ChangeText,
  changesSentence,
  changeTwin,
  isClear,
  printedChange,
} from './changes-in-words.ts';
import type { Chart } from './chart.ts';
import type { ChartForm, Drawn } from './chart-form.ts';
import { CHART_WIDTH, chartFrame } from './chart-frame.ts';
import { chartInForm } from './chart-in-form.ts';
import type { ChartNumber } from './chart-number.ts';
import { writeText } from './chart-text.ts';
import { inLanguage, type Language } from './language.ts';
import { numberPlaces } from './number-places.ts';
import { openBars } from './open-bars.ts';
import { GRID, INK, PAPER } from './palette.ts';
import { CHANGE_COLUMNS, CHANGE_PARSERS, CONCLUSION, type DrawnChange, readChanges } from './read-changes.ts';
import { EDGE, LABEL_SIZE, layoutRows } from './row-layout.ts';
import { textBeside } from './text-beside.ts';
import { wording } from './wording.ts';
import { widthOf } from './wrap-text.ts';

/** Whether a dot is filled: where the table concludes, by its conclusion, else by the interval. */
const isFilled = (change: DrawnChange): boolean => change.stands ?? isClear(change);

/**
 * Changes between two waves: a dot with its interval per item, a line at zero, and the numbers beside it.
 * A filled dot says that the interval excludes zero, an open one that it does not; where the changes have a
 * column `stands`, its true and false say it instead. An unknown change is an open row. A bound that would
 * read as zero without being so is printed with the decimals that it needs.
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
      number: printedChange(change, written, text.decimals),
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
      annotations: [
        ...(frame.layout.annotations as object[]),
        ...known.map(({ number, y }) => textBeside(number, y)),
      ],
    },
    alt: changesSentence(read, text, written),
    table: changeTwin(read, text, written),
    numbers: numbersOf(placed, language, frame.layout),
  };
}

/** How far the axis goes on either side of zero. */
function reachOf(changes: readonly PlacedChange['change'][]): number {
  const ends = changes.flatMap(({ estimate, lower, upper }) => [estimate, lower, upper]);
  const furthest = Math.max(0, ...ends.map((end) => Math.abs(end ?? 0)));
  return furthest === 0 ? 1 : 1.08 * furthest;
}

/** The two n of every row, and its change where that is known. */
function numbersOf(
  placed: readonly PlacedChange[],
  language: Language,
  layout: Readonly<Record<string, unknown>>,
): ChartNumber[] {
  const places = numberPlaces(layout);
  return placed.flatMap(({ change: { item, nFrom, nTo, estimate }, number, y }) => {
    const boxes = [
      ...(nFrom === null && nTo === null ? [] : [places.rowName(bothN(nFrom, nTo, language), y)]),
      ...(estimate === null ? [] : [places.beside(number, y)]),
    ];
    return boxes.map((box) => ({ ...box, item, wave: null }));
  });
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

/** Open rows where a change is not known. */
function unknownChanges(gaps: readonly PlacedChange[], reach: number, unknown: string) {
  const whole = { from: -reach, length: 2 * reach, label: unknown, place: 'inside' } as const;
  return openBars(
    gaps.map(({ change, y }) => ({ ...whole, y, hover: `${change.label}<br>${unknown}` })),
    unknown,
  );
}
