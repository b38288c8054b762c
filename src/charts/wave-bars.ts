import type { AnyTable } from '../tables/typed-table.ts';
import { barTrace } from './bar-trace.ts';
import type { Drawn } from './chart-form.ts';
import { chartFrame, plotWidth, SUBTITLE_ABOVE } from './chart-frame.ts';
import type { ChartNumber } from './chart-number.ts';
import { type WrittenText, writeText } from './chart-text.ts';
import type { ChartWaves } from './chart-waves.ts';
import { numberPlaces } from './number-places.ts';
import { type Gap, openBars } from './open-bars.ts';
import { PAPER } from './palette.ts';
import { PERCENT_AXIS } from './percent-axis.ts';
import { readShares, wavesIn } from './read-shares.ts';
import { roundingNote } from './rounding-note.ts';
import { LABEL_SIZE, type RowLayout } from './row-layout.ts';
import { isOpen, possibleRange, shareLabel } from './share-words.ts';
import { sharesSentence } from './shares-sentence.ts';
import { barsInOrder, type CategoryText, type WaveBar } from './wave-bar.ts';
import { commonN, commonNumbers, waveBarRows } from './wave-bar-rows.ts';
import { waveBarsTable } from './wave-bars-table.ts';
import { waveLabel } from './wave-label.ts';
import { type Wording, wording } from './wording.ts';
import { widthOf } from './wrap-text.ts';

/** Room for a percentage right of a full bar, in pixels. */
const MARGIN_RIGHT = 48;
const LABEL_GAP = 16;
/** More than any label needs: what fits inside a bar beside this margin always does. */
const MOST_MARGIN = 200;

/** A bar in its place, with the words beside it. */
interface PlacedBar extends WaveBar {
  readonly y: number;
  readonly label: string;
  readonly hover: string;
}

/** True when the label of an open share has room inside its bar. */
function fitsInside(bar: PlacedBar, plot: number): boolean {
  return isOpen(bar) && bar.percent === null && widthOf(bar.label, LABEL_SIZE) + 6 <= (bar.most / 100) * plot;
}

/** The right margin that lets no label leave the chart: labels stand right of bars of any length. */
function marginFor(bars: readonly PlacedBar[], rows: RowLayout): number {
  const room = plotWidth(rows, 0);
  const needed = bars
    .filter((bar) => bar.most > 0 && !fitsInside(bar, plotWidth(rows, MOST_MARGIN)))
    .map(({ label, most }) => {
      const rest = (100 - most) / 100;
      return (widthOf(label, LABEL_SIZE) + LABEL_GAP - rest * room) / (1 - rest);
    });
  return Math.ceil(Math.max(MARGIN_RIGHT, ...needed));
}

/** What of a share is beyond doubt, in percent. */
function certainPart({ percent, follows, low }: WaveBar): number {
  return percent ?? (follows === null ? (low ?? 0) : Number(follows));
}

/** The stretch of a bar that the report leaves open. */
function gapOf(bar: PlacedBar, plot: number): Gap[] {
  if (bar.percent !== null || bar.follows !== null) return [];
  const from = certainPart(bar);
  return [
    {
      ...bar,
      from,
      length: Number((bar.most - from).toFixed(1)),
      place: fitsInside(bar, plot) ? 'inside' : 'outside',
    },
  ];
}

/** The bars as far as they are certain: full where the report tells the share, light where it follows. */
function certainTraces(bars: readonly PlacedBar[], words: Wording, waves: ChartWaves): object[] {
  const certain = bars
    .map((bar) => {
      const isWhole = bar.percent !== null || bar.follows !== null;
      // the label of a share that is partly open stands at the end of what is possible
      return { ...bar, isWhole, length: certainPart(bar), label: isWhole ? bar.label : '' };
    })
    .filter(({ isWhole, length }) => isWhole || length > 0);
  const isTold = ({ percent, roughly }: PlacedBar) => percent !== null || roughly !== null;
  const full = waves.order.map((wave) => {
    const own = certain.filter((bar) => bar.wave === wave && isTold(bar));
    return barTrace(wave, own, waves.colour(wave), { color: PAPER, width: 1 });
  });
  const light = certain.filter((bar) => !isTold(bar));
  if (light.length === 0) return full;
  const colours = (of: (wave: string) => string) => light.map(({ wave }) => of(wave));
  return [
    ...full,
    barTrace(words.follows, light, colours(waves.tint), { color: colours(waves.colour), width: 1.5 }),
  ];
}

