import type { DisclosureTable } from './disclosure-table.ts';

type Counts = readonly (readonly number[])[];

/**
 * Tables near the true one that print the same, and in which a group has more or fewer answers of one
 * category: somebody in the group gave another answer, and, where sums would betray it, somebody elsewhere
 * the opposite. Steps go on from what was found, twice.
 *
 * @param parts the parts that make up the group
 * @param category from 0
 */
export function* otherTables(
  table: DisclosureTable,
  parts: readonly number[],
  category: number,
): Generator<Counts> {
  const outside = table.parts.map((_, part) => part).filter((part) => !parts.includes(part));
  for (const by of [1, -1]) {
    let from: Counts | undefined = table.parts;
    for (let step = 0; step < 2 && from; step += 1) {
      from = oneStep(table, from, parts, outside, category, by);
      if (from) yield from;
    }
  }
}

function oneStep(
  table: DisclosureTable,
  counts: Counts,
  inside: readonly number[],
  outside: readonly number[],
  category: number,
  by: number,
): Counts | undefined {
  for (const part of inside) {
    for (let other = 0; other < table.points; other += 1) {
      if (other === category) continue;
      const moved = shifted(counts, part, category, other, by);
      if (!moved) continue;
      if (printsSame(table, moved)) return moved;
      for (const elsewhere of outside) {
        const back = shifted(moved, elsewhere, category, other, -by);
        if (back && printsSame(table, back)) return back;
      }
    }
  }
  return undefined;
}

function shifted(counts: Counts, part: number, to: number, from: number, by: number): Counts | undefined {
  const row = [...(counts[part] as readonly number[])];
  row[to] = (row[to] as number) + by;
  row[from] = (row[from] as number) - by;
  if ((row[to] as number) < 0 || (row[from] as number) < 0) return undefined;
  return counts.map((own, index) => (index === part ? row : own));
}

function printsSame({ bounds }: DisclosureTable, counts: Counts): boolean {
  return bounds.every(({ parts, category, weights, lower, upper }) => {
    const sum = parts.reduce(
      (total, part, index) => total + (weights?.[index] ?? 1) * (counts[part]?.[category] as number),
      0,
    );
    return sum >= lower && sum <= upper;
  });
}
