// Counting respondents, beside plain DuckDB in the same run: 100 million answers in a Parquet and in a
// CSV file, and all pairs of 35 items of a million respondents in memory. Both sides have a process of
// their own and take turns, so that each has its own peak of memory and what else the machine does falls
// on both. About two minutes; some 400 MB of temporary files, removed. With a number, so many
// respondents in place of 2,857,143. Run:
//   npx rolldown bench/sources.ts --platform node --external @duckdb/node-api --dir dist/bench && node \
//     dist/bench/sources.js
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { countAnswers } from '../src/count-tables/index.ts';
import { temporaryFolder } from '../src/platform/temporary-folder.ts';
import { duckdbSource } from '../src/sources/index.ts';

const names = Array.from({ length: 35 }, (_, index) => `v${index + 1}`);
const items = Object.fromEntries(names.map((name) => [name, name]));
const RUNS = 5;

/** How long one round takes, in milliseconds, and the most memory that the process has had, in MB. */
interface Round {
  readonly time: number;
  readonly peak: number;
}

/** What one side does in a round, and how it gives back what it holds. */
interface Side {
  work(): Promise<unknown>;
  close(): Promise<void>;
}

/** Rounds of one side, one at each message, until nobody listens any more. */
async function answerRounds(side: string, file: string): Promise<void> {
  const { work, close } = side === 'ours' ? await ours(file) : await plain(file);
  process.once('disconnect', close);
  process.on('message', async () => {
    const start = performance.now();
    await work();
    const round: Round = { time: performance.now() - start, peak: process.resourceUsage().maxRSS / 1024 };
    process.send?.(round);
  });
  process.send?.('ready');
}

async function ours(file: string): Promise<Side> {
  const source = await duckdbSource(file);
  return { work: () => source.count({ wave: 'w', items, points: 5 }), close: () => source.close() };
}

async function plain(file: string): Promise<Side> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  // one union of small queries is the fastest plain way on Parquet; on CSV it
  // reads the file 35 times, so grouping sets
  const union = names
    .map((name) => `SELECT '${name}' AS item, ${name} AS answer, count(*) FROM '${file}' GROUP BY ${name}`)
    .join(' UNION ALL ');
  const sets = `SELECT ${names.join(', ')}, count(*) FROM '${file}' GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(', ')})`;
  return {
    work: () => connection.runAndReadAll(file.endsWith('.parquet') ? union : sets),
    close: async () => connection.closeSync(),
  };
}

async function compare(what: string, file: string): Promise<void> {
  const start = async (side: string): Promise<ChildProcess> => {
    const child = fork(fileURLToPath(import.meta.url), [side, file]);
    child.on('exit', (code) => code && process.exit(code));
    await once(child, 'message');
    return child;
  };
  const sides = [await start('ours'), await start('plain')] as const;
  const rounds: Round[][] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    for (const [side, child] of sides.entries()) {
      child.send('go');
      const [round] = (await once(child, 'message')) as [Round];
      rounds[side]?.push(round);
    }
  }
  for (const child of sides) {
    child.disconnect();
    await once(child, 'exit');
  }
  const [own, peer] = rounds.map((all) => ({
    time: median(all.map(({ time }) => time)),
    peak: Math.max(...all.map(({ peak }) => peak)),
  })) as [Round, Round];
  console.log(
    `${what.padEnd(52)} ${seconds(own.time)}, ${own.peak.toFixed(0)} MB   plain DuckDB ${seconds(peer.time)}, ${peer.peak.toFixed(0)} MB   ratio ${(own.time / peer.time).toFixed(2)}`,
  );
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;

async function timed(what: string, runs: number, work: () => Promise<unknown> | unknown): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  console.log(`${what.padEnd(52)} ${seconds(median(times))}`);
}

async function main(respondents: number): Promise<void> {
  const folder = temporaryFolder('rekenschap-bench-');
  const [parquet, csv] = [join(folder.path, 'wide.parquet'), join(folder.path, 'wide.csv')];
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const random = names.map(
    (name) => `CASE WHEN random() < 0.03 THEN NULL ELSE (1 + floor(random() * 5))::UTINYINT END AS ${name}`,
  );
  await connection.run(
    `COPY (SELECT ${random.join(', ')} FROM range(${respondents})) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`,
  );
  await connection.run(`COPY (SELECT * FROM '${parquet}') TO '${csv}'`);
  connection.closeSync();
  const answers = `${((respondents * 35) / 1e6).toFixed(0)} million answers`;
  await compare(`${answers}, Parquet`, parquet);
  await compare(`${answers}, CSV`, csv);
  const million = names.map(() =>
    Uint8Array.from({ length: 1_000_000 }, () => 1 + Math.floor(Math.random() * 5)),
  );
  await timed('595 pairs of a million respondents, in memory', RUNS, () =>
    countAnswers({ items: names, points: 5, wave: 'w', answers: million }, { pairs: true }),
  );
  const source = await duckdbSource(parquet);
  await timed(`595 pairs of ${(respondents / 1e6).toFixed(2)} million respondents, Parquet`, 1, () =>
    source.count({ wave: 'w', items, points: 5, pairs: true }),
  );
  await source.close();
  folder.remove();
}

const [side, file] = process.argv.slice(2);
if (side !== undefined && file !== undefined) await answerRounds(side, file);
else await main(Number(side ?? 2_857_143));
