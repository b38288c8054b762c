import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'totals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('rekenschap check --total', () => {
  it('holds a row of totals against its groups, and names the rows', async () => {
    // 10 of 20 and 12 of 30 are 22 of 50: 44%, never 46%
    const table = file('rows.csv', 'groep;n;1;2\nmannen;20;50%;50%\nvrouwen;30;60%;40%\nTotaal;50;54%;46%\n');
    const out = join(folder, 'out');
    const weighted = await runCli('check', table, '--scale', '1-2', '--total', 'Totaal', '--weighted');
    expect(weighted.stdout).toMatch(/totals and differences are not checked: weighted groups/);
    expect(weighted.code).toBe(0);
    const { code, stdout } = await runCli(
      'check',
      table,
      '--scale',
      '1-2',
      '--total',
      'totaal',
      '--out',
      out,
    );
    expect(stdout).toMatch(
      /wrong: total in row 4, Totaal, of row 2 mannen, row 3 vrouwen: the groups cannot add up to 1 54, where the groups leave 28 to 28 answers/,
    );
    expect(code).toBe(1);
    expect(readFileSync(join(out, 'findings.md'), 'utf8')).toMatch(
      /## Totals\n\n- \*\*wrong\*\*, row 4, Totaal, of row 2/,
    );
    expect(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')).totals[0].verdict).toBe('wrong');
  });

  it('holds a group of columns against the others, row by row, and refuses a label that is nowhere', async () => {
    const table = file(
      'columns.csv',
      ',men,,women,,all,\nitem,n,mean,n,mean,n,mean\na,5,3.60,5,3.80,10,3.70\nb,5,3.60,5,3.80,11,3.82\n',
    );
    const { code, stdout } = await runCli('check', table, '--scale', '1-5', '--total', 'all');
    expect(stdout).toMatch(/consistent: total in row 3, a, all, of row 3 a men, row 3 a women/);
    expect(stdout).toMatch(/wrong: total in row 4, b, all, .*: 5 \+ 5 is 10, and the total has 11/);
    expect(code).toBe(1);
    const nowhere = await runCli('check', table, '--scale', '1-5', '--total', 'sum');
    expect(nowhere.stderr).toMatch(
      /columns\.csv: has no row and no group "sum"; give the label of the total/,
    );
    expect(nowhere.code).toBe(1);
  });
});
