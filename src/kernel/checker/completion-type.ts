/** Names of the completion kinds of the Language Server Protocol, as Jupyter front ends draw them. */
const KINDS: Record<number, string> = {
  2: 'function',
  3: 'function',
  4: 'class',
  5: 'property',
  6: 'instance',
  7: 'class',
  8: 'interface',
  9: 'module',
  10: 'property',
  13: 'enum',
  14: 'keyword',
  17: 'path',
  19: 'path',
  20: 'enum member',
  21: 'constant',
  22: 'class',
  25: 'type parameter',
};

/** @returns how a front end calls a completion kind; `text` for what it does not know. */
export function completionType(kind: number | undefined): string {
  return KINDS[kind ?? 0] ?? 'text';
}
