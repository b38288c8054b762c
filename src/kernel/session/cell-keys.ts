/** The numbers under which the main thread knows requests. */
export interface CellKeys {
  /** A new key, under which output belongs to `parentId`. */
  keyFor(parentId: string): number;
  /** The request of a key; that of the newest one where a key is long forgotten. */
  parentOf(key: number): string;
  /** Key of the newest cell: what belongs to none goes where its output does. */
  latest(): number;
}

const REMEMBERED_KEYS = 20_000;

/** @returns keys of one session, counted from 1 */
export function createCellKeys(): CellKeys {
  const parents = new Map<number, string>();
  let lastKey = 0;
  return {
    keyFor(parentId) {
      parents.set(++lastKey, parentId);
      if (parents.size > REMEMBERED_KEYS) parents.delete(lastKey - REMEMBERED_KEYS);
      return lastKey;
    },
    parentOf: (key) => parents.get(key) ?? parents.get(lastKey) ?? '',
    latest: () => lastKey,
  };
}
