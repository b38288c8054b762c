import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadDifferences, loadFrequencies, loadPanel } from '../../src/report/index.ts';

const folder = fileURLToPath(new URL('../../../shared/report/', import.meta.url));
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;
const text = file ? readFileSync(folder + file, 'utf8') : '';
const title = (name: string) =>
  `${name}${file ? '' : ' (skipped: the report text is not beside the repository)'}`;

/** The lines of one table, from its last caption (the first may stand in running text) to a mark after it. */
function section(caption: string, end: string): string {
  const start = text.indexOf(caption);
  return text.slice(start, text.indexOf(end, start));
}

/** Every item's row: five percentages and the cells after them, decimal commas as points. */
function readRows(
  caption: string,
  end: string,
  cells: number,
): Map<string, { percents: string[]; rest: string[] }> {
  const rows = new Map<string, { percents: string[]; rest: string[] }>();
  let item = '';
  let waiting: string[] = [];
  for (const token of section(caption, end).split(/\s+/)) {
    if (/^v\d[a-g]$/.test(token)) {
      item = token;
      waiting = [];
      continue;
    }
    if (!item || rows.has(item) || !(waiting.length > 0 || token.endsWith('%'))) continue;
    waiting.push(token.replace('%', '').replace(',', '.'));
    if (waiting.length === 5 + cells)
      rows.set(item, { percents: waiting.slice(0, 5), rest: waiting.slice(5) });
  }
  return rows;
}

describe.skipIf(!file)(title('transcription against the report text'), () => {
  const figures = loadFrequencies().objects() as Record<
    'table' | 'wave' | 'item' | 'statistic' | 'printed',
    string
  >[];
  const transcribed = (table: string, wave: string, item: string, statistic: string) =>
    figures.find(
      (row) => row.table === table && row.wave === wave && row.item === item && row.statistic === statistic,
    )?.printed;

  it.each([
    { table: 'B1.1', wave: '2017', end: 'Bijlage 1 Antwoorden quickscan', cells: 7 },
    { table: 'B1.2', wave: '2010', end: 'Ik ken de visie', cells: 6 },
  ])('has table $table as the text prints it', ({ table, wave, end, cells }) => {
    const rows = readRows(`Tabel ${table}`, end, cells);
    expect(rows.size).toBe(35);
    for (const [item, { percents, rest }] of rows) {
      const own = ['p1', 'p2', 'p3', 'p4', 'p5'].map((name) => transcribed(table, wave, item, name));
      expect(own, item).toEqual(percents);
      const others = [
        transcribed(table, wave, item, 'n'),
        transcribed(table, '2017', item, 'mean'),
        transcribed(table, '2010', item, 'mean'),
        ...['sd', 'min', 'max'].map((name) => transcribed(table, wave, item, name)),
      ];
      expect(others, item).toEqual(rest.slice(0, 6));
    }
  });

  it('has the printed differences as the text prints them', () => {
    const rows = readRows('Tabel B1.1', 'Bijlage 1 Antwoorden quickscan', 7);
    const differences = loadDifferences().objects() as { item: string; printed: string }[];
    expect(differences.map(({ item, printed }) => [item, printed])).toEqual(
      [...rows].map(([item, { rest }]) => [item, rest[6]]).sort(),
    );
  });

  it('has table 1.1 as the text prints it', () => {
    const lines = section('Gemeente E Q I', 'Totaal 24 25 13').split('\n').slice(1);
    const printed = lines
      .filter((line) => line.trim() !== '')
      .map((line) => {
        // an x, or the blank that stands for it, between single blanks
        const [, name, e, q, i] = /^(.*?) ([x ]) ([x ]) ([x ]) *$/.exec(line) ?? [];
        return [name?.trim(), e === 'x', q === 'x', i === 'x'];
      });
    const panel = loadPanel().objects() as unknown as Record<string, string | boolean>[];
    expect(panel.map((row) => [row.municipality, row.web_survey, row.quickscan, row.interviews])).toEqual(
      printed,
    );
  });
});
