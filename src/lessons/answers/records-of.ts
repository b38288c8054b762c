interface TableLike {
  columnNames(): string[];
  objects(): object[];
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table or of a list of objects; undefined for anything else. */
export function recordsOf(given: unknown): Row[] | undefined {
  if (isTable(given)) return given.objects() as Row[];
  if (!Array.isArray(given) || given.length === 0) return undefined;
  return given.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
    ? (given as Row[])
    : undefined;
}

/** Names and values of a plain object or a map; undefined for anything else. */
export function entriesOf(given: unknown): [string, unknown][] | undefined {
  if (given instanceof Map) return [...given].map(([name, value]) => [String(name), value]);
  if (typeof given !== 'object' || given === null || isTable(given)) return undefined;
  if (Array.isArray(given) || ArrayBuffer.isView(given) || given instanceof Set) return undefined;
  return Object.entries(given);
}

function isTable(given: unknown): given is TableLike {
  const table = given as TableLike | null | undefined;
  return typeof table?.columnNames === 'function' && typeof table.objects === 'function';
}
