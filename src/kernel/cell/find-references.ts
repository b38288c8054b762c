import { isFunction, type Node, patternNames, walk } from './walk.ts';

/** One use or declaration of a name of the cell's top level. */
interface Reference {
  name: string;
  start: number;
  end: number;
  /** `{ name }`: the key stays, only the value is meant. */
  shorthand: boolean;
}

/**
 * Finds where top-level code, and functions within it, mean the top-level or global `names`; places where an inner
 * scope declares the same name for itself are left out.
 *
 * @param body statements of plain JavaScript
 */
export function findReferences(body: Node[], names: ReadonlySet<string>): Reference[] {
  const found: Reference[] = [];

  function visit(node: unknown, free: ReadonlySet<string>): void {
    if (node === null || typeof node !== 'object' || free.size === 0) return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item, free);
      return;
    }
    const own = node as Node;
    switch (own.type) {
      case 'Identifier':
        if (free.has(own.name as string)) take(own, false);
        return;
      case 'MemberExpression':
        visit(own.object, free);
        if (own.computed) visit(own.property, free);
        return;
      case 'Property':
        visitProperty(own, free);
        return;
      case 'MethodDefinition':
      case 'PropertyDefinition':
      case 'AccessorProperty':
        if (own.computed) visit(own.key, free);
        visit(own.decorators, free);
        visit(own.value, free);
        return;
      case 'LabeledStatement':
        visit(own.body, free);
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'ExportSpecifier':
      case 'ImportDeclaration':
      case 'MetaProperty':
        return;
    }
    const inner = without(free, scopeNames(own));
    // A declared function or class is named in the scope around it.
    if (/^(Function|Class)Declaration$/.test(own.type)) visit(own.id, free);
    for (const field in own) {
      if (field === 'id' && /^(Function|Class)(Declaration|Expression)$/.test(own.type)) continue;
      visit(own[field], inner);
    }
  }

  function visitProperty(node: Node, free: ReadonlySet<string>): void {
    const key = node.key as Node;
    if (!node.shorthand) {
      if (node.computed) visit(key, free);
      visit(node.value, free);
      return;
    }
    if (free.has(key.name as string)) take(key, true);
    const value = node.value as Node;
    if (value.type === 'AssignmentPattern') visit(value.right, free);
  }

  function take(node: Node, shorthand: boolean): void {
    const name = node.name as string;
    found.push({ name, start: node.start, end: node.start + name.length, shorthand });
  }

  for (const statement of body) visit(statement, names);
  return found;
}

/** Names that a node declares for what is inside it. */
function scopeNames(node: Node): Set<string> {
  const names = new Set<string>();
  const add = (name: string): void => void names.add(name);
  if (isFunction(node)) {
    if (node.type === 'FunctionExpression' && node.id) add((node.id as Node).name as string);
    for (const parameter of (node.params as Node[] | undefined) ?? []) patternNames(parameter, add);
    walk(node.body, (inner) => {
      if (isFunction(inner)) return false;
      if (inner.type === 'VariableDeclaration' && inner.kind === 'var')
        for (const { id } of inner.declarations as { id: Node }[]) patternNames(id, add);
      return undefined;
    });
  }
  if (node.type === 'ClassExpression' && node.id) add((node.id as Node).name as string);
  if (node.type === 'CatchClause') patternNames(node.param, add);
  const statements =
    node.type === 'BlockStatement' || node.type === 'StaticBlock'
      ? (node.body as Node[])
      : node.type === 'SwitchStatement'
        ? (node.cases as Node[]).flatMap((one) => one.consequent as Node[])
        : /^For/.test(node.type)
          ? [(node.init ?? node.left) as Node | null]
          : [];
  for (const statement of statements) {
    if (!statement) continue;
    if (statement.type === 'VariableDeclaration' && statement.kind !== 'var')
      for (const { id } of statement.declarations as { id: Node }[]) patternNames(id, add);
    else if (/^(Function|Class)Declaration$/.test(statement.type) && statement.id)
      add((statement.id as Node).name as string);
  }
  return names;
}

function without(free: ReadonlySet<string>, taken: Set<string>): ReadonlySet<string> {
  if (taken.size === 0) return free;
  const rest = [...free].filter((name) => !taken.has(name));
  return rest.length === free.size ? free : new Set(rest);
}
