import { declaredFamilies } from '../../kernel/cell/declared-families.ts';
import { findReferences } from '../../kernel/cell/find-references.ts';
import { analysedCell } from './analysed-cell.ts';

/** A cell of a notebook, and when it last ran, if it did. */
export interface PlannedCell {
  readonly id: string;
  readonly source: string;
  /** The text that ran, and its place in the order of all runs */
  readonly ran?: { readonly source: string; readonly order: number };
}

interface CellUse {
  readonly declares: ReadonlySet<string>;
  readonly uses: ReadonlySet<string>;
  /** Names of others that it assigns to or fills */
  readonly changes: ReadonlySet<string>;
}

/**
 * Which cells have to run so that one can: those above it that declare or change a name that it uses, and
 * those that these need; what has run since, unchanged, is left out.
 *
 * @param cells all code cells, in the order of the notebook
 * @param target id of the cell that is to run
 * @returns ids in the order of the notebook, the target last
 */
export function planCells(cells: readonly PlannedCell[], target: string): string[] {
  const last = cells.findIndex(({ id }) => id === target);
  const above = cells.slice(0, last + 1);
  const uses = above.map(({ source }) => lazily(() => useOf(source)));
  const needed = new Set<number>([last]);
  const wanted = new Set(uses[last]?.().uses);
  for (let grown = true; grown; ) {
    grown = false;
    for (let at = last - 1; at >= 0; at--) {
      // a cell gives no name that its text does not have, and to read all cells takes a slow machine long
      const { source = '' } = above[at] ?? {};
      if (needed.has(at) || ![...wanted].some((name) => source.includes(name))) continue;
      const { declares, changes, uses: own } = (uses[at] as () => CellUse)();
      if (![...declares, ...changes].some((name) => wanted.has(name))) continue;
      needed.add(at);
      for (const name of own) wanted.add(name);
      grown = true;
    }
  }
  return stale(
    [...needed].sort((a, b) => a - b),
    above,
    uses,
  ).map((at) => (above[at] as PlannedCell).id);
}

/** A value that is made when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Of the needed cells those that never ran, have changed, or use what
 * has changed since; the last in any case.
 */
function stale(
  needed: readonly number[],
  cells: readonly PlannedCell[],
  uses: readonly (() => CellUse)[],
): number[] {
  const result: number[] = [];
  for (const at of needed) {
    const { source, ran } = cells[at] as PlannedCell;
    const own = (uses[at] as () => CellUse)();
    const before = needed.filter((other) => other < at && feeds((uses[other] as () => CellUse)(), own));
    const overtaken = before.some(
      (other) => result.includes(other) || (cells[other]?.ran?.order ?? 0) > (ran?.order ?? 0),
    );
    if (at === needed.at(-1) || ran?.source !== source || overtaken) result.push(at);
  }
  return result;
}

const feeds = (from: CellUse, to: CellUse): boolean =>
  [...from.declares, ...from.changes].some((name) => to.uses.has(name));

function useOf(source: string): CellUse {
  try {
    const { body, flow, mentions } = analysedCell(source);
    const declares = new Set(declaredFamilies(body).keys());
    const root = (reference: string): string => reference.split('.')[0] as string;
    const changes = new Set([...flow.assigned, ...flow.filled, ...flow.captured].map(root));
    const uses = new Set(findReferences(body, mentions).map(({ name }) => name));
    return { declares, uses, changes };
  } catch {
    // a text that cannot be read needs nothing: running it says what is wrong with it
    return { declares: new Set(), uses: new Set(), changes: new Set() };
  }
}
