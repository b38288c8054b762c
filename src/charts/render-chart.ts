import { drawing } from '../contracts/drawing.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { MimeBundle } from '../contracts/mime-bundle.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { Chart } from './chart.ts';
import { RECIPE_MIME } from './chart-recipe.ts';
import { columnTexts } from './column-texts.ts';
import { plainTable } from './plain-table.ts';
import { wording } from './wording.ts';

function textTable(table: AnyTable, missing: string): string {
  const names = table.columnNames();
  const columns = names.map((name) => columnTexts(table.array(name) as ArrayLike<unknown>, missing));
  const rows = Array.from({ length: table.numRows() }, (_, row) => columns.map((texts) => texts[row] ?? ''));
  const widths = names.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  return [names, ...rows]
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * A chart in all forms that a notebook may want: Plotly's own, SVG, HTML and plain text, with the recipe from
 * which the reading copy makes it in the other language.
 *
 * The HTML needs neither script nor network. It holds the drawing as an image, since front ends that
 * distrust a notebook strip inline SVG but keep images, and the numbers as a table that folds out.
 */
export async function renderChart(chart: Chart): Promise<MimeBundle> {
  const { data, layout, title, alt, source, notes, width, height, language, table, recipe } = chart;
  const words = wording(language);
  const svg = await drawing().svg(chart);
  const image = svgAddress(svg);
  const html = [
    `<figure lang="${language}" style="margin:0">`,
    `<img src="${image}" width="${width}" height="${height}" style="max-width:100%;height:auto" alt="${escapeMarkup(`${title}${/[.?!]$/.test(title) ? '' : '.'} ${alt}`)}">`,
    `<details><summary>${words.asTable}</summary>`,
    plainTable(table, title, words.unknown),
    '</details>',
    '</figure>',
  ].join('\n');
  const lines = [title, alt, '', textTable(table, words.unknown), '', `${words.source}: ${source}`, ...notes];
  return {
    'application/vnd.plotly.v1+json': { data, layout, config: { displaylogo: false } },
    [RECIPE_MIME]: recipe,
    'image/svg+xml': svg,
    'text/html': html,
    'text/plain': lines.join('\n'),
  };
}

/**
 * An SVG as an address for a double-quoted attribute; single quotes
 * and bare brackets keep it a third shorter.
 */
function svgAddress(svg: string): string {
  const quoted = svg.replace(/<[^>]*>/g, (tag) => (tag.includes("'") ? tag : tag.replaceAll('"', "'")));
  return `data:image/svg+xml,${quoted.replace(/[%#"\n&]/g, encodeURIComponent)}`;
}
