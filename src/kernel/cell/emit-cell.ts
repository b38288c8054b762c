import { parseSync } from 'oxc-parser';
import type { CellAnalysis } from './analyse-cell.ts';
import type { BindingFamily, Bindings } from './bindings.ts';
import { findReferences } from './find-references.ts';
import { type Stripped, stripTypes } from './strip-types.ts';
import { applyEdits, type Place, type TextEdit } from './text-edits.ts';
import { isFunction, type Node, patternNames, walk } from './walk.ts';

/** A cell as JavaScript for the prompt mode of the engine. */
export interface EmittedCell {
  js: string;
  /** The last statement is an expression that no semicolon ends: its value is the result. */
  show: boolean;
  /** JavaScript names that the cell declares. */
  names: string[];
  /** Where a place of `js` stands in the TypeScript source. */
  toSource(place: Place): Place;
}

/** A cell without its types, not yet fit to run. */
export interface StrippedCell {
  stripped: Stripped;
  body: Node[];
}

/**
 * The part of compiling a cell that asks for nothing but its text.
 *
 * @throws Error when the text cannot be compiled
 */
export function stripCell(cell: CellAnalysis): StrippedCell {
  const stripped = stripTypes(cell.source, cell.needsLowering);
  const { program, errors } = parseSync('cell.js', stripped.js, { sourceType: 'module' });
  if (errors[0]) throw new SyntaxError(errors[0].message);
  return { stripped, body: program.body as unknown as Node[] };
}

/**
 * Turns a cell into JavaScript: imports as calls, all declarations of one kind so that any can be
 * declared anew, names that are globals under private names. Claims the names, so call it for a cell that will run.
 *
 * @param resolve id of the local TypeScript module, or address, behind a specifier; undefined when Node resolves it
 */
export function emitCell(
  cell: CellAnalysis,
  { stripped, body }: StrippedCell,
  bindings: Bindings,
  resolve: (specifier: string) => { local: string } | { address: string } | undefined,
): EmittedCell {
  const families = declaredFamilies(body);
  bindings.declare(families);
  const edits = editStatements(body, stripped.js, bindings, resolve);
  edits.push(...renameEdits(body, cell, families, bindings));
  const { text, unedit } = applyEdits(stripped.js, edits);
  return {
    js: text,
    show: showsValue(cell),
    names: [...families.keys()].map((name) => bindings.nameOf(name)),
    toSource: (place) => stripped.toSource(unedit(place)),
  };
}

/** An expression at the end is shown unless a semicolon follows it. */
function showsValue({ body, source }: CellAnalysis): boolean {
  const last = body.at(-1);
  if (last?.type !== 'ExpressionStatement') return false;
  return !source.slice((last.expression as Node).end, last.end).includes(';');
}

function declaredFamilies(body: Node[]): Map<string, BindingFamily> {
  const families = new Map<string, BindingFamily>();
  for (const statement of body) {
    const declared = (
      /^Export/.test(statement.type) ? (statement.declaration as Node | null) : statement
    ) as Node | null;
    if (!declared) continue;
    if (declared.type === 'FunctionDeclaration' && declared.id)
      families.set((declared.id as Node).name as string, 'function');
    else if (declared.type === 'ClassDeclaration' && declared.id)
      families.set((declared.id as Node).name as string, 'lexical');
    else if (declared.type === 'ImportDeclaration')
      for (const { local } of declared.specifiers as { local: Node }[])
        families.set(local.name as string, 'lexical');
    else if (declared.type === 'VariableDeclaration')
      for (const { id } of declared.declarations as { id: Node }[])
        patternNames(id, (name) => families.set(name, 'lexical'));
    else
      nestedVars(declared, (node) => {
        for (const { id } of node.declarations as { id: Node }[])
          patternNames(id, (name) => families.set(name, 'lexical'));
      });
  }
  return families;
}

function nestedVars(statement: Node, found: (node: Node, parent: Node | undefined) => void): void {
  const loops = new Map<unknown, Node>();
  walk(statement, (node) => {
    if (isFunction(node)) return false;
    if (/^For/.test(node.type)) loops.set(node.init ?? node.left, node);
    if (node.type === 'VariableDeclaration' && node.kind === 'var') found(node, loops.get(node));
    return undefined;
  });
}

