import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../runner/fake-notebook.ts';
import { filesIn, runCli } from './run-cli.ts';

const published = readFileSync(
  new URL('../../data/published/quickscan-frequencies.csv', import.meta.url),
  'utf8',
);
const responses = readFileSync(new URL('../../data/responses/quickscan.csv', import.meta.url), 'utf8');

/** Replaces the printed value of one row, which must be there. */
function withPrinted(row: string, value: string): string {
  expect(published.includes(`\n${row},`)).toBe(true);
  return published.replace(new RegExp(`\\n${row},.*`), `\n${row},${value}`);
}

const withoutColumn = (column: string): string => {
  const lines = published
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const at = lines[0]?.indexOf(column) ?? -1;
  expect(at).toBeGreaterThanOrEqual(0);
  return `${lines.map((cells) => cells.filter((_, index) => index !== at).join(',')).join('\n')}\n`;
};

describe('rekenschap recover', () => {
  it('recovers the committed responses from the published tables', async () => {
    const out = join(scratchFolder(), 'responses.csv');
    const result = await runCli('recover', '--out', out);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(
      /^recovered 70 items and waves in \d+ ms: \d+ unique, \d+ chosen, \d+ nearest; .* written\n$/,
    );
    expect(readFileSync(out, 'utf8')).toBe(responses);
  });

  it.each([
    ['a missing column', () => withoutColumn('statistic'), /statistic/],
    [
      'a percentage of 140',
      () => withPrinted('B1.1,2017,v1a,p4', '140'),
      /row \d+, .*v1a.*p4 "140" is not a percentage/,
    ],
    ['an unknown item code', () => published.replaceAll(',v1a,', ',v9z,'), /row \d+.*v9z/],
    ['n = 0', () => withPrinted('B1.1,2017,v1a,n', '0'), /row \d+, .*v1a.*n "0" is not a number of answers/],
    [
      'a mean outside min..max',
      () => withPrinted('B1.1,2017,v1a,mean', '5.70'),
      /row \d+, .*v1a.*mean.*5\.70/,
    ],
  ])('refuses %s, names the place and writes nothing', async (_, text, expected) => {
    const folder = scratchFolder();
    const frequencies = join(folder, 'tables.csv');
    writeFileSync(frequencies, text());
    const result = await runCli(
      'recover',
      '--frequencies',
      frequencies,
      '--out',
      join(folder, 'responses.csv'),
    );
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/^error: tables\.csv/);
    expect(result.stderr).toMatch(expected);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    expect(result.stdout).toBe('');
    expect(filesIn(folder)).toEqual(['tables.csv']);
  });

  it('does not write counts of other tables into the package', async () => {
    expect((await runCli('recover', '--frequencies', 'x.csv')).code).toBe(2);
  });
});
