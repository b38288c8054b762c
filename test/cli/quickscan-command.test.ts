import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('rekenschap quickscan', { timeout: 120_000 }, () => {
  it('lays an export beside the report, holds small groups back, and writes page, charts and workbook', async () => {
    const out = join(folder, 'own');
    const args = ['--wave', '2026', '--by', 'gemeente', '--minimum', '20', '--language', 'en', '--out', out];
    const result = await runCli('quickscan', `${exports}synthetic-comma.csv`, ...args);
    expect(result.code, result.stderr).toBe(0);
    // counts as the script that made the export drew them
    const truth = cells(`${exports}synthetic-truth.csv`).filter(([, response = '']) =>
      /^[1-5]$/.test(response),
    );
    const counts = cells(join(out, 'counts.csv')).slice(1);
    const key = (item = '', response = '', count = '') => `${item} ${response} ${count}`;
    const found = new Set(counts.map(([, item, response, count]) => key(item, response, count)));
    expect(truth.filter(([item, response, count]) => !found.has(key(item, response, count)))).toEqual([]);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page).toContain('60 respondents were read from synthetic-comma.csv');
    expect(page).toMatch(/<html lang="en">/);
    expect(page).not.toMatch(/(src|href)="https?:/);
    expect(page).toContain('held back');
    expect(page).toContain('Changes from 2017 to 2026');
    expect(page.match(/<img /g)?.length).toBeGreaterThan(5);
    expect(existsSync(join(out, 'charts', 'figure-2-8.png'))).toBe(true);
    const reasons = readFileSync(join(out, 'held-back.txt'), 'utf8');
    expect(reasons).toMatch(
      /Not for publication[\s\S]*v1a, \w+: .* has \d+ answers to v1a; a table needs at least 20/,
    );
    const [sheet] = await readWorkbook(join(out, 'tables.xlsx'));
    expect(sheet?.sheet).toBe('counts');
    expect(sheet?.data[0]?.slice(0, 4)).toEqual(['wave', 'item', 'response', 'count']);
  });

  it('writes down what it guesses, and takes it back once it was looked over', async () => {
    const out = join(folder, 'guessed');
    const path = `${exports}synthetic-microsoft-forms.xlsx`;
    const first = await runCli('quickscan', path, '--wave', '2026', '--out', out);
    expect(first.code).toBe(1);
    expect(first.stderr).toMatch(/look over .*mapping\.json, correct it, and run again with --mapping/);
    const second = await runCli(
      'quickscan',
      path,
      '--wave',
      '2026',
      '--out',
      out,
      '--mapping',
      join(out, 'mapping.json'),
    );
    expect(second.code, second.stderr).toBe(0);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Onze quickscan van 2026');
  });

  it.each([
    [['x.csv'], /required option '--wave <label>' not specified/],
    [['x.csv', '--wave', '2026', '--minimum', '0'], /--minimum "0" is not a whole number of 1 or more/],
    [['x.csv', '--wave', '2026', '--language', 'fr'], /Allowed choices are nl, en/],
  ])('answers wrong use, %j, with exit code 2', async (args, message) => {
    const result = await runCli('quickscan', ...args);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(message);
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
      'the survey has a wave "2017" already (2010, 2017); name your own otherwise',
    );
    expect(existsSync(join(folder, 'twice'))).toBe(false);
  });
});
