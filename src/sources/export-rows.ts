import type { DuckDBConnection } from '@duckdb/node-api';
import { type ExportFinding, SELECTED } from '../own-data/understand/choose-rows.ts';
import type { Mapping } from '../own-data/understand/mapping.ts';
import type { ItemMatch } from '../own-data/understand/match-items.ts';
import type { FoundProfile } from '../own-data/understand/profiles.ts';
import { columnNamed, type Roles } from '../own-data/understand/roles.ts';
import { literal } from './count-sql.ts';
import type { LargeFile } from './large-file.ts';
import { type ValueCount, valueCounts } from './value-counts.ts';

/** Keys with more different values among the first rows are as good as different in every row. */
const FEW = 300;

/** Counts every value of the items' columns, of respondents and of rows that are left out, by why. */
export async function exportRows(
  connection: DuckDBConnection,
  file: LargeFile,
  matches: readonly ItemMatch[],
  roles: Roles,
  profile: FoundProfile | null,
  mapping: Mapping,
): Promise<ValueCount[]> {
  const { head, relation, isColumnar, column } = file;
  const text = (name: string) => `nullif(trim(CAST(${name} AS VARCHAR)), '')`;
  const keys = new Set<number>();
  const key = (at: number) => {
    keys.add(at);
    return text(column(at));
  };
  const isOneOf = (at: number, values: Iterable<string>) =>
    `coalesce(lower(${key(at)}), '') IN (${[...values].map(literal).join(', ')})`;
  const marked = (marks: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(marks).flatMap(([name, values]) => {
      const at = columnNamed(head, name);
      return at === null ? [] : [isOneOf(at, values)];
    });
  const tests = mapping.tests === 'keep' ? [] : marked(profile?.profile.tests ?? {});
  const unfinished = mapping.unfinished === 'leave out' ? marked(profile?.profile.unfinished ?? {}) : [];
  const leftOut: Partial<Record<ExportFinding['kind'], string>> = {
    ...(roles.filter === null ? {} : { 'not selected': `NOT (${isOneOf(roles.filter, SELECTED)})` }),
    ...(tests.length === 0 ? {} : { 'try-out': tests.join(' OR ') }),
    ...(unfinished.length === 0 ? {} : { unfinished: unfinished.join(' OR ') }),
  };
  const query = {
    ...{ relation, isColumnar, text, leftOut },
    columns: matches.map((match) => column(match.column)),
    group: roles.group === null ? null : key(roles.group),
    weight: roles.weight === null ? null : `TRY_CAST(replace(${key(roles.weight)}, ',', '.') AS DOUBLE)`,
  };
  const different = [...keys].reduce((product, at) => product * (head.columns[at]?.values.length ?? 1), 1);
  return valueCounts(connection, { ...query, keys: [...keys].map(column), hasFewKeys: different <= FEW });
}
