import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FAKE_KERNEL, isAlive, scratchFolder, writeNotebook } from '../runner/fake-notebook.ts';
import { writeStudy } from '../second-study.ts';
import { type CliResult, filesIn, runCli, startCli } from './run-cli.ts';

const cell = (item: string, printed: string | null, recomputed: string) => ({
  item,
  wave: '2017',
  statistic: 'p4',
  source: printed === null ? '' : 'table B1.1',
  printed,
  recomputed,
  verdict: printed === null ? 'not in the report' : printed === recomputed ? 'recomputed' : 'wrong',
});

const check = (figure: string, ...cells: ReturnType<typeof cell>[]) =>
  `check ${JSON.stringify({ figure, cells })}`;

const PACKAGE = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
  resources: { name: string }[];
};
const EXPLAINED = 'slip,number,certain,,c3,,A slip,90 is of nothing,another table,none,it stands\n';
const HEAD = 'figure,item,wave,statistic,source,printed,recomputed,verdict,reason,reason_nl\n';
const KNOWN = `${HEAD}2.15,v1b,2017,p4,table B1.1,60,61,wrong,"rounded down, in the text only","naar beneden afgerond, alleen in de tekst"\n`;

/**
 * A folder with the small made-up study, which audits in no time, and the rule of the
 * package's own for a list of known mismatches.
 */
function smallStudy(): string {
  const study = join(scratchFolder(), 'study');
  writeStudy(study);
  const described = join(study, 'datapackage.json');
  const named = (resource: { name: string }) => resource.name === 'known-mismatches';
  const own = JSON.parse(readFileSync(described, 'utf8'));
  own.resources.push(PACKAGE.resources.find(named));
  writeFileSync(described, JSON.stringify(own));
  writeFileSync(join(study, 'explanations.csv'), EXPLAINED, { flag: 'a' });
  return study;
}

/**
 * Notebooks `a.ipynb`, `b.ipynb`, ... and a list of known mismatches, reproduced on the fake kernel.
 *
 * @param study a folder; the package's own study without one
 */
function workspace(notebooks: readonly (readonly string[])[], known = HEAD, study?: string) {
  const folder = scratchFolder();
  notebooks.forEach((sources, index) => {
    writeNotebook(folder, sources, 'fake', `${'abcdef'[index]}.ipynb`);
  });
  writeFileSync(join(folder, 'known.csv'), known);
  const out = join(folder, 'reports');
  const args = ['reproduce', '--notebooks', folder, '--known', join(folder, 'known.csv'), '--out', out];
  const which = study ? ['--study', study] : [];
  return { folder, out, args: [...args, ...which, '--kernel', FAKE_KERNEL] };
}

async function reproduce(notebooks: readonly (readonly string[])[], known?: string, study?: string) {
  const { out, args } = workspace(notebooks, known, study);
  const result: CliResult = await runCli(...args);
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
  return { ...result, summary, out };
}

