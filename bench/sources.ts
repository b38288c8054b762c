// Counting respondents, beside plain DuckDB in the same run: 100 million answers in a Parquet and in a CSV file, and all
// pairs of 35 items of a million respondents in memory. About two minutes; some 400 MB of temporary files, removed. Run:
//   npx rolldown bench/sources.ts --platform node --external @duckdb/node-api --dir dist/bench && node dist/bench/sources.js
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { countAnswers } from '../src/count-tables/index.ts';
import { temporaryFolder } from '../src/platform/temporary-folder.ts';
import { duckdbSource } from '../src/sources/index.ts';

const names = Array.from({ length: 35 }, (_, index) => `v${index + 1}`);
const items = Object.fromEntries(names.map((name) => [name, name]));
const folder = temporaryFolder('rekenschap-bench-');
const [parquet, csv] = [join(folder.path, 'wide.parquet'), join(folder.path, 'wide.csv')];
const instance = await DuckDBInstance.create(':memory:');
const plain = await instance.connect();
const random = names
  .map(
    (name) => `CASE WHEN random() < 0.03 THEN NULL ELSE (1 + floor(random() * 5))::UTINYINT END AS ${name}`,
  )
  .join(', ');
await plain.run(
  `COPY (SELECT ${random} FROM range(2857143)) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`,
);
await plain.run(`COPY (SELECT * FROM '${parquet}') TO '${csv}'`);

const median = async (runs: number, work: () => Promise<unknown> | unknown) => {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
};
const line = (what: string, ours: number, peer?: number) =>
  console.log(
    `${what.padEnd(52)} ${(ours / 1000).toFixed(2)} s${peer === undefined ? '' : `   plain DuckDB ${(peer / 1000).toFixed(2)} s   ratio ${(ours / peer).toFixed(2)}`}   peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );

const union = (file: string) =>
  names
    .map((name) => `SELECT '${name}' AS item, ${name} AS answer, count(*) FROM '${file}' GROUP BY ${name}`)
    .join(' UNION ALL ');
for (const [what, file] of [
  ['100 million answers, Parquet', parquet],
  ['100 million answers, CSV', csv],
] as const) {
  const source = await duckdbSource(file);
  const ours = await median(5, () => source.count({ wave: 'w', items, points: 5 }));
  await source.close();
  // one union of small queries is the fastest plain way on Parquet; on CSV it reads the file 35 times, so grouping sets
  const sets = `SELECT ${names.join(', ')}, count(*) FROM '${file}' GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(', ')})`;
  const peer = await median(5, () => plain.runAndReadAll(file === parquet ? union(file) : sets));
  line(what, ours, peer);
}
const answers = names.map(() =>
  Uint8Array.from({ length: 1_000_000 }, () => 1 + Math.floor(Math.random() * 5)),
);
line(
  '595 pairs of a million respondents, in memory',
  await median(5, () => countAnswers({ items: names, points: 5, wave: 'w', answers }, { pairs: true })),
);
const source = await duckdbSource(parquet);
line(
  '595 pairs of 2.86 million respondents, Parquet',
  await median(1, () => source.count({ wave: 'w', items, points: 5, pairs: true })),
);
await source.close();
plain.closeSync();
folder.remove();
