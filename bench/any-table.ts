// Any published table: tables right by construction, planted errors, and counting beside a plain dynamic programme.
// Run from the package root (a number of tables may follow; 500 is the full run):
//   node_modules/.bin/rolldown bench/any-table.ts --platform node --external arquero --dir dist/bench && node dist/bench/any-table.js
import { auditTable } from '../src/checks/audit-table.ts';
import { splitText } from '../src/published-tables/split-text.ts';
import { understandTable } from '../src/published-tables/understand-table.ts';
import { numberOfCountVectors } from '../src/recovery/count-vectors.ts';
import { numberOfTables } from '../src/recovery/linked/number-of-tables.ts';
import { drawFrom, type MadeTable, makeTable, spoilTable } from '../test/checks/made-up-tables.ts';

const audited = (text: string, { first, points, way }: MadeTable, weighted = false) =>
  auditTable(understandTable(splitText('made', text), { scale: { min: first, max: first + points - 1 } }), {
    rounding: way,
    weighted,
  });

async function rightTables(tables: number): Promise<void> {
  const tally: Record<string, number> = {};
  const start = performance.now();
  let slowest = 0;
  for (let seed = 1; seed <= tables; seed += 1) {
    // each fifth comes from weighted data, and is said to
    const weighted = seed % 5 === 0;
    const made = makeTable(drawFrom(seed), { mostAnswers: 5_000, weighted });
    const before = performance.now();
    const { rows } = await audited(made.text, made, weighted);
    slowest = Math.max(slowest, performance.now() - before);
    for (const { verdict } of rows) tally[verdict] = (tally[verdict] ?? 0) + 1;
  }
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(
    `${tables} tables right by construction, ${seconds} s, slowest ${slowest.toFixed(0)} ms:`,
    tally,
  );
}

async function plantedErrors(wanted: number): Promise<void> {
  let [planted, found, named] = [0, 0, 0];
  for (let seed = 1; planted < wanted; seed += 1) {
    const spoiled = spoilTable(drawFrom(seed));
    if (spoiled === null) continue;
    planted += 1;
    const { rows } = await audited(spoiled.text, spoiled.made);
    if (rows[0]?.verdict === 'consistent') continue;
    found += 1;
    if (rows[0]?.misprints.some(({ printedValue }) => printedValue === spoiled.heading)) named += 1;
  }
  console.log(`${wanted} planted errors: ${found} found, ${named} with the right cell among the misprints`);
}

/**
 * The plain way to count: category after category, a table from (answers, sum, sum of squares) to a number, with
 * nothing cut but what exceeds the largest sum of squares. What closure-core's count does, written anew.
 */
function plainCount(n: number, mean: number, sd: number, min: number, max: number): number {
  const half = 0.05 + 1e-9;
  const [leastSum, mostSum] = [(mean - half) * n, (mean + half) * n];
  const mostSquares = (n - 1) * (sd + half) ** 2 + mostSum ** 2 / n;
  let states = new Map<number, number>([[0, 1]]);
  const key = (answers: number, sum: number, squares: number) => (answers * 4_096 + sum) * 65_536 + squares;
  for (let value = min; value <= max; value += 1) {
    const next = new Map<number, number>();
    for (const [state, ways] of states) {
      const squares = state % 65_536;
      const sum = Math.floor(state / 65_536) % 4_096;
      const answers = Math.floor(state / 65_536 / 4_096);
      for (let count = 0; answers + count <= n; count += 1) {
        const [s, q] = [sum + count * value, squares + count * value * value];
        if (s > mostSum || q > mostSquares) break;
        const to = key(answers + count, s, q);
        next.set(to, (next.get(to) ?? 0) + ways);
      }
    }
    states = next;
  }
  let total = 0;
  for (const [state, ways] of states) {
    if (Math.floor(state / 65_536 / 4_096) !== n) continue;
    const [s, q] = [Math.floor(state / 65_536) % 4_096, state % 65_536];
    const deviation = Math.sqrt(Math.max(0, q - (s * s) / n) / (n - 1));
    if (s >= leastSum && deviation >= sd - half && deviation <= sd + half) total += ways;
  }
  return total;
}

function timed<T>(task: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = task();
  return { result, ms: performance.now() - start };
}

function counting(): void {
  for (const [n, mean, sd, min, max] of [
    [100, '2.7', '1.9', 1, 5],
    [50, '4.7', '2.2', 1, 7],
    [30, '4.1', '1.8', 1, 7],
    [20, '3.1', '2.1', 1, 10],
  ] as const) {
    const ours = timed(() => numberOfCountVectors({ n, mean, sd, min, max }));
    const plain = timed(() => plainCount(n, Number(mean), Number(sd), min, max));
    if (ours.result !== BigInt(plain.result)) throw new Error(`${ours.result} and ${plain.result} counted`);
    console.log(
      `mean ${mean}, SD ${sd}, n ${n}, ${min}-${max}: ${ours.result} in ${ours.ms.toFixed(0)} ms; plain ` +
        `${plain.ms.toFixed(0)} ms, ${(plain.ms / ours.ms).toFixed(0)} times as long`,
    );
  }
  for (const summary of [
    { n: 100, mean: '4.1', sd: '1.8', min: 1, max: 7 },
    { n: 60, mean: '3.1', sd: '2.1', min: 1, max: 10 },
    { n: 400, mean: '4.1', sd: '1.8', min: 1, max: 7 },
    { n: 100, mean: '5.0', sd: '2.0', min: 0, max: 10 },
    { n: 30, mean: '4.10', sd: '1.20', min: 1, max: 7, items: 3 },
  ]) {
    const { result, ms } = timed(() => numberOfCountVectors(summary));
    console.log(`${JSON.stringify(summary)}: ${result} in ${ms.toFixed(0)} ms`);
  }
  const { result, ms } = timed(() => numberOfTables([220, 215, 93, 64], [108, 286, 71, 127]));
  console.log(`hair and eye colour, 4 x 4 margins: ${result} tables in ${ms.toFixed(0)} ms`);
}

async function main(): Promise<void> {
  counting();
  await rightTables(Number(process.argv[2] ?? 500));
  await plantedErrors(100);
}

main();
