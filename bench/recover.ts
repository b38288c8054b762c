// How long recovery takes: all 70 item-waves of the quickscan, and the bounds of a statistic over them.
// Run from the package root:
//   node_modules/.bin/rolldown bench/recover.ts --platform node --dir dist/bench && node \
//     dist/bench/recover.js
import { boundsOver, boundsOverPairs, explainConflict, feasibleSet } from '../src/recovery/index.ts';
import { loadFrequencies } from '../src/report/index.ts';
import '../test/surroundings.ts';
import { openStudy, publishedRows, recoverResponses } from '../src/tables/index.ts';

function milliseconds(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

function report(name: string, task: () => unknown, runs = 15): void {
  const first = milliseconds(task);
  const rest = Array.from({ length: runs }, () => milliseconds(task)).sort((a, b) => a - b);
  const median = rest[Math.floor(runs / 2)] as number;
  console.log(
    `${name.padEnd(58)} first ${first.toFixed(1)} ms, then median ${median.toFixed(1)} ms of ${runs}`,
  );
}

/** Welch t of two count vectors: what a two-wave statistic costs. */
function welch(a: readonly number[], b: readonly number[]): number {
  const [first, second] = [a, b].map((counts) => {
    const n = counts.reduce((x, y) => x + y, 0);
    const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n;
    const squares = counts.reduce((sum, count, index) => sum + count * (index + 1 - mean) ** 2, 0);
    return { mean, error: squares / (n - 1) / n };
  }) as [{ mean: number; error: number }, { mean: number; error: number }];
  return (second.mean - first.mean) / Math.sqrt(first.error + second.error);
}

const frequencies = loadFrequencies();
const earlier = publishedRows(frequencies, '2010');
const later = publishedRows(frequencies, '2017');
const rows = [...earlier.values(), ...later.values()];

report(`feasible sets of ${rows.length} item-waves`, () => rows.map((row) => feasibleSet(row)));
report('the whole recovery with reading and comparing its files', () => recoverResponses(openStudy()));
for (const row of rows.filter((row) => feasibleSet(row).length === 0)) {
  report('explaining a row that fits nothing', () => explainConflict(row));
}

const sets = [...earlier].map(([item, row]) => {
  const [a, b] = [feasibleSet(row), feasibleSet(later.get(item) ?? row)];
  return { item, a, b };
});
const largest = sets.reduce((most, set) =>
  set.a.length * set.b.length > most.a.length * most.b.length ? set : most,
);
report(`bounds of Welch t, ${largest.item}: ${largest.a.length} x ${largest.b.length} pairs`, () =>
  boundsOverPairs(largest.a, largest.b, welch),
);
report(`bounds of a mean, ${largest.item} 2010: ${largest.a.length} vectors`, () =>
  boundsOver(largest.a, (counts) => counts.reduce((sum, count, index) => sum + count * (index + 1), 0)),
);
