import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesIn, runCli, startCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

// GRIM's own case, 5.19 of 28, beside a row that can be right and a cell that is no number
const TABLE = 'stelling;n;gem.;SD\ngoed;28;5,18;1,02\nfout;28;5,19;1,02\nonleesbaar;28;veel;1,00\n';

describe('rekenschap check', () => {
  it('shows what it understood, writes its files, and ends with 1 for an impossible row', async () => {
    const out = join(folder, 'out');
    const table = file('table.csv', TABLE);
    const { code, stdout, stderr } = await runCli('check', table, '--scale', '1-7', '--out', out);
    // on a busy machine it tells how far it is
    expect(stderr.replace(/^checked .*\n/gm, '')).toBe('');
    expect(code).toBe(1);
    expect(stdout).toMatch(/column 3 "gem\.": mean \(heading\)/);
    expect(stdout).toMatch(/not read: row 4, column gem\., "veel": "veel" is no number/);
    expect(stdout).toMatch(
      /wrong: row 3, fout: no counts print n 28, gem\. 5\.19; one misprint would explain it/,
    );
    expect(stdout).toMatch(/3 rows: 1 wrong, 2 consistent/);
    expect(filesIn(out)).toEqual(['audit.json', 'findings.md', 'rows.csv', 'unread.csv']);
    const rows = readFileSync(join(out, 'rows.csv'), 'utf8').split('\n');
    expect(rows[0]).toMatch(/^row,label,group,verdict,set_size,basis,counts,top_two_lower/);
    expect(rows[2]).toMatch(/^3,fout,,wrong,/);
    expect(readFileSync(join(out, 'unread.csv'), 'utf8')).toMatch(/\n4,gem\.,veel,/);
    expect(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')).counts.wrong).toBe(1);
  });

  it('ends with 0 where so many impossible rows are allowed, or all are possible', async () => {
    const table = file('allowed.csv', TABLE);
    expect((await runCli('check', table, '--scale', '1-7', '--max-impossible', '1')).code).toBe(0);
    expect((await runCli('check', table, '--scale', '1-7', '--weighted')).code).toBe(0);
  });

  it('takes a mapping, and refuses wrong use and what it cannot read with the cure and without a stack', async () => {
    const table = file('mapped.csv', 'vraag;aantal;cijfer\nA;28;5,19\n');
    const mapping = file('map.csv', 'column,meaning\naantal,n\ncijfer,mean\n');
    expect((await runCli('check', table, '--scale', '0-10', '--mapping', mapping)).code).toBe(1);
    const cases: [string[], RegExp, number][] = [
      [['check', table, '--scale', 'five'], /a range such as 0-10/, 2],
      [['check', table, '--rounding', 'up'], /either, half-up, half-even/, 2],
      [['check', join(folder, 'none.csv')], /none\.csv/, 1],
      [['check', table, '--mapping', join(folder, 'none.csv')], /cannot be read; give the path/, 2],
      [['check', file('empty.csv', '')], /empty\.csv: is empty; /, 1],
    ];
    for (const [words, told, code] of cases) {
      const result = await runCli(...words);
      expect(result.stderr).toMatch(told);
      expect(result.stderr).not.toMatch(/\n\s+at /);
      expect(result.code).toBe(code);
    }
  });

  it('tells how far it is, stops on Ctrl-C, and writes nothing then', async () => {
    const wide = Array.from(
      { length: 3_000 },
      (_, i) => `row ${i};${2_000 + i};5,${10 + (i % 80)};1,${10 + (i % 80)}`,
    );
    const table = file('long.csv', `item;n;mean;sd\n${wide.join('\n')}\n`);
    const out = join(folder, 'stopped');
    const { child, result } = startCli(['check', table, '--scale', '0-10', '--out', out]);
    await new Promise<void>((seen) =>
      child.stderr?.on('data', (text: string) => /checked \d+ of 3000 rows/.test(text) && seen()),
    );
    child.kill('SIGINT');
    const { code, stderr } = await result;
    expect(code).toBe(130);
    expect(stderr).toMatch(/interrupted/);
    expect(() => filesIn(out)).toThrow();
  });
});
