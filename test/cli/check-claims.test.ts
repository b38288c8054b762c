import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesIn, runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

// a: five answers with sum 18, so the mean is 3.6 exactly, and 0 0 3 1 1 and five others give it;
// b: 1 0 1 1 2 and nothing else; c: GRIM's own case, 5 answers cannot have a mean of 3.50
const TABLE =
  'item,n,1,2,3,4,5,mean\na,5,,,,,,3.60\nb,5,20,0,20,20,40,3.60\nc,5,,,,,,3.50\nd,5,0,0,0,20,80,4.80\n';
const CLAIMS = [
  ['a,mean,3.6,,', 'recomputed', /the table prints 3\.60/],
  ['a,mean,3.8,,', 'wrong', /the table prints 3\.60; what is stated would fit the rest/],
  [
    'a,mean,3.7,,',
    'wrong',
    /the table prints 3\.60, and beside the other printed values of its row no counts print 3\.7/,
  ],
  ['a,mean,4,,', 'recomputed', /the table prints 3\.60/],
  ['a,mean,3,,', 'rounding', /right if further decimals were cut off/],
  ['b,mean,3.6,,', 'recomputed', /the table prints 3\.60/],
  // 1 0 1 1 2 has the top two 3 of 5, and squares 1 + 9 + 16 + 50 = 76: sd = root((76 - 324 / 5) / 4) = 1.67
  ['b,top 2,60,,', 'recomputed', /prints no such value, but all counts behind its row do/],
  ['b,SD,1.67,,', 'recomputed', /prints no such value/],
  ['b,SD,1.70,,', 'wrong', /no counts print .*SD 1\.70/],
  ['a,top 2,60%,,', 'open', /would print/],
  ['c,mean,3.50,,', 'wrong', /the table prints 3\.50, but in its row no counts print n 5, mean 3\.50/],
  ['c,mean,3.40,,', 'says both', /the table prints 3\.50, which no counts do/],
  ['d,mean,,>,b', 'recomputed', /4\.8 beside 3\.6/],
  ['d,mean,,<,b', 'wrong', /4\.8 beside 3\.6/],
  ['a,mean,,=,b', 'recomputed', /3\.6 beside 3\.6/],
  ['a,top 2,,>,b', 'open', /beside 60/],
] as const;

describe('rekenschap check --claims', () => {
  it('judges each claim against the cell and the row, and writes it to findings and audit', async () => {
    const table = file('table.csv', TABLE);
    const claims = file(
      'claims.csv',
      `row,statistic,stated,relation,than\n${CLAIMS.map(([line]) => line).join('\n')}\n`,
    );
    const out = join(folder, 'out');
    const words = ['check', table, '--scale', '1-5', '--rounding', 'half-up', '--claims', claims];
    const { code, stdout, stderr } = await runCli(...words, '--out', out);
    expect(stderr.replace(/^checked .*\n/gm, '')).toBe('');
    expect(code).toBe(1);
    const { claims: judged } = JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8'));
    const told = judged.map(({ line, verdict }: { line: number; verdict: string }) => [line, verdict]);
    expect(told).toEqual(CLAIMS.map(([, verdict], i) => [i + 2, verdict]));
    for (const [i, [, , reason]] of CLAIMS.entries()) expect(judged[i].reason).toMatch(reason);
    // the witness of an open claim prints it: three of five in the top two, with sum 18
    const [, , , top, best] = judged[9].witness.counts;
    expect(top + best).toBe(3);
    expect(readFileSync(join(out, 'findings.md'), 'utf8')).toMatch(
      /## What is claimed of it\n\n- \*\*recomputed\*\*, line 2, mean of "a" is 3\.6: the table prints 3\.60/,
    );
    expect(stdout).toMatch(/wrong: claim in line 3, mean of "a" is 3\.8: the table prints 3\.60/);
    // one row and six claims are in error
    expect((await runCli(...words, '--max-impossible', '7')).code).toBe(0);
    expect((await runCli(...words, '--max-impossible', '6')).code).toBe(1);
  });

  it('never accuses weighted printed values of more than differing from the printed cell', async () => {
    const claims = file('weighted.csv', 'row;statistic;stated\nc;mean;3,50\nc;top 2;61\na;mean;3,7\n');
    const { stdout, code } = await runCli(
      ...['check', file('w.csv', TABLE), '--scale', '1-5', '--weighted', '--claims', claims],
    );
    expect(stdout).toMatch(/recomputed: claim in line 2/);
    expect(stdout).toMatch(/not checkable: claim in line 3/);
    expect(stdout).toMatch(/wrong: claim in line 4, mean of "a" is 3\.7: the table prints 3\.60/);
    expect(code).toBe(1);
  });

  it('refuses claims that it cannot place without a stack, and writes nothing', async () => {
    const table = file('plain.csv', TABLE);
    const claims = file('refused.csv', 'row,statistic,stated\na,mean,3.6\nzz,mean,3\n');
    const out = join(folder, 'refused');
    const words = ['check', table, '--scale', '1-5', '--out', out, '--claims'];
    const { code, stderr } = await runCli(...words, claims);
    expect(stderr).toMatch(
      /refused\.csv, row 3, column row: "zz" is no row of plain\.csv; expected one of "a", "b"/,
    );
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
    const missing = await runCli(...words, join(folder, 'none.csv'));
    expect(missing.stderr).toMatch(/--claims .*none\.csv cannot be read; give the path of a CSV file/);
    expect(() => filesIn(out)).toThrow();
  });
});
