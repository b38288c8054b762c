// A quickscan export of many respondents, read and counted, beside plain DuckDB in the same run: 1 million
// respondents (35 million answers) as CSV, Parquet and, kept respondent by respondent, CSV; 10 million as CSV
// and Parquet; or, with --gigabytes 10, a CSV of that size, whose open answers make it so long. Every measure
// is a process of its own, with its own peak of memory. Temporary files are removed. Run:
//   npx rolldown bench/large-exports.ts --platform node --external @duckdb/node-api --external rekenschap \
//     --dir dist/bench
//   node dist/bench/large-exports.js [--gigabytes 10]
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { temporaryFolder } from '../src/platform/temporary-folder.ts';

// run as built, typed as written, so that types are checked before anything was built
const library: string = 'rekenschap';
const { countExport, openStudy, quickscanSought, readOwnQuickscan } = (await import(
  library
)) as typeof import('../src/index.ts');
const self = fileURLToPath(import.meta.url);
const items = openStudy().survey.items.map(({ item }) => item);
const million = 1_000_000;

/** What a process of its own does with a file. */
const MODES: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  counted: (path) => countExport(path, quickscanSought(), { wave: 'w', group: 'team', weight: 'gewicht' }),
  kept: (path) => readOwnQuickscan(path, { wave: 'w', columns: { municipality: 'team' }, weight: 'gewicht' }),
  plain: plainly,
};

/** The same counts in one scan, as one would ask DuckDB for them. */
async function plainly(path: string): Promise<unknown> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const sets = items.map((item) => `(team, ${item})`).join(', ');
  return connection.runAndReadAll(
    `SELECT team, ${items.join(', ')}, count(*), sum(gewicht), sum(gewicht * gewicht) FROM '${path}' GROUP BY GROUPING SETS (${sets})`,
  );
}

const [, , mode, given] = process.argv;
const run = MODES[mode ?? ''];
if (run && given) {
  const start = performance.now();
  await run(given);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, peak }));
} else await measureAll(process.argv.includes('--gigabytes') ? Number(process.argv.at(-1)) : 0);

async function measureAll(gigabytes: number): Promise<void> {
  const folder = temporaryFolder('rekenschap-bench-');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const answers = items.map(
    (item) => `CASE WHEN random() < 0.03 THEN NULL ELSE (1 + floor(random() * 5))::UTINYINT END AS ${item}`,
  );
  const make = async (name: string, rows: number, letters = 0) => {
    const path = join(folder.path, name);
    const open = letters > 0 ? `, repeat('x', ${letters}) AS toelichting` : '';
    await connection.run(
      `COPY (SELECT range AS respondent, 'team ' || (range % 5) AS team, 0.5 + (range % 7) / 4 AS gewicht, ${answers.join(', ')}${open} FROM range(${rows})) TO '${path}'`,
    );
    return path;
  };
  try {
    if (gigabytes > 0) {
      const rows = 5 * million;
      const letters = Math.round((gigabytes * 1e9) / rows - 95);
      report(`${gigabytes} GB, csv`, await make('long.csv', rows, letters), ['counted', 'plain']);
      return;
    }
    for (const rows of [million, 10 * million]) {
      for (const ending of ['parquet', 'csv']) {
        const path = await make(`export-${rows}.${ending}`, rows);
        report(
          `${rows / million} million, ${ending}`,
          path,
          rows > million ? ['counted', 'plain'] : undefined,
        );
      }
    }
  } finally {
    connection.closeSync();
    folder.remove();
  }
}

function report(what: string, path: string, modes = Object.keys(MODES)): void {
  const size = `${(statSync(path).size / 1e6).toFixed(0)} MB`;
  for (const one of modes) {
    const { seconds, processor, peak } = JSON.parse(
      execFileSync(process.execPath, [self, one, path], { encoding: 'utf8' }),
    );
    console.log(
      `${what.padEnd(22)} ${size.padStart(9)}  ${one.padEnd(8)} ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor time)  peak ${peak.toFixed(0)} MB`,
    );
  }
}
