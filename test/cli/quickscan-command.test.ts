import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStudy, readTable } from '../../src/index.ts';
import { runCli } from './run-cli.ts';

const exports = fileURLToPath(new URL('../../examples/exports/', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rekenschap-own-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Lines of a CSV file as cells; no cell of these has a comma. */
const cells = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

/**
 * The columns of the first figure alone, so that one chart is drawn; of all 35 another test reads every form.
 */
const ITEMS = ['v1a', 'v1b'];

/** An example export with the statements of one figure, and a mapping that says so. */
function smallExport(): { path: string; mapping: string } {
  const rows = cells(`${exports}synthetic-comma.csv`);
  const kept = ['respondent', 'gemeente', 'team', 'gewicht', ...ITEMS].map(
    (name) => rows[0]?.indexOf(name) ?? -1,
  );
  const path = join(folder, 'export.csv');
  const mapping = join(folder, 'mapping.json');
  writeFileSync(path, rows.map((row) => kept.map((at) => row[at]).join(',')).join('\n'));
  const left = openStudy()
    .survey.items.map(({ item }) => item)
    .filter((item) => !ITEMS.includes(item));
  writeFileSync(mapping, JSON.stringify({ columns: Object.fromEntries(left.map((item) => [item, null])) }));
  return { path, mapping };
}

describe('rekenschap quickscan', { timeout: 120_000 }, () => {
  it('lays an export beside the report, weighted and in Dutch, and writes page, charts, workbook, counts and codebook', async () => {
    const { path, mapping } = smallExport();
    const out = join(folder, 'own');
    const args = ['--wave', '2026', '--by', 'gemeente', '--weight', 'gewicht', '--minimum', '20'];
    // counts as the script that made the export drew them
    const truth = cells(`${exports}synthetic-truth.csv`).filter(
      ([item = '', response = '']) => ITEMS.includes(item) && /^[1-5]$/.test(response),
    );
    // a folder with an earlier table in which one was not there yet
    const earlier = join(folder, 'earlier');
    mkdirSync(earlier);
    const fewer = truth.map(([item, response, count], at) => [
      item,
      response,
      Number(count) - Number(at % 5 === 0),
    ]);
    writeFileSync(
      join(earlier, 'counts.csv'),
      ['item,response,count', ...fewer.map((row) => row.join(','))].join('\n'),
    );
    const [result, again] = await Promise.all([
      runCli('quickscan', path, ...args, '--mapping', mapping, '--out', out),
      runCli(
        ...['quickscan', path, '--wave', '2026', '--mapping', mapping, '--lang', 'en'],
        ...['--before', earlier, '--out', join(folder, 'again')],
      ),
    ]);
    expect(result.code, result.stderr).toBe(0);
    const counts = cells(join(out, 'counts.csv')).slice(1);
    expect(counts.map(([, item, response, count]) => [item, response, count])).toEqual(truth);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page).toContain('Uit export.csv zijn 60 respondenten gelezen');
    expect(page).toMatch(/<html lang="nl">/);
    expect(page).not.toMatch(/(src|href)="https?:/);
    expect(page).toMatch(/weggelaten/);
    expect(page).toContain('Veranderingen van 2017 naar 2026');
    expect(page).toMatch(/effectieve n/);
    // the chart is text and boxes, which reflow on a telephone
    expect(page.match(/<div class="card">/g)).toHaveLength(1);
    expect(page).not.toContain('<img ');
    expect(existsSync(join(out, 'charts', 'figure-2-2.png'))).toBe(true);
    const reasons = readFileSync(join(out, 'not-for-publication', 'held-back.txt'), 'utf8');
    expect(reasons).toMatch(/Niet voor publicatie[\s\S]*v1a, Tilburg: Tilburg .* v1a/);
    const book = cells(join(out, 'codebook.csv'));
    expect(book).toHaveLength(1 + ITEMS.length * (5 + 4));
    const sheets = await readWorkbook(join(out, 'tables.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'aantallen',
      'veranderingen',
      'eigen meting',
      'groepen',
      'geen antwoord',
      'bestand',
      'codeboek',
    ]);
    expect(sheets[0]?.data.slice(1).map((row) => row[3])).toEqual(
      counts.map(([, , , count]) => Number(count)),
    );
    // our own reader finds the same in the workbook, the codebook with its labels too
    const bytes = readFileSync(join(out, 'tables.xlsx'));
    const sheet = (name: string) => readTable({ name: 'tables.xlsx', bytes }, { sheet: name });
    expect(sheet('aantallen').rows).toBe(counts.length);
    const shares = sheet('groepen').columns.find(({ name }) => name === 'Eens')?.values ?? [];
    expect(
      shares.filter((share) => typeof share === 'number' && share > 0 && share < 1).length,
    ).toBeGreaterThan(0);
    expect(shares).toContain('weggelaten');
    expect(sheet('codeboek').columns.find(({ name }) => name === 'answer_nl')?.values[0]).toBe(
      'Helemaal oneens',
    );
    // one who came later stands apart from those who were there: nothing may be shown
    expect(again.code, again.stderr).toBe(0);
    expect(again.stdout).toContain('nothing is shown of v1a, v1b: it would give people away');
    expect(cells(join(folder, 'again', 'counts.csv'))).toHaveLength(1);
  });

  it('writes down what it guesses, to be looked over', async () => {
    const out = join(folder, 'guessed');
    const first = await runCli(
      'quickscan',
      `${exports}synthetic-microsoft-forms.xlsx`,
      '--wave',
      '2026',
      '--out',
      out,
    );
    expect(first.code).toBe(1);
    expect(first.stderr).toMatch(/bekijk .*mapping\.json, verbeter het, en geef het weer mee met --mapping/);
    expect(JSON.parse(readFileSync(join(out, 'mapping.json'), 'utf8'))).toMatchObject({ confirm: true });
  });

  it.each([
    [['x.csv'], /required option '--wave <label>' not specified/],
    [['x.csv', '--wave', '2026', '--minimum', '0'], /--minimum "0" is not a whole number of 1 or more/],
    [['x.csv', '--wave', '2026', '--language', 'fr'], /Allowed choices are nl, en/],
    [['x.csv', '--wave', '2026', '--scale', 'q: 0-10'], /--scale is for --own-questions; give that too/],
  ])('answers wrong use, %j, with exit code 2', async (args, message) => {
    const result = await runCli('quickscan', ...args);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(message);
  });

  it('says in Dutch that there is no such file', async () => {
    const result = await runCli(
      'quickscan',
      'bestaat-niet.csv',
      '--wave',
      '2026',
      '--out',
      join(folder, 'no'),
    );
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(
      /^fout: bestaat-niet\.csv: kan niet worden gelezen; controleer het pad \(ENOENT/m,
    );
  });

  it('refuses a wave that the report has', async () => {
    const result = await runCli(
      'quickscan',
      `${exports}synthetic-comma.csv`,
      '--wave',
      '2017',
      '--out',
      join(folder, 'twice'),
    );
    expect(result).toMatchObject({ code: 1 });
    expect(result.stderr).toContain(
      'fout: de enquête heeft al een meting "2017" (2010, 2017); noem de eigen meting anders',
    );
    expect(existsSync(join(folder, 'twice'))).toBe(false);
  });
});