describe('rekenschap reproduce', () => {
  it('prints a line a figure in the order of the report, writes the reports and exits 0', async () => {
    const result = await reproduce([
      [check('table B1.1', cell('v1a', '60', '60')), check('2.15', cell('v1a', '60', '60'))],
      ['sleep 1', check('2.2', cell('v1a', '60', '60'), cell('v1b', null, '3'))],
    ]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const lines = result.stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    const head = lines.findIndex(([first]) => first === 'figure');
    expect(lines[head]).toEqual(['figure', 'recomputed', 'not in the report', 'seconds']);
    expect(lines.slice(head + 1, head + 4).map((line) => line.slice(0, 3))).toEqual([
      ['2.2', '1', '1'],
      ['2.15', '1', '0'],
      ['table B1.1', '1', '0'],
    ]);
    expect(result.stdout).toContain(
      '\n3 figures and tables: 3 recomputed, 1 not in the report; 0 errors, all known (',
    );
    expect(result.stdout).toMatch(
      /\nrecovery \d+\.\d s, notebooks \d+\.\d s, audit \d+\.\d s, reading copy \d+\.\d s\n$/,
    );
    expect(result.summary).toMatchObject({
      figures: [
        {
          id: '2.2',
          counts: { recomputed: 1, 'not in the report': 1, wrong: 0 },
          noted: [],
          verdict: 'recomputed',
        },
        { id: '2.15', counts: { recomputed: 1 }, noted: [], verdict: 'recomputed' },
        { id: 'table B1.1' },
      ],
      ok: true,
    });
    const audit = JSON.parse(readFileSync(join(result.out, 'audit.json'), 'utf8'));
    const { claims } = audit as { claims: { verdict: string }[] };
    expect(result.summary.claimCounts).toEqual(audit.counts);
    expect(result.summary.claimErrors).toBe(audit.errors);
    for (const [verdict, count] of Object.entries(audit.counts)) {
      expect(claims.filter((claim) => claim.verdict === verdict)).toHaveLength(count as number);
    }
    const index = readFileSync(join(result.out, 'site/en/index.html'), 'utf8');
    expect(index).toContain(
      'Of the <b>3</b> values that its 3 figures and tables print, <b>0</b> are errors',
    );
    expect(index).toContain(`of <b>${claims.length}</b> claims in its text <b>${audit.errors}</b>`);
    expect(result.summary.figures[0].notebook).toMatch(/b\.ipynb$/);
    // no reference: it stands beside the notebooks of the package
    const written = filesIn(result.out);
    expect(written.filter((name) => /\.(json|md|ipynb)$/.test(name))).toEqual([
      'a.ipynb',
      'audit.json',
      'audit.md',
      'audit.nl.md',
      'b.ipynb',
      'findings.md',
      'findings.nl.md',
      'summary.json',
    ]);
    // two editions, and the page that opens one of them
    expect(written.filter((name) => name === 'a.html' || name === 'ledger.html')).toHaveLength(4);
    expect(written.filter((name) => name === 'index.html')).toHaveLength(3);
    expect(written).toEqual(expect.arrayContaining(['fonts.css', 'plotly.min.js', 'site.css', 'tables.js']));
  });

  it('forgives a known error', async () => {
    const result = await reproduce([[check('2.15', cell('v1b', '60', '61'))]], KNOWN, smallStudy());
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.summary.ok).toBe(true);
    expect(result.summary.figures[0]).toMatchObject({
      verdict: 'wrong',
      counts: { recomputed: 0, wrong: 1 },
    });
    expect(result.summary.figures[0].noted).toMatchObject([
      {
        verdict: 'wrong',
        item: 'v1b',
        wave: '2017',
        statistic: 'p4',
        source: 'table B1.1',
        printed: '60',
        recomputed: '61',
        reason: 'rounded down, in the text only',
        nl: { source: 'tabel B1.1', reason: 'naar beneden afgerond, alleen in de tekst' },
      },
    ]);
  });

  it('names an error that is not known, also one whose value differs from the known one', async () => {
    const result = await reproduce([[check('2.15', cell('v1b', '60', '62'))]], KNOWN, smallStudy());
    expect(result.code).toBe(1);
    expect(result.summary.ok).toBe(false);
    expect(result.stderr).toContain(
      'error: the report errs, and why is not known: figure 2.15, v1b 2017 p4: table B1.1 prints 60, recomputed 62\n',
    );
    expect(result.stderr).toContain('known error not seen: figure 2.15, v1b 2017 p4: table B1.1 prints 60');
  });

  it('reports a known error that no longer occurs, and goes on', async () => {
    const result = await reproduce([[check('2.15', cell('v1b', '60', '60'))]], KNOWN, smallStudy());
    expect(result.code).toBe(0);
    expect(result.stderr).toMatch(
      /^note: known error not seen: figure 2\.15, v1b .* take it from .*known\.csv\n$/,
    );
    expect(result.summary.notSeen).toHaveLength(1);
  });

  it('runs the other notebooks when one fails, and says so in the summary', async () => {
    const result = await reproduce([['fail'], [check('2.2', cell('v1a', '60', '60'))]], HEAD, smallStudy());
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/^error: .*a\.ipynb, cell 1, line 1: FakeError/);
    expect(result.summary).toMatchObject({ ok: false, figures: [{ id: '2.2' }] });
    expect(result.summary.notebooks[0].error).toMatch(/FakeError/);
  });

  it('does not call nothing checked a success', async () => {
    const result = await reproduce([['print 1']], HEAD, smallStudy());
    expect(result.code).toBe(1);
    expect(result.stderr).toBe('error: no notebook showed a check\n');
    expect(result.summary.ok).toBe(false);
  });

  it('refuses a list of known mismatches without reasons before anything runs', async () => {
    const { folder, args } = workspace([['print 1']], KNOWN.replace(/"rounded[^"]*"/, ''));
    const result = await runCli(...args);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(
      /^error: .*known\.csv, row 2, column reason, item v1b: "" is a missing value/,
    );
    expect(filesIn(folder)).toEqual(['a.ipynb', 'known.csv']);
  });

  it('finds no notebooks and says where', async () => {
    const { args, folder } = workspace([]);
    expect(await runCli(...args)).toMatchObject({
      code: 1,
      stderr: `error: no notebook found in ${folder}\n`,
    });
  });
});

describe('rekenschap reproduce, interrupted', () => {
  const pidsIn = async (path: string): Promise<number[]> => {
    for (let tries = 0; tries < 400 && !existsSync(path); tries++) await sleep(25);
    await sleep(50);
    return readFileSync(path, 'utf8').split(' ').map(Number);
  };
  const areGone = async (pids: number[]) => {
    for (let tries = 0; tries < 80 && pids.some(isAlive); tries++) await sleep(25);
    return pids.filter(isAlive);
  };

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves no process and no file', async (signal, code) => {
    const { folder, out, args } = workspace([['placeholder'], ['placeholder']], HEAD, smallStudy());
    for (const name of ['a', 'b'])
      writeNotebook(folder, [`childto ${folder}/${name}`, 'wait'], 'fake', `${name}.ipynb`);
    const { child, result } = startCli(args);
    const pids = [...(await pidsIn(join(folder, 'a'))), ...(await pidsIn(join(folder, 'b')))];
    expect(pids).toHaveLength(4);
    expect(pids.every(isAlive)).toBe(true);
    child.kill(signal);
    expect(await result).toMatchObject({
      code,
      stderr: 'interrupted: what was started is stopped, and nothing was written\n',
    });
    expect(await areGone(pids)).toEqual([]);
    expect(existsSync(out)).toBe(false);
    expect(filesIn(folder)).toEqual(['a', 'a.ipynb', 'b', 'b.ipynb', 'known.csv']);
  });

  it.skipIf(process.platform === 'win32')(
    'by SIGKILL, which nothing can answer, leaves no process',
    async () => {
      const { folder, args } = workspace([['placeholder']], HEAD, smallStudy());
      writeNotebook(folder, [`childto ${folder}/a`, 'wait'], 'fake', 'a.ipynb');
      const { child, result } = startCli(args);
      const pids = await pidsIn(join(folder, 'a'));
      expect(pids.every(isAlive)).toBe(true);
      child.kill('SIGKILL');
      await result;
      expect(await areGone(pids)).toEqual([]);
    },
  );
});
