/** A node of a syntax tree as oxc-parser gives it (ESTree), with UTF-16 offsets. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** Visits `node` and all below it; `visit` returns false to leave out what is below. */
export function walk(node: unknown, visit: (node: Node) => unknown): void {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
    return;
  }
  const own = node as Node;
  if (typeof own.type === 'string' && visit(own) === false) return;
  for (const field in own) {
    const value = own[field];
    if (value !== null && typeof value === 'object') walk(value, visit);
  }
}

/** Names that a binding pattern declares, with their identifier nodes. */
export function patternNames(pattern: unknown, found: (name: string, node: Node) => void): void {
  if (!pattern) return;
  const node = pattern as Node;
  switch (node.type) {
    case 'Identifier':
      found(node.name as string, node);
      break;
    case 'ObjectPattern':
      for (const property of node.properties as Node[])
        patternNames(property.type === 'RestElement' ? property.argument : property.value, found);
      break;
    case 'ArrayPattern':
      for (const element of node.elements as unknown[]) patternNames(element, found);
      break;
    case 'AssignmentPattern':
      patternNames(node.left, found);
      break;
    case 'RestElement':
      patternNames(node.argument, found);
  }
}

/** Whether a node has a scope of its own for `var`. */
export function isFunction(node: Node): boolean {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|StaticBlock|PropertyDefinition|TSModuleDeclaration)$/.test(
    node.type,
  );
}
