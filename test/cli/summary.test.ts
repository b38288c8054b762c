import { describe, expect, it } from 'vitest';
import { type Summary, summariseRuns } from '../../src/cli/summary.ts';
import type { NotebookRun } from '../../src/runner/index.ts';

const MIME = 'application/vnd.test.check+json';

const cell = (item: string, verdict: string, recomputed = '1') => ({
  item,
  wave: '2017',
  statistic: 'p4',
  source: 'table B1.1',
  printed: '1',
  recomputed,
  verdict,
});

/** A run whose code cells each showed one check (null: none), each cell taking one second. */
function run(path: string, ...checks: ({ figure: string; cells: unknown[] } | null)[]): NotebookRun {
  const cells = checks.map((check, index) => ({
    cell_type: 'code' as const,
    id: `c${index}`,
    metadata: {},
    source: '',
    execution_count: 1,
    outputs: check
      ? [{ output_type: 'display_data' as const, data: { [MIME]: check as never }, metadata: {} }]
      : [],
  }));
  const notebook = { metadata: {}, nbformat: 4 as const, nbformat_minor: 5, cells };
  return { path, kernel: 'k', cells: cells.length, seconds: 9, cellSeconds: cells.map(() => 1), notebook };
}

const figure = (summary: Summary, id: string) => summary.figures.find((each) => each.id === id);

describe('summariseRuns', () => {
  it('gives a figure the time of the cells since the check before it', () => {
    const checks = ['2.1', '2.2'].map((id) => ({ figure: id, cells: [cell('v1a', 'recomputed')] }));
    const summary = summariseRuns(
      [run('a', null, checks[0] ?? null, null, null, checks[1] ?? null)],
      MIME,
      [],
    );
    expect(summary.figures.map(({ id, seconds }) => [id, seconds])).toEqual([
      ['2.1', 2],
      ['2.2', 3],
    ]);
  });

  it('joins the checks of a figure that two notebooks show, counting no cell twice', () => {
    const summary = summariseRuns(
      [
        run('a', { figure: '2.2', cells: [cell('v1a', 'recomputed')] }),
        run('b', { figure: '2.2', cells: [cell('v1a', 'recomputed'), cell('v1b', 'recomputed')] }),
      ],
      MIME,
      [],
    );
    expect(summary.figures).toHaveLength(1);
    expect(figure(summary, '2.2')).toMatchObject({ notebook: 'b', counts: { recomputed: 2 } });
  });

  it.each([
    [['recomputed', 'recomputed'], 'recomputed'],
    [['recomputed', 'wrong', 'rounding'], 'wrong'],
    [['recomputed', 'rounding'], 'rounding'],
    [['recomputed', 'not in the report'], 'recomputed'],
    [['not in the report', 'not in the report'], 'not in the report'],
  ])('calls cells that are %j: %s', (verdicts, verdict) => {
    const cells = verdicts.map((each, index) => cell(`v${index}`, each));
    expect(figure(summariseRuns([run('a', { figure: '1', cells })], MIME, []), '1')?.verdict).toBe(verdict);
  });

  it('knows an error by its list, or by the reason that the ledger gives one which is not plainly wrong', () => {
    const judged = (verdict: string, reason?: string) => {
      const cells = [{ ...cell('v1a', verdict), ...(reason ? { reason } : {}) }];
      const summary = summariseRuns([run('a', { figure: '1', cells })], MIME, []);
      return [summary.ok, summary.errors, figure(summary, '1')?.noted[0]?.reason];
    };
    expect(judged('wrong', 'no counts give it')).toEqual([false, 1, null]);
    expect(judged('misattributed', 'managers were asked')).toEqual([true, 1, 'managers were asked']);
    expect(judged('says both')).toEqual([false, 1, null]);
    expect(judged('open', 'some do')).toEqual([true, 0, 'some do']);
  });

  it('is not in order where a claim errs without an explanation', () => {
    const runs = [run('a', { figure: '1', cells: [cell('v1a', 'recomputed')] })];
    const claims = [{ verdict: 'wrong' }] as const;
    expect(summariseRuns(runs, MIME, [], claims).ok).toBe(true);
    expect(summariseRuns(runs, MIME, [], claims, claims)).toMatchObject({ ok: false, claimErrors: 1 });
  });

  it('refuses a check that is none', () => {
    const bad = { figure: '2.2', cells: [cell('v1a', 'fine')] };
    expect(() => summariseRuns([run('a.ipynb', bad)], MIME, [])).toThrow(
      /^a\.ipynb, cell 1: .*verdict "fine"/,
    );
  });
});
