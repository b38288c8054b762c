import type { AnyTable } from '../tables/typed-table.ts';
import { type AgreeTotal, agreeTotal, beforeChange } from './agree-total.ts';
import { agreementSentence } from './agreement-sentence.ts';
import { answerColours } from './answer-colours.ts';
import type { Chart } from './chart.ts';
import type { ChartForm, Drawn } from './chart-form.ts';
import { CHART_WIDTH, chartFrame, plotWidth } from './chart-frame.ts';
import { chartInForm } from './chart-in-form.ts';
import type { ChartNumber } from './chart-number.ts';
import { sharesOnScale, type WrittenScale, writeScale } from './chart-scale.ts';
import { type ChartText, type WrittenText, writeText } from './chart-text.ts';
import { fittingPercent } from './fitting-percent.ts';
import { likertTable } from './likert-table.ts';
import { numberPlaces } from './number-places.ts';
import { type Gap, openBars } from './open-bars.ts';
import { inkOn, PAPER } from './palette.ts';
import { PERCENT_AXIS } from './percent-axis.ts';
import { type ItemShares, readShares, SHARE_COLUMNS, SHARE_LABELS, wavesIn } from './read-shares.ts';
import { roundingNote } from './rounding-note.ts';
import { BAR_HEIGHT, EDGE, LABEL_SIZE, layoutRows } from './row-layout.ts';
import type { Share } from './share.ts';
import { textBeside } from './text-beside.ts';
import { waveLabel } from './wave-label.ts';
import { wording } from './wording.ts';
import { widthOf } from './wrap-text.ts';

/** Where each answer of a bar begins, in percent, and the stretch that stays unknown. */
function segments(shares: readonly Share[]): {
  from: (number | null)[];
  gap: { from: number; length: number } | null;
} {
  const unknown = shares.flatMap((share, index) => (share.percent === null ? [index] : []));
  const known = shares.reduce((sum, share) => sum + (share.percent ?? 0), 0);
  const length = unknown.length === 0 ? 0 : Math.max(0, 100 - known);
  const first = unknown[0] ?? 0;
  // unknown answers side by side leave a gap in their own place, others one gap at the end
  const together = unknown.length > 0 && (unknown.at(-1) as number) - first === unknown.length - 1;
  const from: (number | null)[] = [];
  let at = 0;
  let gapFrom = 0;
  shares.forEach((share, index) => {
    if (share.percent === null) {
      from.push(null);
      if (together && index === first) {
        gapFrom = at;
        at += length;
      }
      return;
    }
    from.push(at);
    at += share.percent;
  });
  if (!together) gapFrom = at;
  return { from, gap: length > 0 ? { from: gapFrom, length } : null };
}

interface Bar extends ItemShares {
  readonly y: number;
  /** What its row is called: "2017 (n = 209)" */
  readonly row: string;
  readonly name: string;
}

function answerTrace(
  bars: readonly Bar[],
  answer: number,
  { name, colour }: { readonly name: string; readonly colour: string },
  pixelsPerPercent: number,
): object {
  const cells = bars.flatMap((bar) => {
    const share = bar.shares[answer] as Share;
    const from = segments(bar.shares).from[answer] ?? null;
    if (share.percent === null || share.printed === null || from === null) return [];
    return [{ bar, from, percent: share.percent, printed: share.printed }];
  });
  return {
    type: 'bar',
    orientation: 'h',
    name,
    y: cells.map(({ bar }) => bar.y),
    x: cells.map(({ percent }) => percent),
    base: cells.map(({ from }) => from),
    width: BAR_HEIGHT,
    marker: { color: colour, line: { color: PAPER, width: 1 } },
    text: cells.map(({ percent, printed }) => fittingPercent(printed, percent * pixelsPerPercent)),
    textposition: 'inside',
    insidetextanchor: 'middle',
    textangle: 0,
    constraintext: 'none',
    textfont: { size: LABEL_SIZE, color: inkOn(colour) },
    hovertext: cells.map(({ bar, printed }) => `${bar.name}<br>${name}: ${printed}%`),
    hoverinfo: 'text',
  };
}

/** Bars of one item under its heading, waves in their fixed order. */
function placeBars(shares: readonly ItemShares[], text: WrittenText, scale: WrittenScale) {
  const items = [...new Set(shares.map((bar) => bar.item))];
  const rows = layoutRows(
    items.map((item) => ({
      heading: text.label(item),
      detail: null,
      blocks: [
        {
          side: null,
          rows: shares
            .filter((bar) => bar.item === item)
            .map((bar) => waveLabel(bar.wave, bar.n, text.language, bar.effectiveN)),
        },
      ],
    })),
    CHART_WIDTH - 2 * EDGE,
  );
  const bars = shares.map((bar, index): Bar => {
    const row = rows.rows[index] as { text: string; y: number };
    return {
      ...bar,
      shares: sharesOnScale(bar, scale),
      y: row.y,
      row: row.text,
      name: `${text.label(bar.item)}, ${row.text}`,
    };
  });
  return { rows, bars };
}

