// Two exact integer solvers on the programs of linked tables: the one that is used (highs) and z3-solver.
// z3-solver is no dependency: install it elsewhere and name its folder. Run from the package root:
//   node_modules/.bin/rolldown bench/solvers.ts --platform node --external highs --dir dist/bench
//   Z3_SOLVER=<folder>/node_modules/z3-solver node dist/bench/solvers.js
import { createRequire } from 'node:module';
import { type IntegerProgram, solved } from '../src/recovery/integer-program.ts';
import { constraintsOf, linearQuestion } from '../src/recovery/linked/row-program.ts';
import type { SummaryQuestion } from '../src/recovery/summary/summary-questions.ts';
import type { SummaryRow } from '../src/recovery/summary/summary-row.ts';
import { drawFrom } from '../test/checks/made-up-tables.ts';

/**
 * Groups and their total, printed with whole percentages and a mean; `off` answers are moved in the total.
 */
function madeProgram(seed: number, groups: number, points: number, n: number, off: number): IntegerProgram {
  const draw = drawFrom(seed);
  const counts = Array.from({ length: groups }, () => {
    const own = new Array<number>(points).fill(0);
    for (let i = 0; i < n; i += 1) {
      const at = Math.min(points - 1, Math.floor((draw(1_000) + draw(1_000)) * 0.0005 * points));
      own[at] = (own[at] as number) + 1;
    }
    return own;
  });
  const whole = counts[0]?.map((_, k) =>
    counts.reduce((sum, own) => sum + (own[k] as number), 0),
  ) as number[];
  whole[0] = (whole[0] as number) + off;
  whole[points - 1] = (whole[points - 1] as number) - off;
  const all = (k: number) => counts.map((_, group) => group * points + k);
  return {
    unknowns: groups * points,
    constraints: [
      ...counts.flatMap((own, group) => constraintsOf(asked(own), (k) => [group * points + k])),
      ...constraintsOf(asked(whole), all),
    ],
  };
}

function asked(counts: readonly number[]) {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n;
  const row: SummaryRow = {
    scores: counts.map((_, i) => i + 1),
    items: 1,
    base: 'answers',
    printedValues: [
      { name: 'n', statistic: 'n', printed: String(n) },
      { name: 'mean', statistic: 'mean', printed: mean.toFixed(2) },
      ...counts.map((count, i) => ({
        name: `${i + 1}`,
        statistic: 'percent' as const,
        of: [i],
        printed: ((100 * count) / n).toFixed(0),
      })),
    ],
  };
  return (linearQuestion(row, 'either') as SummaryQuestion).question;
}

interface Z3Sort {
  readonly [operation: string]: (...others: unknown[]) => Z3Sort;
}
interface Z3 {
  readonly Solver: new () => {
    set(name: string, value: number): void;
    add(fact: Z3Sort): void;
    check(): Promise<string>;
  };
  readonly Int: { const(name: string): Z3Sort; val(value: number): Z3Sort };
}

async function loadZ3(folder: string): Promise<{ z3: Z3; end: () => void; ms: number }> {
  const start = performance.now();
  const { init } = createRequire(import.meta.url)(folder);
  const { Context, em } = await init();
  return { z3: Context('main'), end: () => em.PThread.terminateAllThreads(), ms: performance.now() - start };
}

async function byZ3({ Solver, Int }: Z3, { unknowns, constraints }: IntegerProgram): Promise<string> {
  const solver = new Solver();
  solver.set('timeout', 20_000);
  const names = Array.from({ length: unknowns }, (_, i) => Int.const(`x${i}`));
  for (const name of names) solver.add((name.ge as Z3Sort['ge'])(0) as Z3Sort);
  for (const { sum, weights, lower, upper } of constraints) {
    const total = sum.reduce((all, term, i) => {
      const own = (names[term] as Z3Sort).mul?.(weights?.[i] ?? 1) as Z3Sort;
      return all.add?.(own) as Z3Sort;
    }, Int.val(0));
    if (lower > -Infinity) solver.add(total.ge?.(lower) as Z3Sort);
    if (upper < Infinity) solver.add(total.le?.(upper) as Z3Sort);
  }
  return solver.check();
}

async function main(): Promise<void> {
  const start = performance.now();
  await solved({ unknowns: 1, constraints: [] });
  console.log(`highs: first answer after ${(performance.now() - start).toFixed(0)} ms`);
  const folder = process.env.Z3_SOLVER;
  const other = folder === undefined ? null : await loadZ3(folder);
  if (other === null) console.log('z3-solver is not measured: Z3_SOLVER names no folder');
  else console.log(`z3-solver: loaded after ${other.ms.toFixed(0)} ms`);
  for (const [groups, points, n] of [
    [2, 5, 50],
    [4, 5, 200],
    [6, 7, 300],
    [10, 7, 1_000],
    [12, 11, 2_000],
  ] as const) {
    for (const off of [0, Math.ceil(0.06 * groups * n)]) {
      const program = madeProgram(groups * 100 + points, groups, points, n, off);
      const before = performance.now();
      const own = await solved(program, [], 'minimum', 20);
      const ms = performance.now() - before;
      const said = typeof own === 'string' ? own : 'possible';
      const again = performance.now();
      const theirs = other === null ? '-' : await byZ3(other.z3, program);
      const theirMs = performance.now() - again;
      const beside =
        other === null
          ? ''
          : `; z3 ${theirs} in ${theirMs.toFixed(0)} ms, ${(theirMs / ms).toFixed(1)} times`;
      console.log(
        `${groups} groups of ${n} on ${points} points, ${off} moved: highs ${said} in ${ms.toFixed(0)} ms${beside}`,
      );
    }
  }
  other?.end();
}

main();
