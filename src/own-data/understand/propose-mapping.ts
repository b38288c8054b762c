import type { SourceTable } from '../source-table.ts';
import { findItems } from './item-columns.ts';
import type { Mapping } from './mapping.ts';
import { findProfile } from './profiles.ts';
import { answerReader } from './read-answer.ts';
import { findRoles } from './roles.ts';
import type { Sought } from './understand.ts';

/**
 * Writes down what would be taken for what in a file, for its user to correct: a mapping with every item's column, found
 * or guessed, null where there is none, and beside each guess a remark with its score.
 *
 * @param table the file
 * @param sought items and scale
 * @param mapping what the user said already
 * @returns JSON, which {@link parseMapping} reads back; with `confirm` set, since looking it over is the confirmation
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
  const proposed = {
    ...Object.fromEntries(remarks),
    ...mapping,
    columns,
    respondent: nameOf(roles.respondent),
    group: nameOf(roles.group),
    ...(table.weight === null ? {} : { weight: mapping.weight ?? table.weight }),
    labels: mapping.labels ?? {},
    missing: mapping.missing ?? {},
    reverse: mapping.reverse ?? [],
    confirm: true,
  };
  return `${JSON.stringify(proposed, null, 2)}\n`;
}
