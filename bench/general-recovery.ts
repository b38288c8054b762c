// Recovery from n, mean, SD and range alone, beside a straightforward enumeration of samples.
// Run from the package root:
//   node_modules/.bin/rolldown bench/general-recovery.ts --platform node --dir dist/bench && node \
//     dist/bench/general-recovery.js
import { countVectors, numberOfCountVectors } from '../src/recovery/count-vectors.ts';

/**
 * Enumerates sorted samples value by value, as CLOSURE does: a partial sample is given up when its sum
 * can no longer end in the interval of the sum, or its spread already exceeds the greatest allowed.
 */
function enumerateSamples(n: number, mean: number, sd: number, min: number, max: number): number {
  const half = 0.05;
  const [leastSum, mostSum] = [(mean - half) * n - 1e-9, (mean + half) * n + 1e-9];
  const [leastSd, mostSd] = [sd - half - 1e-9, sd + half + 1e-9];
  const mostSquares = mostSd ** 2 * (n - 1);
  let found = 0;
  const extend = (size: number, last: number, sum: number, runningMean: number, squares: number): void => {
    if (size === n) {
      if (sum >= leastSum && Math.sqrt(squares / (n - 1)) >= leastSd) found += 1;
      return;
    }
    for (let value = last; value <= max; value += 1) {
      const nextSum = sum + value;
      const left = n - size - 1;
      if (nextSum + left * value > mostSum) break;
      if (nextSum + left * max < leastSum) continue;
      const delta = value - runningMean;
      const nextMean = runningMean + delta / (size + 1);
      const nextSquares = squares + delta * (value - nextMean);
      if (nextSquares > mostSquares) break;
      extend(size + 1, value, nextSum, nextMean, nextSquares);
    }
  };
  extend(0, min, 0, 0, 0);
  return found;
}

/** Milliseconds of a task: the least of a few runs, fewer when one takes long. */
function time<T>(task: () => T): { result: T; ms: number } {
  let best = Number.POSITIVE_INFINITY;
  let result: T;
  let spent = 0;
  do {
    const start = performance.now();
    result = task();
    const ms = performance.now() - start;
    best = Math.min(best, ms);
    spent += ms;
  } while (spent < 200);
  return { result, ms: best };
}

console.log('mean 2.7, SD 1.9 on 1-5: milliseconds to list all count vectors, and to count them');
console.log('    n   vectors    samples       list     count   samples/list  samples/count');
for (const n of [20, 40, 60, 80, 100, 130, 160, 200]) {
  const summary = { n, mean: '2.7', sd: '1.9', min: 1, max: 5 };
  const samples = time(() => enumerateSamples(n, 2.7, 1.9, 1, 5));
  const list = time(() => {
    let total = 0;
    for (const _ of countVectors(summary)) total += 1;
    return total;
  });
  const count = time(() => numberOfCountVectors(summary));
  if (samples.result !== list.result || BigInt(list.result) !== count.result) {
    throw new Error(
      `n ${n}: ${samples.result} samples, ${list.result} vectors listed, ${count.result} counted`,
    );
  }
  const columns = [
    String(n).padStart(5),
    String(list.result).padStart(9),
    samples.ms.toFixed(2).padStart(10),
    list.ms.toFixed(3).padStart(10),
    count.ms.toFixed(3).padStart(9),
    `${Math.round(samples.ms / list.ms)}x`.padStart(14),
    `${Math.round(samples.ms / count.ms)}x`.padStart(14),
  ];
  console.log(columns.join(' '));
}
