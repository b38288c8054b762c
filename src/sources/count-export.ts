import type { DuckDBConnection } from '@duckdb/node-api';
import { answersOf, type Counted, type OwnAnswers } from '../own-data/own-answers.ts';
import type { ReadOptions } from '../own-data/read-table.ts';
import type { SourceTable } from '../own-data/source-table.ts';
import type { ExportFinding } from '../own-data/understand/choose-rows.ts';
import { requireFewGroups } from '../own-data/understand/counted-answers.ts';
import type { Mapping } from '../own-data/understand/mapping.ts';
import { dataProblems, type Problem } from '../own-data/understand/problems.ts';
import { findProfile } from '../own-data/understand/profiles.ts';
import { type Roles, roleColumns } from '../own-data/understand/roles.ts';
import type { Sought } from '../own-data/understand/sought.ts';
import { profileNotes, understoodColumns } from '../own-data/understand/understand.ts';
import { dataError } from '../tables/data-error.ts';
import { countItem } from './counted-item.ts';
import { openDuckdb } from './duckdb-connection.ts';
import { exportRows } from './export-rows.ts';
import { type LargeFile, largeFile } from './large-file.ts';
import type { ValueCount } from './value-counts.ts';

/** How a large export is counted. */
export interface CountExportOptions extends ReadOptions, Mapping {
  /** Label of the wave, e.g. `2024` */
  readonly wave: string;
  /** As DuckDB writes it, default `400MB` */
  readonly memory?: string;
  readonly signal?: AbortSignal;
}

/**
 * Counts an export that is larger than memory: a CSV in UTF-8 or a Parquet file with a row a respondent, read
 * by DuckDB within a limit of memory. Columns and answers are understood as for a file that is read whole.
 * What needs respondents side by side is not looked for, and a note says so: ids that come twice, the same
 * answers, one answer throughout, rows of totals.
 *
 * @param path the export
 * @param sought the items and their scale
 * @param options wave, and what the file leaves open
 * @returns counts by item and group; `linked` cannot be asked for
 * @throws DataProblems as reading the file whole does, without the rows where a value stands
 * @example
 * (await countExport('examples/exports/synthetic-comma.csv', quickscanSought(), { wave: '2024' }))
 *   .respondents
 * // 60
 */
export async function countExport(
  path: string,
  sought: Sought,
  options: CountExportOptions,
): Promise<OwnAnswers> {
  const { wave, memory = '400MB', signal } = options;
  const { connection, close } = await openDuckdb(memory);
  const stop = () => connection.interrupt();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    const file = await largeFile(connection, path, options);
    const counted = await countFile(connection, file, sought, options);
    return answersOf(counted, wave, () => {
      throw new Error(
        `${file.head.file} is counted without keeping its respondents; read a part of it whole for what needs them`,
      );
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await close();
  }
}

async function countFile(
  connection: DuckDBConnection,
  file: LargeFile,
  sought: Sought,
  mapping: Mapping,
): Promise<Counted> {
  const { head } = file;
  const profile = findProfile(head);
  requireNoDesign(head.file, mapping);
  const { roles, matches, readingOf } = understoodColumns(head, sought, mapping, profile);
  const found = await exportRows(connection, file, matches, roles, profile, mapping).catch((error) => {
    throw duckdbProblem(head.file, error);
  });
  const kept = found.filter(({ leftOut }) => leftOut === null);
  const names = [...new Set(kept.map(({ group }) => group))].filter((name) => name !== null).sort();
  requireFewGroups(head.file, names.length);
  const people = kept.filter(({ column }) => column === -1);
  const respondents = people.reduce((sum, { rows }) => sum + rows, 0);
  const problems = weightProblems(head, roles, people);
  if (respondents === 0) throw dataError({ file: head.file }, 'has no respondents; expected a row for each');
  const notes = new Map<string, number>();
  const items = matches.map((match, index) =>
    countItem(
      head,
      match,
      names,
      kept.filter(({ column }) => column === index),
      { ...readingOf(match.item), problems, notes },
    ),
  );
  if (problems.length > 0) throw dataProblems(head.file, problems);
  const used = new Set([...matches.map(({ column }) => column), ...roleColumns(roles)]);
  return {
    table: head,
    profile: profile?.profile.name ?? null,
    matches,
    roles,
    findings: findingsOf(found),
    ignored: head.columns.flatMap(({ name }, at) => (used.has(at) ? [] : [name])),
    notes: [
      ...profileNotes(profile),
      ...head.notes,
      ...roles.notes,
      ...[...notes].map(([note, count]) => `${note} (${count} answers)`),
      'The file was counted without keeping respondents: ids that come twice, the same answers, one answer throughout and rows of totals were not looked for.',
    ],
    weights: null,
    counted: { respondents, isWeighted: roles.weight !== null, hasDesign: false, groups: names, items },
  };
}

/** How units of a sample differ needs respondents side by side, of whom nothing is kept here. */
function requireNoDesign(file: string, { stratum, cluster, population, replicates }: Mapping): void {
  if (!(stratum || cluster || population || replicates?.length)) return;
  throw dataError(
    { file },
    'is counted without keeping its respondents, so that errors by strata, clusters or replicate weights cannot be had; leave out the columns that are not needed until it is below 100 MB',
  );
}

/** What DuckDB cannot read, in our words. */
function duckdbProblem(file: string, error: Error): Error {
  const line = /Line:\s*(\d+)/.exec(error.message)?.[1];
  const [reason = ''] = error.message.split('\n');
  if (/Out of Memory/i.test(error.message)) {
    return dataError(
      { file },
      'has too many different values in a column to be counted in this memory; check that the columns named hold answers and groups',
    );
  }
  if (!/CSV Error|Invalid Input/i.test(error.message)) return error;
  return dataError(
    { file, ...(line === undefined ? {} : { row: Number(line) }) },
    `cannot be read as its first rows are (${reason.slice(0, 120)}); mend the row, or export the file again`,
  );
}

function weightProblems(
  { columns }: SourceTable,
  { weight }: Roles,
  people: readonly ValueCount[],
): Problem[] {
  const bad = people.reduce((sum, { unweighted }) => sum + unweighted, 0);
  if (weight === null || bad === 0) return [];
  return [
    {
      row: null,
      column: columns[weight]?.name ?? null,
      item: null,
      value: null,
      count: bad,
      problem: 'the weight is empty, below 0 or no number',
      cure: 'expected a number of 0 or more, with a point or a comma for decimals',
    },
  ];
}

function findingsOf(found: readonly ValueCount[]): ExportFinding[] {
  const counts = new Map<string, number>();
  for (const { leftOut, column, rows } of found) {
    if (leftOut !== null && column === -1) counts.set(leftOut, (counts.get(leftOut) ?? 0) + rows);
  }
  return [...counts].map(([kind, count]) => ({
    kind: kind as ExportFinding['kind'],
    count,
    rows: [],
    done: 'left out',
  }));
}
