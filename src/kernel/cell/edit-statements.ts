import type { Bindings } from './bindings.ts';
import { findReferences } from './find-references.ts';
import { hoistVar } from './hoist-var.ts';
import { importCode, type ResolveImport } from './import-code.ts';
import { keepNames } from './keep-names.ts';
import { nestedVars } from './nested-vars.ts';
import type { TextEdit } from './text-edits.ts';
import { isFunction, type Node, walk } from './walk.ts';

type Put = (start: number, end: number, text: string) => void;

/**
 * What makes the statements of a cell fit for a prompt: imports as
 * calls, declarations of one kind, awaits held.
 */
export function editStatements(
  body: Node[],
  js: string,
  bindings: Bindings,
  resolve: ResolveImport,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, text: string): void =>
    void edits.push({ start, end, text: text + '\n'.repeat(js.slice(start, end).split('\n').length - 1) });
  const hoisted: string[] = [];
  let imported = '';
  let named = '';
  let leading = true;
  const used = usedImports(body);
  for (const statement of body) {
    if (statement.type === 'ImportDeclaration') {
      const code = importCode(statement, bindings, resolve, used);
      // imports go first wherever they stand.
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
    named += keepNames(own, bindings, put);
    if (own.type === 'VariableDeclaration' && own.kind !== 'var') {
      // one kind for all, so that any can be declared anew.
      if (own.kind !== 'let') put(own.start, own.start + String(own.kind).length, 'let  ');
    } else if (!/^(Function|Class)Declaration$/.test(own.type))
      nestedVars(own, (node, loop) => hoistVar(node, loop, hoisted, put));
    walk(statement, (node) => editCall(node, put));
    editTopAwaits(statement, put);
    // where a function of several tokens ended the line, what is put around it would go on with the next.
    if (own.type === 'VariableDeclaration' && js[own.end - 1] !== ';') put(own.end, own.end, ';');
  }
  const names = [...new Set(hoisted)].map((name) => bindings.nameOf(name));
  const prefix = named + imported + (names.length > 0 ? `let ${names.join(',')};` : '');
  // before all else that is put at the start.
  if (prefix) edits.unshift({ start: 0, end: 0, text: prefix });
  return edits;
}

/** The imported names that the cell's own code uses: what is left of names of types, none. */
function usedImports(body: Node[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { type, specifiers } of body)
    if (type === 'ImportDeclaration')
      for (const { local } of specifiers as { local: Node }[]) names.add(local.name as string);
  return new Set(names.size > 0 ? findReferences(body, names).map(({ name }) => name) : []);
}

/** Awaits outside functions: what they wait for must be held, since nothing else may do so. */
function editTopAwaits(statement: Node, put: Put): void {
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

/** Calls that the kernel answers; an `await` goes on only in a cell that was not interrupted meanwhile. */
function editCall(node: Node, put: Put): void {
  if (node.type === 'ImportExpression') put(node.start, node.start + 6, '__kernel.import');
  else if (node.type === 'MetaProperty' && (node.meta as Node).name === 'import')
    put(node.start, node.end, '__kernel.meta');
  else if (node.type === 'AwaitExpression') {
    put(node.start, node.start, '__kernel.goOn(');
    put(node.end, node.end, ')');
  }
}
