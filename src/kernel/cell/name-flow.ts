import { isFunction, type Node, patternNames, walk } from './walk.ts';

/** What a variable without an annotation starts with, when its type follows what is assigned to it. */
export type OpenStart = '' | '[]' | 'null' | 'undefined';

/** What a cell does to variables that may change their type from its start to its end. */
export interface NameFlow {
  /**
   * Own variables whose type follows their assignments (an empty array,
   * a `let` without a type), and their start.
   */
  open: Map<string, { start: OpenStart; keyword: 'let' | 'const' }>;
  /** Own variables with a written type. */
  annotated: Set<string>;
  /** Own variables with a type and no value yet. */
  unset: Set<string>;
  /** Own constants whose type may be one literal that still widens. */
  literal: Set<string>;
  /** Own names that a declaration of a module cannot export: `using`, and `var` within a block. */
  unexported: Set<string>;
  /** References (`a`, `a.b`) that code outside functions assigns to. */
  assigned: Set<string>;
  /** Variables whose last assignment is an empty array. */
  emptied: Set<string>;
  /** Variables that `push`, `unshift` or an assignment by index fills. */
  filled: Set<string>;
  /** Names that a function assigns to: any time may change them. */
  captured: Set<string>;
  /** References in conditions beside a `throw` or a call that may end all, and in arguments of such calls. */
  tested: Set<string>;
  /** Functions that are called where that may assert something or never return, and where their names end. */
  guards: Map<string, number>;
}

