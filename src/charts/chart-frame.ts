import type { Chart } from './chart.ts';
import type { WrittenText } from './chart-text.ts';
import { SEPARATORS } from './language.ts';
import { type LegendEntry, legendHeight, legendMarks } from './legend.ts';
import { GRID, INK, PAPER, QUIET_INK } from './palette.ts';
import { EDGE, HEADING_SIZE, LABEL_SIZE, type PlacedText, type RowLayout } from './row-layout.ts';
import { wording } from './wording.ts';
import { plotlyText, wrapText } from './wrap-text.ts';

export const CHART_WIDTH = 760;

const TITLE_SIZE = 17;
const TITLE_LINE = 22;
const SMALL_SIZE = 11.5;
const SMALL_LINE = 16;
const AXIS_HEIGHT = 26;
/** Room between the title and what comes below it. */
const TITLE_GAP = 8;
const SUBTITLE_LINE = SMALL_LINE + 2;
/** Middle of the subtitle over the plot of a chart without a legend, in pixels. */
export const SUBTITLE_ABOVE = TITLE_GAP + SUBTITLE_LINE / 2;
/** Room between the legend and what comes below it. */
const LEGEND_GAP = 10;

/** What differs between the chart forms. */
interface FrameParts {
  readonly text: WrittenText;
  readonly rows: RowLayout;
  readonly xaxis: Readonly<Record<string, unknown>>;
  readonly marginRight: number;
  /** A line under the title, such as n per wave */
  readonly subtitle: string | null;
  /** What the colours stand for; none, no legend */
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly string[];
}

/** What a chart's frame settles of its chart. */
type ChartFrame = Pick<Chart, 'layout' | 'width' | 'height' | 'title' | 'source' | 'notes' | 'language'>;

/** Width of the plot itself, in pixels. */
export function plotWidth(rows: RowLayout, marginRight: number): number {
  return CHART_WIDTH - rows.marginLeft - marginRight;
}

function inLines(lines: readonly string[]): string {
  return lines.map(plotlyText).join('<br>');
}

function leftText(marginLeft: number, text: string, size: number, colour: string) {
  return {
    text,
    showarrow: false,
    x: 0,
    xref: 'paper',
    xanchor: 'left',
    xshift: EDGE - marginLeft,
    align: 'left',
    font: { size, color: colour },
    borderpad: 0,
  };
}

function smallPrint({ source, language }: WrittenText, notes: readonly string[]): string[] {
  return [...notes, `${wording(language).source}: ${source}`].flatMap((line) =>
    wrapText(line, CHART_WIDTH - 2 * EDGE, SMALL_SIZE),
  );
}

/** The title at the top of the chart, a line of small letters below it. */
function titleLayout(lines: readonly string[], subtitle: string | null) {
  const title = `<b>${inLines(lines)}</b>`;
  const subtitleText = `<br><span style="font-size:${LABEL_SIZE}px">${plotlyText(subtitle ?? '')}</span>`;
  return {
    text: subtitle === null ? title : title + subtitleText,
    font: { size: TITLE_SIZE, color: INK },
    x: 0,
    xref: 'container',
    xanchor: 'left',
    y: 1,
    yref: 'container',
    yanchor: 'top',
    // Plotly sets the first of several lines 0.7 em higher than a single one
    pad: { l: EDGE, t: EDGE + (lines.length > 1 || subtitle !== null ? 0.7 * TITLE_SIZE : 0) },
  };
}

/**
 * The Plotly layout that all charts share: title, legend, rows, axis, notes and source, each given the room
 * it needs. The y axis counts pixels from the plot's top, so that rows stand where {@link RowLayout} says.
 */
export function chartFrame(parts: FrameParts): ChartFrame {
  const { text, rows, xaxis, marginRight, subtitle, legend, notes } = parts;
  const titleLines = wrapText(text.title, CHART_WIDTH - 2 * EDGE, TITLE_SIZE, true);
  const small = smallPrint(text, notes);
  const titleBottom = EDGE + titleLines.length * TITLE_LINE + (subtitle === null ? 0 : SUBTITLE_LINE);
  const legendRoom = legendHeight(legend, CHART_WIDTH - 2 * EDGE);
  const top = titleBottom + TITLE_GAP + (legendRoom === 0 ? 0 : legendRoom + LEGEND_GAP);
  const legendTop = top - titleBottom - TITLE_GAP;
  const marks = legendMarks(legend, CHART_WIDTH - 2 * EDGE, legendTop, rows.marginLeft);
  const bottom = AXIS_HEIGHT + small.length * SMALL_LINE + EDGE;
  const height = Math.ceil(top + rows.height + bottom);
  const layout = {
    width: CHART_WIDTH,
    height,
    margin: { l: rows.marginLeft, r: marginRight, t: top, b: bottom, pad: 0 },
    paper_bgcolor: PAPER,
    plot_bgcolor: PAPER,
    font: { family: 'Open Sans, Arial, sans-serif', size: LABEL_SIZE, color: INK },
    separators: SEPARATORS[text.language],
    title: titleLayout(titleLines, subtitle),
    barmode: 'overlay',
    bargap: 0,
    showlegend: false,
    hoverlabel: { align: 'left' },
    xaxis: { fixedrange: true, gridcolor: GRID, zeroline: false, tickfont: { color: QUIET_INK }, ...xaxis },
    yaxis: rowAxis(rows),
    shapes: marks.shapes,
    annotations: [...marks.annotations, ...rowTexts(rows), smallText(rows, small)],
  };
  const { title: words, source, language } = text;
  return { layout, width: CHART_WIDTH, height, title: words, source, notes, language };
}

/** The axis on which the rows stand, in pixels from the top. */
function rowAxis({ rows, height }: RowLayout) {
  return {
    fixedrange: true,
    range: [height, 0],
    tickmode: 'array',
    tickvals: rows.map((row) => row.y),
    ticktext: rows.map((row) => plotlyText(row.text)),
    ticklabelstandoff: 5,
    showgrid: false,
    zeroline: false,
  };
}

/** What is written left of the rows: headings, details and names of sides. */
function rowTexts({ marginLeft, headings, details, sides }: RowLayout) {
  const place = (placed: PlacedText, size: number, bold: boolean) => {
    const lines = inLines(placed.text.split('\n'));
    return {
      ...leftText(marginLeft, bold ? `<b>${lines}</b>` : lines, size, INK),
      y: placed.y,
      yref: 'y',
      yanchor: 'middle',
      // grid lines must not run through the letters
      bgcolor: PAPER,
    };
  };
  return [
    ...headings.map((heading) => place(heading, HEADING_SIZE, true)),
    ...details.map((detail) => place(detail, LABEL_SIZE, false)),
    ...sides.map((side) => place(side, LABEL_SIZE, false)),
  ];
}

/** Notes and source, below the axis. */
function smallText({ marginLeft }: RowLayout, lines: readonly string[]) {
  return {
    ...leftText(marginLeft, inLines(lines), SMALL_SIZE, QUIET_INK),
    y: 0,
    yref: 'paper',
    yanchor: 'top',
    yshift: -AXIS_HEIGHT,
  };
}
