// Counting beside closure-core, and ranges of p beside recalc: their own code, in one run with ours.
// Neither is a dependency: clone them elsewhere and name the folders; rustc
// and Rscript must be there. From the root:
//   node_modules/.bin/rolldown bench/peers.ts --platform node --external arquero --dir dist/bench
//   CLOSURE_CORE=<https://github.com/lhdjung/closure-core> RECALC=<https://github.com/ianhussey/recalc> \
//     node dist/bench/peers.js
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { numberOfCountVectors } from '../src/recovery/count-vectors.ts';
import { chiSquareRange } from '../src/recovery/linked/chi-square-range.ts';
import { pRange } from '../src/recovery/linked/t-range.ts';
import type { SummaryRow, SummaryValue } from '../src/recovery/summary/summary-row.ts';

const COUNTED = [
  [50, '3.0', '1.0', 1, 5],
  [100, '2.7', '1.9', 1, 5],
  [50, '4.7', '2.2', 1, 7],
  [100, '4.1', '1.8', 1, 7],
  [60, '3.1', '2.1', 1, 10],
  [50, '5.0', '2.0', 0, 10],
] as const;

function timed<T>(task: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = task();
  return { result, ms: performance.now() - start };
}

/** Builds a program of a few lines around closure-core's own file of counting, which needs no other crate. */
function closureCore(checkout: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'closure-'));
  try {
    const source = `#[path = ${JSON.stringify(resolve(checkout, 'src/count.rs'))}]
mod count;
fn main() {
    let a: Vec<f64> = std::env::args().skip(1).map(|x| x.parse().unwrap()).collect();
    for c in a.chunks(5) {
        let start = std::time::Instant::now();
        let n = count::closure_count(c[1], c[2], c[0] as i32, c[3] as i32, c[4] as i32, 0.05, 0.05);
        println!("{} {}", n, start.elapsed().as_secs_f64() * 1e3);
    }
}
`;
    writeFileSync(join(folder, 'main.rs'), source);
    execFileSync('rustc', ['-O', '-A', 'warnings', 'main.rs', '-o', 'counted'], { cwd: folder });
    const words = COUNTED.flatMap((summary) => summary.map(String));
    const lines = execFileSync(join(folder, 'counted'), words, { encoding: 'utf8' }).trim().split('\n');
    // ours is compiled while it runs, so each case goes once before it is timed
    for (const [n, mean, sd, min, max] of COUNTED) numberOfCountVectors({ n, mean, sd, min, max });
    COUNTED.forEach(([n, mean, sd, min, max], i) => {
      const own = timed(() => numberOfCountVectors({ n, mean, sd, min, max }));
      const [number = '', took = ''] = (lines[i] ?? '').split(' ');
      const same =
        own.result === BigInt(number) ? 'the same' : `${number}, whose window loses an edge in binary`;
      console.log(
        `mean ${mean}, SD ${sd}, n ${n}, ${min}-${max}: ${own.result} in ${own.ms.toFixed(1)} ms; closure-core ` +
          `${same} in ${Number(took).toFixed(1)} ms, ${(Number(took) / own.ms).toFixed(1)} times as long`,
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rowOf = (n: number, points: number, ...values: SummaryValue[]): SummaryRow => ({
  scores: Array.from({ length: points }, (_, i) => i + 1),
  items: 1,
  base: 'answers',
  printedValues: [{ name: 'n', statistic: 'n', printed: String(n) }, ...values],
});
const value = (statistic: 'mean' | 'sd', printed: string): SummaryValue => ({
  name: statistic,
  statistic,
  printed,
});

/** Cases of recalc's t: means, SDs and n of two samples on 1 to 7. */
const TESTED = [
  ['4.10', '3.52', '1.31', '1.48', 28, 31],
  ['4.1', '3.5', '1.3', '1.5', 28, 31],
  ['4.13', '3.98', '1.62', '1.55', 60, 58],
  ['3.2', '3.9', '1.1', '1.2', 45, 44],
] as const;
const SHARES = [
  ['45', '30', 80, 120],
  ['45', '30', 480, 520],
] as const;

function recalc(checkout: string): void {
  const cases = [
    ...TESTED.map(([a, b, s, t, m, n]) => {
      const decimals = (a.split('.')[1] ?? '').length;
      return ['t', a, b, s, t, m, n, decimals, decimals].join();
    }),
    ...SHARES.map(([p, q, m, n]) => ['chisq', Number(p) / 100, Number(q) / 100, m, n, 2].join()),
  ];
  const input = `${[cases[0], ...cases].join('\n')}\n`;
  const said = execFileSync('Rscript', ['bench/peers/recalc.R', checkout], {
    encoding: 'utf8',
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // the first case warms R up
  const lines = said.trim().split('\n').slice(1);
  lines.forEach((line, i) => {
    const [, methods = '', took = ''] = line.split(',');
    const their = Object.fromEntries(
      methods.split(';').map((method) => {
        const [name, low, high] = method.split(' ');
        return [name, [Number(low), Number(high)] as const];
      }),
    );
    ownRanges(i);
    const own = timed(() => ownRanges(i));
    const beside = Object.entries(own.result).map(([name, range]) => {
      const [low, high] = their[name] ?? [Number.NaN, Number.NaN];
      if (range === null)
        return `${name} none, since no data print so, beside ${low.toPrecision(3)} to ${high.toPrecision(3)}`;
      const width = range === null ? 'none' : range.upper - range.lower;
      const ratio = typeof width === 'number' && high > low ? (width / (high - low)).toFixed(2) : '-';
      return `${name} ${range?.lower.toPrecision(3)} to ${range?.upper.toPrecision(3)} of ${low.toPrecision(3)} to ${high.toPrecision(3)} (${ratio} of the width)`;
    });
    console.log(
      `${cases[i]}: ${beside.join(', ')}; ${own.ms.toFixed(1)} ms beside ${took} ms, ${(Number(took) / own.ms).toFixed(1)} times as long`,
    );
  });
}

function ownRanges(i: number): Record<string, { lower: number; upper: number } | null> {
  const tested = TESTED[i];
  if (tested !== undefined) {
    const [a, b, s, t, m, n] = tested;
    const rows = [
      rowOf(m, 7, value('mean', a), value('sd', s)),
      rowOf(n, 7, value('mean', b), value('sd', t)),
    ] as const;
    return { student_t: pRange(...rows, 'pooled'), welch_t: pRange(...rows, 'welch') };
  }
  const [p, q, m, n] = SHARES[i - TESTED.length] as (typeof SHARES)[number];
  const share = (printed: string): SummaryValue => ({ name: '2', statistic: 'percent', of: [1], printed });
  const rows = [rowOf(m, 2, share(p)), rowOf(n, 2, share(q))];
  return {
    pearson: chiSquareRange(rows)?.pValue ?? null,
    yates: chiSquareRange(rows, 'yates')?.pValue ?? null,
  };
}

const { CLOSURE_CORE, RECALC } = process.env;
if (CLOSURE_CORE === undefined) console.log('closure-core is not measured: CLOSURE_CORE names no checkout');
else closureCore(CLOSURE_CORE);
if (RECALC === undefined) console.log('recalc is not measured: RECALC names no checkout');
else recalc(RECALC);
