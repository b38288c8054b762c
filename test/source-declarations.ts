import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { files, src } from './source-imports.ts';

/** A function of a text, with the line on which it begins and the lines that it takes. */
export interface MeasuredFunction {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** A node of a syntax tree, as far as these tests look. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name: string } | null;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

function programOf(text: string): Node {
  const { program, errors } = parseSync('source.ts', text);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return program as unknown as Node;
}

/** The names that a file declares and exports; what it passes on from other files is not counted. */
export function exportedNames(text: string): string[] {
  const declared = childrenOf(programOf(text)).flatMap((node) =>
    node.type === 'ExportNamedDeclaration' && isNode(node.declaration) ? [node.declaration] : [],
  );
  const names = declared.flatMap((declaration) =>
    declaration.type === 'VariableDeclaration'
      ? (declaration.declarations as Node[]).map(({ id }) => id?.name)
      : [declaration.id?.name],
  );
  // overloads of a function share its name
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Every function of a text: declared, in an expression, or a method. */
export function functionsIn(text: string): MeasuredFunction[] {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const found: MeasuredFunction[] = [];
  const visit = (node: Node, name: string): void => {
    const own = node.id?.name ?? nameOfKey(node) ?? name;
    if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) {
      const line = lineOf(node.start);
      found.push({ name: own, line, lines: lineOf(node.end) - line + 1 });
    }
    for (const child of childrenOf(node)) visit(child, own);
  };
  visit(programOf(text), '');
  return found;
}

const nameOfKey = ({ key }: Node): string | undefined =>
  isNode(key) && typeof key.name === 'string' ? key.name : undefined;

/** The text of every file of the sources, by its path below src. */
export const sourceTexts: ReadonlyMap<string, string> = new Map(
  files.map((path) => [path, readFileSync(join(src, path), 'utf8')]),
);

/** Whether an expression is written out: texts, numbers, patterns, and lists, records and sets of them. */
function isData(node: Node): boolean {
  const { type } = node;
  if (type === 'Identifier') return /^[A-Z][A-Z0-9_]*$/.test(String(node.name));
  if (type === 'NewExpression') {
    const { callee } = node as { callee?: { name?: string } };
    return ['Set', 'Map'].includes(callee?.name ?? '') && isFilled(node.arguments);
  }
  if (type === 'Property') return isData(node.value as Node);
  if (['TSAsExpression', 'TSSatisfiesExpression'].includes(type)) return isData(node.expression as Node);
  if (['UnaryExpression', 'BinaryExpression'].includes(type)) return childrenOf(node).every(isData);
  if (type === 'ArrayExpression') return isFilled(node.elements);
  if (type === 'ObjectExpression') return isFilled(node.properties);
  return ['Literal', 'TemplateElement', 'TemplateLiteral'].includes(type) && childrenOf(node).every(isData);
}

/** What is empty at first is filled later, and no constant. */
const isFilled = (nodes: unknown): boolean => {
  const all = nodes as Node[];
  return all.length > 0 && all.every(isData);
};

/** Names of the constants of a file whose values are written out in it. */
export function dataConstants(text: string): string[] {
  return childrenOf(programOf(text))
    .map((node) =>
      node.type === 'ExportNamedDeclaration' && isNode(node.declaration) ? node.declaration : node,
    )
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const')
    .flatMap(({ declarations }) => declarations as Node[])
    .filter(({ id, init }) => id?.name !== undefined && isNode(init) && isData(init))
    .map(({ id }) => id?.name as string);
}

/** A name that a file takes from another, `*` for all of them. */
export interface TakenName {
  readonly from: string;
  readonly name: string;
  /** whether it is only passed on */
  readonly passedOn: boolean;
}

/**
 * What a file imports, or passes on, from other files of this
 * repository; paths are relative to its own folder.
 */
export function takenNames(text: string): TakenName[] {
  const named = /\b(import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'(\.[^']*)'/g;
  const whole = /\b(import|export)\s+(?:type\s+)?\*(?:\s+as\s+\w+)?\s*from\s*'(\.[^']*)'/g;
  const calls = /\bimport\(\s*'(\.[^']*)'\s*\)/g;
  return [
    ...[...text.matchAll(named)].flatMap(([, word, names = '', from = '']) =>
      names
        .split(',')
        .map((name) => /^(?:type\s+)?(\S+)/.exec(name.trim())?.[1])
        .filter((name) => name !== undefined)
        .map((name) => ({ from, name, passedOn: word === 'export' })),
    ),
    ...[...text.matchAll(whole)].map(([, word, from = '']) => ({
      from,
      name: '*',
      passedOn: word === 'export',
    })),
    ...[...text.matchAll(calls)].map(([, from = '']) => ({ from, name: '*', passedOn: false })),
  ];
}
