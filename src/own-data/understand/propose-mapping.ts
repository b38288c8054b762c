import { isDeclaredMissing, type SourceColumn, type SourceTable } from '../source-table.ts';
import { findItems } from './item-columns.ts';
import type { Mapping } from './mapping.ts';
import type { ItemMatch } from './match-items.ts';
import { findProfile } from './profiles.ts';
import { type AnswerReader, answerReader } from './read-answer.ts';
import { findRoles } from './roles.ts';
import type { Sought } from './sought.ts';

/**
 * Writes down what would be taken for what in a file, for its user to correct: a mapping with every item's
 * column, found or guessed, null where there is none, and beside each guess a remark with its score; and
 * every value that is no answer, as skipped until its user says otherwise.
 *
 * @param table the file
 * @param sought items and scale
 * @param mapping what the user said already
 * @returns JSON, which {@link parseMapping} reads back; with `confirm` set,
 *   since looking it over is the confirmation
 * @example
 * const table = readTable({
 *   name: 'a.csv',
 *   bytes: new TextEncoder().encode('q1;q2\nagree;disagree\nagree;agree\n'),
 * });
 * const options = { wave: '2026', name: 'own', items: ['q1', 'q2'], answers: ['disagree', 'agree'] };
 * const made = surveyOfTable(table, options);
 * JSON.parse(proposeMapping(table, made.sought)).columns
 * // { q1: 'q1', q2: 'q2' }
 */
export function proposeMapping(table: SourceTable, sought: Sought, mapping: Mapping = {}): string {
  const roles = findRoles(table, mapping, findProfile(table));
  const { matches } = findItems(table, sought.items, mapping, roles, answerReader(sought.scale, mapping));
  const nameOf = (at: number | null) => (at === null ? null : (table.columns[at]?.name ?? null));
  const columns = Object.fromEntries(
    sought.items.map(({ item }) => {
      const match = matches.find((found) => found.item === item);
      return [item, match ? nameOf(match.column) : null];
    }),
  );
  const guesses = matches.filter(({ score }) => score < 1);
  const remarks = guesses.map(({ item, by, score, column }) => {
    const question = table.columns[column]?.label;
    return [
      `// ${item}`,
      `guessed by ${by}, score ${score.toFixed(2)}${question ? `: ${question}` : ''}`,
    ] as const;
  });
  const unread = unreadValues(table, matches, answerReader(sought.scale, mapping));
  const proposed = {
    ...Object.fromEntries(remarks),
    ...(unread.length === 0 ? {} : { '// missing': UNREAD }),
    ...mapping,
    columns,
    respondent: nameOf(roles.respondent),
    group: nameOf(roles.group),
    ...(table.weight === null ? {} : { weight: mapping.weight ?? table.weight }),
    labels: mapping.labels ?? {},
    missing: { ...reasonsOf(mapping), ...Object.fromEntries(unread.map((value) => [value, 'skipped'])) },
    reverse: mapping.reverse ?? [],
    confirm: true,
  };
  return `${JSON.stringify(proposed, null, 2)}\n`;
}

const UNREAD =
  "these values are no answer that is known: say of each whether it is skipped, empty, don't know or not applicable, or move it to labels with its answer (1 is the lowest)";
/** A column with more values that are no answer is no column of answers. */
const MOST_UNREAD = 30;

function unreadValues(
  { columns }: SourceTable,
  matches: readonly ItemMatch[],
  reader: AnswerReader,
): string[] {
  const unread = matches.flatMap(({ column }) => {
    const { values, valueLabels, missing } = columns[column] as SourceColumn;
    const none = values.filter((value) => {
      const label = value === null ? undefined : valueLabels.get(value);
      return reader(value, { label, isMissing: isDeclaredMissing(value, missing) }) === null;
    });
    return none.length > MOST_UNREAD ? [] : none.map(String);
  });
  return [...new Set(unread)].sort();
}

/** What the user said already, by value. */
function reasonsOf({ missing = {} }: Mapping): Record<string, string> {
  return Array.isArray(missing)
    ? Object.fromEntries(missing.map((value) => [String(value), 'skipped']))
    : { ...(missing as Record<string, string>) };
}
