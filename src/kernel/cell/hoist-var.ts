import { type Node, patternNames } from './walk.ts';

/** `var`, which may come twice and inside a block: declared before the cell, assigned where it stands. */
export function hoistVar(
  node: Node,
  loop: Node | undefined,
  hoisted: string[],
  put: (start: number, end: number, text: string) => void,
): void {
  const declarations = node.declarations as { id: Node; init: Node | null; start: number; end: number }[];
  for (const { id } of declarations) patternNames(id, (name) => hoisted.push(name));
  const [first] = declarations;
  if (!first) return;
  const header = loop !== undefined && loop.type !== 'ForStatement';
  if (header) put(node.start, first.start, '');
  else if (declarations.every(({ init }) => !init)) put(node.start, node.end, '');
  else assignVar(node, declarations, put);
}

function assignVar(
  node: Node,
  declarations: { id: Node; start: number; end: number }[],
  put: (start: number, end: number, text: string) => void,
): void {
  const first = declarations[0] as { id: Node; start: number };
  put(node.start, first.start, first.id.type === 'ObjectPattern' ? 'void(' : '');
  if (first.id.type === 'ObjectPattern') {
    const last = declarations.at(-1) as { end: number };
    put(last.end, last.end, ')');
  }
}