/** @returns the root of a reference: `a` of `a.b["c"]` */
export const rootOf = (reference: string): string => /^[^.[]+/.exec(reference)?.[0] ?? reference;

/** @param body statements of a cell */
export function nameFlow(body: Node[]): NameFlow {
  const flow: NameFlow = {
    open: new Map(),
    annotated: new Set(),
    unset: new Set(),
    literal: new Set(),
    unexported: new Set(),
    assigned: new Set(),
    emptied: new Set(),
    filled: new Set(),
    captured: new Set(),
    tested: new Set(),
    guards: new Map(),
  };
  for (const statement of body) {
    declare(statement, flow);
    walk(statement, (node) => {
      if (isFunction(node)) {
        walk(node, (inner) => noteAssignment(inner, (name) => void flow.captured.add(rootOf(name))));
        return false;
      }
      noteAssignment(node, (reference) => void flow.assigned.add(reference));
      noteFilling(node, flow);
      noteTest(node, flow);
      return undefined;
    });
  }
  for (const name of flow.assigned) flow.unset.delete(name);
  return flow;
}

function declare(statement: Node, flow: NameFlow): void {
  const exported = statement.type === 'ExportNamedDeclaration' && (statement.declaration as Node | null);
  const own = exported || statement;
  if (own.type !== 'VariableDeclaration') {
    walk(own, (node) => {
      if (isFunction(node)) return false;
      if (node.type === 'VariableDeclaration' && node.kind === 'var')
        for (const { id } of node.declarations as { id: Node }[])
          patternNames(id, (name) => flow.unexported.add(name));
      return undefined;
    });
    return;
  }
  const using = String(own.kind).includes('using');
  for (const declarator of own.declarations as Node[]) {
    const { id, init } = declarator as unknown as { id: Node; init: Node | null };
    if (using) patternNames(id, (name) => flow.unexported.add(name));
    if (id.type !== 'Identifier') continue;
    const name = id.name as string;
    if (id.typeAnnotation) flow.annotated.add(name);
    // `let x!: T` says that it will have its value.
    if (id.typeAnnotation && !init && !own.declare && !using && !declarator.definite) flow.unset.add(name);
    else if (own.kind === 'const' && init && mayBeLiteral(init)) flow.literal.add(name);
    const start = id.typeAnnotation || exported || using || own.declare ? undefined : openStart(init);
    if (start !== undefined && (own.kind !== 'const' || start === '[]'))
      flow.open.set(name, { start, keyword: own.kind === 'const' ? 'const' : 'let' });
  }
}

function openStart(init: Node | null): OpenStart | undefined {
  if (!init) return '';
  if (init.type === 'ArrayExpression' && (init.elements as unknown[]).length === 0) return '[]';
  if (init.type === 'Literal' && init.raw === 'null') return 'null';
  return init.type === 'Identifier' && init.name === 'undefined' ? 'undefined' : undefined;
}

function mayBeLiteral(init: Node): boolean {
  return /^(Literal|TemplateLiteral|UnaryExpression|ConditionalExpression|LogicalExpression|BinaryExpression)$/.test(
    init.type,
  );
}

/** Calls `assigned` for each reference that a node assigns to. */
function noteAssignment(node: Node, assigned: (reference: string) => void): void {
  const target = (left: Node): void => {
    const reference = referenceOf(left);
    if (reference !== undefined) assigned(reference);
    else patternNames(left, assigned);
  };
  if (node.type === 'AssignmentExpression') target(node.left as Node);
  else if (node.type === 'UpdateExpression') target(node.argument as Node);
  else if (/^For(In|Of)Statement$/.test(node.type) && (node.left as Node).type !== 'VariableDeclaration')
    target(node.left as Node);
}

function noteFilling(node: Node, { emptied, filled }: NameFlow): void {
  if (node.type === 'AssignmentExpression') {
    const left = node.left as Node;
    const right = node.right as Node;
    if (left.type === 'Identifier') {
      if (openStart(right) === '[]') emptied.add(left.name as string);
      else emptied.delete(left.name as string);
    } else if (left.type === 'MemberExpression' && (left.object as Node).type === 'Identifier')
      filled.add((left.object as Node).name as string);
  } else if (node.type === 'CallExpression') {
    const callee = node.callee as Node;
    const object = callee.object as Node | undefined;
    if (callee.type === 'MemberExpression' && object?.type === 'Identifier')
      if (/^(push|unshift)$/.test(String((callee.property as Node).name))) filled.add(object.name as string);
  }
}

/** A test counts where one way out of it does not reach the end of the cell. */
function noteTest(node: Node, flow: NameFlow): void {
  if (node.type === 'ExpressionStatement') {
    const call = node.expression as Node;
    const called = call.type === 'CallExpression' ? guardOf(call.callee as Node) : undefined;
    if (called === undefined) return;
    flow.guards.set(called, (call.callee as Node).end - 1);
    references(call.arguments, flow.tested);
    return;
  }
  const test = (node.test ?? node.discriminant) as Node | null | undefined;
  if (!test || !/Statement$/.test(node.type)) return;
  let leaves = false;
  walk(node, (inner) => {
    if (isFunction(inner)) return false;
    if (/^(Throw|Break|Continue)Statement$/.test(inner.type)) leaves = true;
    else if (inner.type === 'ExpressionStatement') {
      const call = inner.expression as Node;
      if (call.type === 'CallExpression' && guardOf(call.callee as Node)) leaves = true;
    }
    return undefined;
  });
  if (leaves || /^(While|DoWhile|For)Statement$/.test(node.type)) references(test, flow.tested);
}

/** A function that is called by its name, when it is not the console's. */
function guardOf(callee: Node): string | undefined {
  const reference = referenceOf(callee);
  return reference === undefined || rootOf(reference) === 'console' ? undefined : reference;
}

function references(node: unknown, found: Set<string>): void {
  walk(node, (inner) => {
    const reference = referenceOf(inner);
    if (reference !== undefined) found.add(reference);
    return !isFunction(inner);
  });
}

/** `a`, `a.b`, `a["b"]`, `a[0]`: what the compiler can follow. */
function referenceOf(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name as string;
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return referenceOf(node.expression as Node);
    case 'MemberExpression': {
      const object = referenceOf(node.object as Node);
      const property = node.property as Node;
      if (object === undefined) return undefined;
      if (!node.computed)
        return property.type === 'Identifier' ? `${object}.${property.name as string}` : undefined;
      return property.type === 'Literal' && /^("|'|\d)/.test(String(property.raw))
        ? `${object}[${property.raw as string}]`
        : undefined;
    }
    default:
      return undefined;
  }
}
