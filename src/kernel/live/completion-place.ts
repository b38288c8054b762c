import { parseSync } from 'oxc-parser';
import { type Node, walk } from '../cell/walk.ts';
import { closeBrackets } from './close-brackets.ts';

/** What is being written at the cursor, as far as values that exist can help. */
interface CompletionPlace {
  /**
   * `members`: after the dot of a value; `rows`: of a row of a table, or an item of a list; `key`: in
   * brackets; `column`: a string that a table's method takes; `import`, `path`: a file.
   */
  kind: 'members' | 'rows' | 'key' | 'column' | 'import' | 'path';
  /** A name and the properties that lead to the value; empty for files. */
  path: string[];
  /** Names that the calls on the way have added. */
  added: string[];
  /** UTF-16 offset of what is being written. */
  start: number;
}

const MARKER = '__cursor__';
/** A longer text before the cursor is not read. */
const LONGEST = 50_000;

/** @returns what stands before the cursor; undefined where no value can help */
export function completionPlace(code: string, cursor: number): CompletionPlace | undefined {
  const before = code.slice(0, cursor);
  if (before.length > LONGEST) return undefined;
  const { closers, quote, comment } = closeBrackets(before);
  if (comment) return undefined;
  if (quote) return inString(before, quote, closers);
  const word = /[\p{ID_Continue}$]*$/u.exec(before)?.[0] ?? '';
  const start = cursor - word.length;
  if (!/\.\s*$/.test(before.slice(0, start))) return undefined;
  const found = memberAt(`${before.slice(0, start)}${MARKER}${closers}`);
  if (!found) return undefined;
  const { member, parents } = found;
  const object = member.object as Node;
  const path = pathOf(object);
  const row = path?.length === 1 ? rowOf(path[0] as string, parents) : undefined;
  if (row) return { kind: 'rows', ...row, start };
  return path ? { kind: 'members', path, added: [], start } : undefined;
}

function inString(
  before: string,
  { char, start }: { char: string; start: number },
  closers: string,
): CompletionPlace | undefined {
  const head = before.slice(0, start - 1);
  const text = before.slice(start);
  if (/(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*$/.test(head))
    return { kind: 'import', path: [], added: [], start: before.length - lastPart(text).length };
  if (/^(\.{1,2}|~)?\//.test(text))
    return { kind: 'path', path: [], added: [], start: before.length - lastPart(text).length };
  const { program } = parseSync('cell.ts', `${head}${char}${MARKER}${char}${closers}`, {
    sourceType: 'module',
    astType: 'ts',
  });
  let place: CompletionPlace | undefined;
  walk(program.body, (node) => {
    if (node.type === 'MemberExpression' && node.computed && isMarker(node.property)) {
      const path = pathOf(node.object as Node);
      if (path) place = { kind: 'key', path, added: [], start };
    } else if (node.type === 'CallExpression' && (node.arguments as Node[]).some(holdsMarker)) {
      const table = tableOf(node);
      if (table) place = { kind: 'column', ...table, start };
    }
  });
  return place;
}

const isMarker = (node: unknown): boolean =>
  (node as Node | null)?.type === 'Literal' && (node as Node).value === MARKER;
/**
 * The string itself, or a list that it is in, also one that an object names, as in `loc({ columns: ['a'] })`.
 */
function holdsMarker(node: Node): boolean {
  if (node.type === 'ArrayExpression') return (node.elements as Node[]).some(isMarker);
  if (node.type === 'ObjectExpression')
    return (node.properties as { value?: Node }[]).some(({ value }) => value && holdsMarker(value));
  return isMarker(node);
}
const lastPart = (text: string): string => text.slice(text.lastIndexOf('/') + 1);

/** The member that is being written, and the nodes around it, innermost last. */
function memberAt(text: string): { member: Node; parents: Node[] } | undefined {
  const { program } = parseSync('cell.ts', text, { sourceType: 'module', astType: 'ts' });
  const parents: Node[] = [];
  let found: { member: Node; parents: Node[] } | undefined;
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object' || found) return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    const own = node as Node;
    if (own.type === 'MemberExpression' && (own.property as Node).name === MARKER) {
      found = { member: own, parents: [...parents] };
      return;
    }
    if (typeof own.type === 'string') parents.push(own);
    for (const field in own) visit(own[field]);
    if (typeof own.type === 'string') parents.pop();
  };
  visit(program.body);
  return found;
}

/** `a.b["c"][0]` as a, b, c, 0; undefined for what would have to be run. */
function pathOf(node: Node): string[] | undefined {
  if (node.type === 'Identifier') return [node.name as string];
  if (/^(ParenthesizedExpression|TSNonNullExpression|ChainExpression|TSAsExpression)$/.test(node.type))
    return pathOf(node.expression as Node);
  if (node.type !== 'MemberExpression') return undefined;
  const path = pathOf(node.object as Node);
  const property = node.property as Node;
  if (!path) return undefined;
  if (!node.computed) return property.type === 'Identifier' ? [...path, property.name as string] : undefined;
  return property.type === 'Literal' ? [...path, String(property.value)] : undefined;
}

/** Where `name` is the first parameter of a function that a method is given: the value of that method. */
function rowOf(name: string, parents: readonly Node[]): { path: string[]; added: string[] } | undefined {
  for (let at = parents.length - 1; at >= 0; at--) {
    const { type, params } = parents[at] as Node;
    if (!/^(ArrowFunction|Function)Expression$/.test(type)) continue;
    const [first] = params as Node[];
    if (first?.type !== 'Identifier' || first.name !== name) continue;
    const call = parents.slice(0, at).findLast((node) => node.type === 'CallExpression');
    return call && tableOf(call);
  }
  return undefined;
}

/** The value whose method is called, through the calls before, and what those add to its names. */
function tableOf(call: Node): { path: string[]; added: string[] } | undefined {
  const added: string[] = [];
  let callee = call.callee as Node;
  while (callee.type === 'MemberExpression') {
    const object = callee.object as Node;
    const path = pathOf(object);
    if (path) return { path, added };
    if (object.type !== 'CallExpression') return undefined;
    for (const argument of object.arguments as Node[])
      if (argument.type === 'ObjectExpression')
        for (const { key } of argument.properties as { key?: Node }[])
          if (key) added.push(String(key.name ?? key.value));
    callee = object.callee as Node;
  }
  return undefined;
}
