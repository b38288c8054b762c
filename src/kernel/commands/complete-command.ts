import { commandTable } from './command-table.ts';

/**
 * The commands that fit what stands before the cursor, where that is the start of one; undefined elsewhere.
 */
export function completeCommand(
  code: string,
  cursor: number,
): { start: number; end: number; matches: { text: string; type: string }[] } | undefined {
  const before = code.slice(code.lastIndexOf('\n', cursor - 1) + 1, cursor);
  const [, marks = '', word = ''] = /^(%%?)(\w*)$/.exec(before) ?? [];
  if (marks === '') return undefined;
  const fits = commandTable.filter(
    ({ name, line, cell }) => name.startsWith(word) && (marks === '%' ? line : cell) !== undefined,
  );
  const matches = fits.map(({ name }) => ({ text: marks + name, type: 'keyword' }));
  return { start: cursor - before.length, end: cursor, matches };
}