function editStatements(
  body: Node[],
  js: string,
  bindings: Bindings,
  resolve: (specifier: string) => { local: string } | { address: string } | undefined,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, text: string): void =>
    void edits.push({ start, end, text: text + '\n'.repeat(js.slice(start, end).split('\n').length - 1) });
  const hoisted: string[] = [];
  let imported = '';
  let leading = true;
  for (const statement of body) {
    if (statement.type === 'ImportDeclaration') {
      const code = importCode(statement, bindings, resolve);
      // Imports go first wherever they stand.
      if (!leading) imported += code;
      put(statement.start, statement.end, leading ? code : '');
      continue;
    }
    if (statement.type !== 'ExpressionStatement' || !statement.directive) leading = false;
    const declared = statement.declaration as Node | null | undefined;
    if (statement.type === 'ExportNamedDeclaration' && declared) put(statement.start, declared.start, '');
    else if (statement.type === 'ExportDefaultDeclaration' && declared)
      put(statement.start, declared.start, /Declaration$/.test(declared.type) && declared.id ? '' : ';void ');
    else if (/^Export/.test(statement.type)) put(statement.start, statement.end, '');
    const own = declared ?? statement;
    if (own.type === 'VariableDeclaration' && own.kind !== 'var') {
      // One kind for all, so that any can be declared anew.
      if (own.kind !== 'let') put(own.start, own.start + String(own.kind).length, 'let  ');
    } else if (!/^(Function|Class)Declaration$/.test(own.type))
      nestedVars(own, (node, loop) => hoistVar(node, loop, hoisted, put));
    walk(statement, (node) => editCall(node, put));
    editTopAwaits(statement, put);
  }
  const names = [...new Set(hoisted)].map((name) => bindings.nameOf(name));
  const prefix = imported + (names.length > 0 ? `let ${names.join(',')};` : '');
  if (prefix) edits.push({ start: 0, end: 0, text: prefix });
  return edits;
}

/** Awaits outside functions: what they wait for must be held, since nothing else may do so. */
function editTopAwaits(statement: Node, put: (start: number, end: number, text: string) => void): void {
  walk(statement, (node) => {
    if (isFunction(node)) return false;
    const waited =
      node.type === 'AwaitExpression'
        ? (node.argument as Node)
        : node.type === 'ForOfStatement' && node.await
          ? (node.right as Node)
          : undefined;
    if (!waited) return undefined;
    put(waited.start, waited.start, node.type === 'AwaitExpression' ? '__kernel.hold(' : '__kernel.each(');
    put(waited.end, waited.end, ')');
    return undefined;
  });
}

/** `var`, which may come twice and inside a block: declared before the cell, assigned where it stands. */
function hoistVar(
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

function importCode(
  statement: Node,
  bindings: Bindings,
  resolve: (specifier: string) => { local: string } | { address: string } | undefined,
): string {
  const specifier = (statement.source as Node).value as string;
  const attributes = (statement.attributes ?? []) as { key: Node; value: Node }[];
  const pairs = attributes.map(
    ({ key, value }) => `${JSON.stringify(key.name ?? key.value)}:${JSON.stringify(value.value)}`,
  );
  const target = resolve(specifier);
  // A JSON file imports as in TypeScript, with or without the attribute.
  if (pairs.length === 0 && /\.json(\?.*)?$/.test(specifier)) pairs.push('"type":"json"');
  const options = pairs.length > 0 ? `,{with:{${pairs.join(',')}}}` : '';
  const call =
    target && 'local' in target
      ? `await __kernel.hold(__kernel.local(${JSON.stringify(target.local)}))`
      : `await __kernel.hold(__kernel.import(${JSON.stringify(target?.address ?? specifier)}${options}))`;
  const parts: string[] = [];
  let code = '';
  const specifiers = statement.specifiers as Node[];
  for (const one of specifiers) {
    const local = bindings.nameOf((one.local as Node).name as string);
    const imported = one.imported as Node | undefined;
    if (one.type === 'ImportNamespaceSpecifier') code += `let ${local}=${call};`;
    else if (one.type === 'ImportDefaultSpecifier') parts.push(`default:${local}`);
    else parts.push(`${JSON.stringify(imported?.name ?? imported?.value)}:${local}`);
  }
  if (parts.length > 0) code += `let {${parts.join(',')}}=${call};`;
  return specifiers.length > 0 ? code : `${call};`;
}

/** Calls that the kernel answers; an `await` goes on only in a cell that was not interrupted meanwhile. */
function editCall(node: Node, put: (start: number, end: number, text: string) => void): void {
  if (node.type === 'ImportExpression') put(node.start, node.start + 6, '__kernel.import');
  else if (node.type === 'MetaProperty' && (node.meta as Node).name === 'import')
    put(node.start, node.end, '__kernel.meta');
  else if (node.type === 'AwaitExpression') {
    put(node.start, node.start, '__kernel.goOn(');
    put(node.end, node.end, ')');
  }
}

function renameEdits(
  body: Node[],
  cell: CellAnalysis,
  families: ReadonlyMap<string, BindingFamily>,
  bindings: Bindings,
): TextEdit[] {
  const concerned = new Set<string>();
  for (const name of bindings.renamed().keys())
    if (cell.mentions.has(name) || families.has(name)) concerned.add(name);
  if (concerned.size === 0) return [];
  return findReferences(body, concerned).map(({ name, start, end, shorthand }) => {
    const js = bindings.nameOf(name);
    return { start, end, text: shorthand ? `${name}:${js}` : js };
  });
}