function notesOn(bars: readonly WaveBar[], words: Wording): string[] {
  const missing = bars.filter(({ percent }) => percent === null);
  const untold = missing.filter(({ roughly }) => roughly === null);
  return [
    ...(untold.some(({ follows }) => follows !== null) ? [words.followsNote] : []),
    ...(untold.some((bar) => bar.follows === null && !isOpen(bar)) ? [words.rangeNote] : []),
    ...(untold.some(isOpen) ? [words.openBox] : []),
    ...(missing.some(({ roughly }) => roughly !== null) ? [words.partlyOpen] : []),
  ];
}

/** Each bar with the words beside it, and the n of each wave, under the title or under its item. */
function numbersOf(
  bars: readonly PlacedBar[],
  text: WrittenText,
  rows: RowLayout,
  layout: Readonly<Record<string, unknown>>,
): ChartNumber[] {
  const places = numberPlaces(layout);
  const plot = plotWidth(rows, (layout.margin as { readonly r: number }).r);
  const own = bars.map((bar): ChartNumber => {
    const { item, wave, most, y, label } = bar;
    return { ...places.bar(0, most, y, fitsInside(bar, plot) ? '' : label), item, wave };
  });
  const common = commonNumbers(bars, text, -SUBTITLE_ABOVE, places);
  // where items differ in n, each has its own under its name
  const items = [...new Set(bars.map(({ item }) => item))];
  const details = rows.details.flatMap(({ y }, index) =>
    commonNumbers(
      bars.filter(({ item }) => item === items[index]),
      text,
      y,
      places,
    ),
  );
  return [...own, ...common, ...details];
}

/**
 * Bars from zero, one per item, answer and wave, waves of one answer under each other.
 *
 * @param responses as {@link readShares} takes them
 * @param exclusive true when a respondent gives one answer: an unknown share is then at most what the
 *   known ones leave, and the shares add up to 100 but for rounding
 */
export function waveBars(responses: AnyTable, text: CategoryText, exclusive: boolean): Drawn {
  const written = writeText(text, wavesIn(responses));
  const shares = readShares(responses, exclusive, written.waves.order, written.items);
  const { language } = written;
  const words = wording(language);
  const bars = barsInOrder(shares, text, written, exclusive);
  const rows = waveBarRows(bars, written);
  const placed = bars.map((bar, index): PlacedBar => {
    const label = shareLabel(bar, language);
    const name = `${written.label(bar.item)}<br>${bar.category}, ${waveLabel(bar.wave, bar.n, language, bar.effectiveN)}`;
    const range = possibleRange(bar, language);
    const told = range === null || bar.roughly === null ? label : `${label}<br>${words.possible}: ${range}`;
    return { ...bar, y: rows.rows[index]?.y as number, label, hover: `${name}: ${told}` };
  });
  const marginRight = marginFor(placed, rows);
  const gaps = placed.flatMap((bar) => gapOf(bar, plotWidth(rows, marginRight)));
  const data = certainTraces(placed, words, written.waves);
  if (gaps.length > 0) data.push(openBars(gaps, words.unknown));
  const rounding = exclusive ? roundingNote(shares, language) : words.severalAnswers;
  const notes = [...written.notes, ...(rounding === null ? [] : [rounding]), ...notesOn(bars, words)];
  const frame = chartFrame({
    text: written,
    rows,
    xaxis: PERCENT_AXIS,
    marginRight,
    subtitle: commonN(bars, written),
    legend: [],
    notes,
  });
  return {
    ...frame,
    data,
    alt: sharesSentence(bars, written),
    table: waveBarsTable(bars, written),
    numbers: numbersOf(placed, written, rows, frame.layout),
  };
}
