import { extremeOf, type IntegerProgram, type LinearConstraint } from '../recovery/integer-program.ts';
import type { DisclosureTable } from './disclosure-table.ts';
import { otherTables } from './other-tables.ts';

/**
 * Which values a hidden count can have for somebody who knows all that is printed, found by recovery: other
 * tables that print the same. Stops at `enough`, so a result of that size means "that many or more".
 *
 * @param parts the parts whose answers are added: a small group
 * @param category from 0
 * @returns possible counts, sorted; the true one is among them
 */
export async function possibleValues(
  table: DisclosureTable,
  parts: readonly number[],
  category: number,
  enough: number,
): Promise<number[]> {
  const valueIn = (counts: readonly (readonly number[])[]) =>
    parts.reduce((sum, part) => sum + (counts[part]?.[category] as number), 0);
  const values = new Set([valueIn(table.parts)]);
  // a few steps from the truth find most of what is possible; what is left is decided exactly
  for (const other of otherTables(table, parts, category)) {
    values.add(valueIn(other));
    if (values.size >= enough) return sorted(values);
  }
  const program = asProgram(table);
  const sum = parts.map((part) => part * table.points + category);
  const low = (await extremeOf(program, sum, 'minimum')) as number;
  const high = (await extremeOf(program, sum, 'maximum')) as number;
  for (let value = low; value <= high && values.size < enough; value += 1) {
    if (values.has(value)) continue;
    const exactly: LinearConstraint = { sum, lower: value, upper: value };
    const constraints = [...program.constraints, exactly];
    if ((await extremeOf({ ...program, constraints }, sum, 'minimum')) !== null) values.add(value);
  }
  return sorted(values);
}

const sorted = (values: ReadonlySet<number>): number[] => [...values].sort((a, b) => a - b);

/**
 * Unknown: how many of each part gave each answer. Known: how many of
 * each part answered, and what is printed.
 */
function asProgram({ points, parts, bounds }: DisclosureTable): IntegerProgram {
  const sizes = parts.map((counts, part): LinearConstraint => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return { sum: counts.map((_, category) => part * points + category), lower: n, upper: n };
  });
  const printed = bounds.map(
    ({ parts: added, category, weights, lower, upper }): LinearConstraint => ({
      sum: added.map((part) => part * points + category),
      ...(weights ? { weights } : {}),
      lower,
      upper,
    }),
  );
  return { unknowns: parts.length * points, constraints: [...sizes, ...printed] };
}