/**
 * Answers to statements on a scale: a 100 % bar per item and wave, with the percentages rounded as in print.
 * Beside it stand the share that agrees and, where both waves are counted, its change in percentage points
 * since the wave above with Newcombe's 95% interval. Items stand in the order of the table, the first on
 * top; waves in that of the survey.
 *
 * @param responses columns wave, item, response (1 for the lowest answer) and `count`, or `percent` with `n`;
 *   an empty or absent percentage is drawn as an open stretch, "not in the report"; of weighted answers
 *   also `exact` and `effective_n`, which stands beside n
 * @param text title and source are required; `scale` and `waves` are those of a survey
 * @throws Error when title, source, columns or rows are missing, or a cell comes twice
 * @throws RangeError when a response, count or percentage is out of range
 * @example
 * const rows = from([
 *   { wave: '1', item: 'a', response: 1, count: 3 },
 *   { wave: '1', item: 'a', response: 2, count: 1 },
 * ]);
 * likertChart(rows, { title: 'T', source: 'S', scale: numberedScale(2) }).data.map(({ x }) => x[0])
 * // [75, 25]
 */
export function likertChart(responses: AnyTable, text: ChartText): Chart {
  return chartInForm(LIKERT, responses, text);
}

/** Stacked bars of answers on a scale. */
export const LIKERT: ChartForm = {
  name: 'likertChart',
  figureForm: 'likert',
  columns: SHARE_COLUMNS,
  // shares are read from text as well as from numbers, and keep what is printed ("3.0")
  parse: {},
  words: SHARE_LABELS,
  draw: drawLikert,
};

function drawLikert(responses: AnyTable, text: ChartText): Drawn {
  const written = writeText(text, wavesIn(responses));
  const { language } = written;
  const words = wording(language);
  const scale = writeScale(text.scale, language);
  const { rows, bars } = placeBars(
    readShares(responses, true, written.waves.order, written.items),
    written,
    scale,
  );
  const totals = bars.map((bar, index) => {
    const before = bars[index - 1];
    return agreeTotal(bar, before?.item === bar.item ? before : undefined, scale, language);
  });
  const told = totals.map((total) => `${beforeChange(total)}${total.change}`);
  const marginRight = Math.ceil(Math.max(...told.map((text) => widthOf(text, LABEL_SIZE)))) + 12 + EDGE;
  const end = Math.max(
    100,
    ...bars.map(({ shares }) => shares.reduce((sum, share) => sum + (share.percent ?? 0), 0)),
  );
  const pixelsPerPercent = plotWidth(rows, marginRight) / end;
  const gaps = bars.flatMap((bar): Gap[] => {
    const { gap } = segments(bar.shares);
    if (gap === null) return [];
    const label =
      widthOf(words.unknown, LABEL_SIZE) + 6 <= gap.length * pixelsPerPercent ? words.unknown : '';
    return [{ ...gap, y: bar.y, hover: `${bar.name}<br>${words.unknown}`, label, place: 'inside' }];
  });
  const colours = answerColours(scale.answers.length);
  const data = scale.answers.map((name, answer) =>
    answerTrace(bars, answer, { name, colour: colours[answer] as string }, pixelsPerPercent),
  );
  if (gaps.length > 0) data.push(openBars(gaps, words.unknown));
  const rounding = roundingNote(bars, language);
  const notes = [...written.notes, ...(rounding === null ? [] : [rounding])];
  const frame = chartFrame({
    text: written,
    rows,
    xaxis: { ...PERCENT_AXIS, range: [0, end] },
    marginRight,
    subtitle: words.agreeBeside(
      scale.agreeWords,
      totals.some(({ change }) => change !== ''),
    ),
    legend: [
      ...scale.answers.map((name, answer) => ({ name, colour: colours[answer] as string })),
      ...(gaps.length > 0 ? [{ name: words.unknown, colour: null }] : []),
    ],
    notes,
  });
  const beside = bars.map(({ y }, index) => textBeside(told[index] as string, y));
  return {
    ...frame,
    data,
    layout: { ...frame.layout, annotations: [...(frame.layout.annotations as object[]), ...beside] },
    alt: agreementSentence(bars, written, scale),
    table: likertTable(bars, written, scale),
    numbers: numbersOf(bars, totals, frame.layout),
  };
}

/** The n of every bar, its answers, and what stands beside it. */
function numbersOf(
  bars: readonly Bar[],
  totals: readonly AgreeTotal[],
  layout: Readonly<Record<string, unknown>>,
): ChartNumber[] {
  const places = numberPlaces(layout);
  return bars.flatMap(({ item, wave, n, shares, y, row }, index): ChartNumber[] => {
    const total = totals[index] as AgreeTotal;
    const { from } = segments(shares);
    const drawn = shares.flatMap(({ percent }, answer) => {
      const start = from[answer] ?? null;
      return percent === null || percent === 0 || start === null ? [] : [places.bar(start, percent, y)];
    });
    const own = [...(n === null ? [] : [places.rowName(row, y)]), ...drawn, places.beside(total.agree, y)];
    const change = total.change === '' ? [] : [places.beside(total.change, y, beforeChange(total))];
    return [
      ...own.map((box) => ({ ...box, item, wave })),
      ...change.map((box) => ({ ...box, item, wave: null })),
    ];
  });
}
