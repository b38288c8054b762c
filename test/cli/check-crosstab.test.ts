import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesIn, runCli, startCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'crosstab-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

// 10 of 20 men and 12 of 30 women agree: 22 of 50, 44%
const PASTED = (share: string) =>
  `Tabel 4. Tevredenheid naar geslacht\n          Mannen   Vrouwen   Totaal\nEens         50%       40%     ${share}\nOneens       50%       60%     56%\nn             20        30      50\n`;

describe('rekenschap check --crosstab', () => {
  it('gives counts that print a crosstab as it was pasted from a page, margins and all', async () => {
    const out = join(folder, 'out');
    const table = file('right.txt', PASTED('44%'));
    const { code, stdout } = await runCli('check', table, '--crosstab', 'column', '--out', out);
    expect(stdout).toMatch(/rows: Eens, Oneens\ncolumns: Mannen, Vrouwen\n9 printed values/);
    expect(stdout).toMatch(/consistent: counts of its cells print all of it/);
    expect(code).toBe(0);
    expect(filesIn(out)).toEqual(['audit.json', 'findings.md', 'rows.csv', 'unread.csv']);
    expect(readFileSync(join(out, 'rows.csv'), 'utf8')).toBe(
      'row,Mannen,Vrouwen\nEens,10,12\nOneens,10,18\n',
    );
  }, 60_000);

  it('names values that cannot hold together and what would print instead, unless the data are weighted', async () => {
    const table = file('wrong.txt', PASTED('46%'));
    const { code, stdout } = await runCli('check', table, '--crosstab', 'column');
    expect(stdout).toMatch(/wrong: no counts print all of .*row 3 Eens, column Totaal: 46%/);
    expect(stdout).toMatch(/one misprint would explain it: row 3 Eens, column Totaal: 46 for 44/);
    expect(code).toBe(1);
    const weighted = await runCli('check', table, '--crosstab', 'column', '--weighted');
    expect([weighted.code, weighted.stdout]).toEqual([0, expect.stringMatching(/not checkable: weighted/)]);
  }, 60_000);

  it('reads counts with percentages in one cell, lists what it cannot read, and refuses what is no crosstab', async () => {
    const both = file(
      'both.csv',
      ';ja;nee;Totaal\nA;10 (50%);10 (50%);20\nB;12 (40%);veel;30\nTotaal;22 (44%);28 (56%);50\n',
    );
    const { stdout, code } = await runCli('check', both, '--crosstab', 'row');
    expect(stdout).toMatch(/not read: row 3, column nee, "veel": "veel" is no number/);
    expect(stdout).toMatch(/consistent: /);
    expect(code).toBe(0);
    const words = await runCli('check', file('words.csv', 'a;b\nc;d\n'), '--crosstab', 'row');
    expect(words.stderr).toMatch(
      /words\.csv: has no row of labels over rows of numbers; a crosstab needs both/,
    );
    expect(words.code).toBe(1);
    const kind = await runCli('check', both, '--crosstab', 'rows');
    expect([kind.code, kind.stderr]).toEqual([2, expect.stringMatching(/counts, row, column, total/)]);
  }, 60_000);

  it('tells how long one table takes, ends on Ctrl-C in the midst of it, and writes nothing then', async () => {
    // 18 by 20 cells that cannot hold together: some 800 programs to find which of them cannot
    const columns = Array.from({ length: 20 }, (_, i) => i);
    const rows = Array.from({ length: 18 }, (_, i) => [
      `r${i};${columns.map((c) => `${3 + ((i * c) % 5)}%`).join(';')};9${i}`,
    ]);
    const table = file('large.csv', `;${columns.map((c) => `c${c}`).join(';')};n\n${rows.join('\n')}\n`);
    const out = join(folder, 'stopped');
    const { child, result } = startCli(['check', table, '--crosstab', 'row', '--out', out]);
    await new Promise<void>((seen) =>
      child.stderr?.on('data', (text: string) => /checking the crosstab, \d+ s/.test(text) && seen()),
    );
    child.kill('SIGINT');
    const { code, stderr } = await result;
    expect(code).toBe(130);
    expect(stderr).toMatch(/interrupted/);
    expect(() => filesIn(out)).toThrow();
  }, 60_000);
});
