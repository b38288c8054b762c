import { isFunction, type Node, walk } from './walk.ts';

/** Finds `var` wherever it stands outside functions; with the loop whose head it is in, if any. */
export function nestedVars(statement: Node, found: (node: Node, loop: Node | undefined) => void): void {
  const loops = new Map<unknown, Node>();
  walk(statement, (node) => {
    if (isFunction(node)) return false;
    if (/^For/.test(node.type)) loops.set(node.init ?? node.left, node);
    if (node.type === 'VariableDeclaration' && node.kind === 'var') found(node, loops.get(node));
    return undefined;
  });
}
