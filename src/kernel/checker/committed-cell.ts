import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { TextEdit } from '../cell/text-edits.ts';
import { isFunction, type Node, patternNames, walk } from '../cell/walk.ts';
import { endTypes, type Part, partOf, plain } from './cell-part.ts';

/** A cell that ran as a namespace of a module, and what stands at the head of that module for it. */
interface CommittedCell {
  head: string;
  parts: Part[];
}

/**
 * Writes a cell as a namespace: many cells can so share one document, which a language server reads much
 * sooner than many documents. What it says of types stays as it is; nobody runs it or looks at its errors.
 *
 * @param cell whose text parses
 * @param name the namespace's
 * @param prelude brings the names of earlier cells
 * @param ends references whose types at the end are told
 */
export function committedCell(
  cell: CellAnalysis,
  name: string,
  prelude: string,
  ends: Iterable<string>,
): CommittedCell {
  const { source, body, flow } = cell;
  const parts: Part[] = [plain(`export namespace ${name}{${prelude}\n`)];
  let head = '';
  let at = 0;
  for (const statement of body) {
    if (statement.start > at) parts.push(plain(source.slice(at, statement.start)));
    at = statement.end;
    if (statement.type === 'ImportDeclaration' || isRequire(statement)) {
      const { lifted, local } = liftImport(statement, source, name);
      head += lifted;
      parts.push(plain(local));
      continue;
    }
    const edits: TextEdit[] = [];
    editAwaits(statement, edits);
    if (/^Export/.test(statement.type)) editExport(statement, edits);
    else editDeclaration(statement, flow.open, edits);
    parts.push(partOf(statement, cell, edits));
  }
  parts.push(plain(`${source.slice(at)}\n;`), ...endTypes(ends), plain('}\n'));
  return { head, parts };
}

function isRequire({ type, moduleReference }: Node): boolean {
  return (
    type === 'TSImportEqualsDeclaration' && (moduleReference as Node).type === 'TSExternalModuleReference'
  );
}

/** A namespace cannot import a module: its document does, under a name of the namespace's. */
function liftImport(statement: Node, source: string, space: string): { lifted: string; local: string } {
  const own = (local: Node): string => `${space}_${local.name as string}`;
  const take = (local: Node): string => `export import ${local.name as string}=__self.${own(local)};`;
  if (statement.type === 'TSImportEqualsDeclaration') {
    const id = statement.id as Node;
    const reference = statement.moduleReference as Node;
    const text = `import ${own(id)}=${source.slice(reference.start, reference.end)};export{${own(id)}};`;
    return { lifted: text, local: take(id) };
  }
  const from = statement.source as Node;
  const rest = source
    .slice(from.start, statement.end)
    .replace(/\s*;?\s*$/, '')
    .replaceAll('\n', ' ');
  let lifted = '';
  let local = '';
  for (const one of (statement.specifiers ?? []) as Node[]) {
    const id = one.local as Node;
    const imported = one.imported as Node | undefined;
    const type = statement.importKind === 'type' || one.importKind === 'type' ? 'type ' : '';
    const clause =
      one.type === 'ImportNamespaceSpecifier'
        ? `*as ${own(id)}`
        : `{${one.type === 'ImportDefaultSpecifier' ? 'default' : ((imported?.raw ?? imported?.name) as string)} as ${own(id)}}`;
    lifted += `import ${type}${clause} from ${rest};export ${type}{${own(id)}};`;
    local += take(id);
  }
  return { lifted: lifted === '' ? `import ${rest};` : lifted, local };
}

function editExport(statement: Node, edits: TextEdit[]): void {
  const declared = statement.declaration as Node | null;
  if (!declared) edits.push({ start: statement.start, end: statement.end, text: ';' });
  else if (statement.type === 'ExportDefaultDeclaration') {
    const named = /Declaration$/.test(declared.type) && declared.id;
    edits.push({ start: statement.start, end: declared.start, text: named ? 'export ' : ';void ' });
  }
}

const EXPORTABLE =
  /^(FunctionDeclaration|TSDeclareFunction|ClassDeclaration|TSInterfaceDeclaration|TSTypeAliasDeclaration|TSEnumDeclaration|TSModuleDeclaration|TSImportEqualsDeclaration)$/;

function editDeclaration(statement: Node, open: ReadonlyMap<string, unknown>, edits: TextEdit[]): void {
  const put = (at: number, text: string): void => void edits.push({ start: at, end: at, text });
  if (EXPORTABLE.test(statement.type)) put(statement.start, 'export ');
  if (statement.type !== 'VariableDeclaration' || String(statement.kind).includes('using')) return;
  const declarations = statement.declarations as { id: Node; start: number; end: number }[];
  // an `export` would settle the type of a variable that follows its assignments.
  const prefixes = declarations.map(({ id }) => {
    let isOpen = false;
    patternNames(id, (name) => {
      if (open.has(name)) isOpen = true;
    });
    return isOpen ? '' : 'export ';
  });
  if (prefixes[0]) put(statement.start, prefixes[0]);
  if (prefixes.every((prefix) => prefix === prefixes[0])) return;
  for (const [i, { start }] of declarations.entries()) {
    const before = declarations[i - 1];
    if (before)
      edits.push({ start: before.end, end: start, text: `;${prefixes[i]}${statement.kind as string} ` });
  }
}

/** `await` is a name in a namespace. */
function editAwaits(statement: Node, edits: TextEdit[]): void {
  walk(statement, (node) => {
    if (isFunction(node)) return false;
    if (node.type !== 'AwaitExpression') return undefined;
    const argument = node.argument as Node;
    edits.push({ start: node.start, end: argument.start, text: '__hub.aw(' });
    edits.push({ start: node.end, end: node.end, text: ')' });
    return undefined;
  });
}
