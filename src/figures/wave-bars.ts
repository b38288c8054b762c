import { chartFrame, FIGURE_WIDTH, plotWidth } from './chart-frame.ts';
import { displayable, type Figure } from './figure.ts';
import type { FigureText, WrittenText } from './figure-text.ts';
import { writeText } from './figure-text.ts';
import { type Gap, hatchedBars } from './hatched-bars.ts';
import { inLanguage, type Text } from './language.ts';
import { INK, PAPER, waveColour } from './palette.ts';
import { PERCENT_AXIS } from './percent-axis.ts';
import type { ItemShares, Share } from './read-shares.ts';
import { BAR_HEIGHT, EDGE, LABEL_SIZE, layoutRows } from './row-layout.ts';
import { sharesSentence } from './shares-sentence.ts';
import { waveBarsTable } from './wave-bars-table.ts';
import { waveLabel, writeN } from './wave-label.ts';
import { waveOrder } from './wave-order.ts';
import { wording } from './wording.ts';

/** Words of a figure with named answers. */
export interface CategoryText extends FigureText {
  /** printed name per response, in the order to show them; without it, as the table has them */
  readonly categories?: Readonly<Record<string, Text>>;
}

/** One bar: an answer to an item in a wave. */
export interface WaveBar extends Share {
  readonly item: string;
  readonly wave: string;
  readonly n: number | null;
  /** printed name of the answer */
  readonly category: string;
  /** the most that the share can be, in percent */
  readonly most: number;
}

/** Room for a percentage right of a full bar. */
const MARGIN_RIGHT = 48;

/** All bars from top to bottom: item by item, answer by answer, wave by wave. */
function barsInOrder(
  shares: readonly ItemShares[],
  text: CategoryText,
  written: WrittenText,
  exclusive: boolean,
) {
  const named = Object.keys(text.categories ?? {});
  const found = new Set(shares.flatMap((item) => item.shares.map((share) => share.response)));
  const strange = [...found].find((response) => named.length > 0 && !named.includes(response));
  if (strange !== undefined) {
    throw new Error(`response "${strange}" has no name; add it to categories (${named.join(', ')})`);
  }
  const order = named.length > 0 ? named : [...found];
  const items = [...new Set(shares.map(({ item }) => item))];
  return items.flatMap((item) =>
    order.flatMap((response) =>
      shares
        .filter((one) => one.item === item)
        .flatMap(({ wave, n, shares: own }): WaveBar[] => {
          const share = own.find((candidate) => candidate.response === response);
          if (share === undefined) return [];
          const others = own.reduce((sum, other) => sum + (other.percent ?? 0), 0);
          const most = share.percent ?? (exclusive ? Math.max(0, 100 - others) : 100);
          const category = inLanguage(text.categories?.[response] ?? response, written.language);
          return [{ ...share, item, wave, n, category, most }];
        }),
    ),
  );
}

/** "2010: n = 33 · 2017: n = 22" when each wave has one n all over, else `null`. */
function commonN(bars: readonly WaveBar[], text: WrittenText): string | null {
  const waves = waveOrder(bars.map(({ wave }) => wave));
  const ns = waves.map((wave) => new Set(bars.filter((bar) => bar.wave === wave).map(({ n }) => n)));
  if (ns.some((set) => set.size > 1)) return null;
  return waves
    .map((wave, i) => `${wave}: ${writeN([...(ns[i] as Set<number | null>)][0] ?? null, text.language)}`)
    .join(' · ');
}

function rowsOf(bars: readonly WaveBar[], text: WrittenText, showsN: boolean) {
  const items = [...new Set(bars.map(({ item }) => item))];
  return layoutRows(
    items.map((item) => {
      const own = bars.filter((bar) => bar.item === item);
      return {
        heading: items.length === 1 && text.label(item) === text.title ? null : text.label(item),
        blocks: [...new Set(own.map(({ category }) => category))].map((category) => ({
          side: category,
          rows: own
            .filter((bar) => bar.category === category)
            .map(({ wave, n }) => (showsN ? waveLabel(wave, n, text.language) : wave)),
        })),
      };
    }),
    FIGURE_WIDTH - 2 * EDGE,
  );
}

function waveTrace(wave: string, bars: readonly (WaveBar & { y: number; hover: string })[]): object {
  const known = bars.filter((bar) => bar.wave === wave && bar.percent !== null);
  return {
    type: 'bar',
    orientation: 'h',
    name: wave,
    y: known.map(({ y }) => y),
    x: known.map(({ percent }) => percent),
    width: BAR_HEIGHT,
    marker: { color: waveColour(wave), line: { color: PAPER, width: 1 } },
    text: known.map(({ printed }) => `${printed}%`),
    textposition: 'outside',
    textangle: 0,
    constraintext: 'none',
    cliponaxis: false,
    textfont: { size: LABEL_SIZE, color: INK },
    hovertext: known.map(({ hover, printed }) => `${hover}: ${printed}%`),
    hoverinfo: 'text',
  };
}

/**
 * Bars from zero, one per item, answer and wave, waves of one answer under each other.
 *
 * @param exclusive true when a respondent gives one answer: an unknown share is then at most what the
 *   known ones leave
 */
export function waveBars(shares: readonly ItemShares[], text: CategoryText, exclusive: boolean): Figure {
  const written = writeText(text);
  const words = wording(written.language);
  const bars = barsInOrder(shares, text, written, exclusive);
  const subtitle = commonN(bars, written);
  const rows = rowsOf(bars, written, subtitle === null);
  const placed = bars.map((bar, index) => ({
    ...bar,
    y: rows.rows[index]?.y as number,
    hover: `${written.label(bar.item)}<br>${bar.category}, ${waveLabel(bar.wave, bar.n, written.language)}`,
  }));
  const gaps = placed
    .filter(({ percent }) => percent === null)
    .map(({ y, most, hover }): Gap => ({ y, from: 0, length: most, hover: `${hover}: ${words.unknown}` }));
  const data = waveOrder(bars.map(({ wave }) => wave)).map((wave) => waveTrace(wave, placed));
  if (gaps.length > 0) data.push(hatchedBars(gaps, words.unknown, plotWidth(rows, MARGIN_RIGHT) / 100));
  const notes = [...written.notes, ...(exclusive ? [] : [words.severalAnswers])];
  const { layout, height } = chartFrame({
    text: written,
    rows,
    xaxis: PERCENT_AXIS,
    marginRight: MARGIN_RIGHT,
    subtitle,
    legend: [],
    notes,
  });
  return displayable({
    data,
    layout,
    width: FIGURE_WIDTH,
    height,
    title: written.title,
    alt: sharesSentence(bars, written),
    source: written.source,
    notes,
    language: written.language,
    table: waveBarsTable(bars, written),
  });
}
