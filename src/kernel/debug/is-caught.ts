import { parseSync } from 'oxc-parser';
import { type Node, walk } from '../cell/walk.ts';

/**
 * Whether a place in a script lies within a `try` that catches. The engine foresees it too, but not alike in
 * all versions for code that awaits.
 *
 * @param js the script
 * @param line from 0
 * @param column from 0
 */
export function isCaught(js: string, line: number, column: number): boolean {
  let start = 0;
  for (let passed = 0; passed < line; passed++) start = js.indexOf('\n', start) + 1;
  const offset = start + column;
  const { program, errors } = parseSync('script.js', js, { sourceType: 'unambiguous' });
  if (errors.length > 0) return false;
  let caught = false;
  walk(program.body, (node: Node) => {
    if (node.start > offset || node.end < offset) return false;
    const block = node.block as Node | undefined;
    if (node.type === 'TryStatement' && node.handler && block && block.start <= offset && offset < block.end)
      caught = true;
    return undefined;
  });
  return caught;
}
