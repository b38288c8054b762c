// Any published table: tables right by construction, planted errors, and counting. bench/peers.ts counts
// beside peers. Run from the package root (a number of tables may follow; 500 is the full run):
//   node_modules/.bin/rolldown bench/any-table.ts --platform node --external arquero --dir dist/bench && \
//     node dist/bench/any-table.js
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

function timed<T>(task: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = task();
  return { result, ms: performance.now() - start };
}

function counting(): void {
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
