import { parseSync } from 'oxc-parser';
import { jsxOptions } from '../project/jsx-options.ts';
import { startFolder } from '../project/project-options.ts';
import { type NameFlow, nameFlow } from './name-flow.ts';
import { isFunction, type Node, patternNames, walk } from './walk.ts';

/** How later cells may use a name: `let` can be assigned to, the others cannot. */
export type NameKind = 'let' | 'const' | 'function' | 'type' | 'import' | 'other';

/** What a cell declares and uses. */
export interface CellAnalysis {
  source: string;
  body: Node[];
  names: Map<string, NameKind>;
  /** What becomes of types from the cell's start to its end. */
  flow: NameFlow;
  /** Every identifier in the text. */
  mentions: Set<string>;
  /** Module specifiers written as literals, static and dynamic. */
  imports: string[];
  /** Declares something for all modules (`declare global`, `declare module`). */
  augments: boolean;
  /** Has JSX in it. */
  jsx: boolean;
  /** Names that it makes by assigning to the global object. */
  globals: Set<string>;
  /** Starts with a comment that says not to check it. */
  unchecked: boolean;
  /** Uses `using`, decorators or `accessor`, or `export import`, which the stripper of types gets wrong. */
  needsLowering: boolean;
  errors: { message: string; start: number; end: number }[];
}

/** Reads the names, imports and syntax errors of a cell. Never throws for what the text holds. */
export function analyseCell(text: string): CellAnalysis {
  // a first line for the shell, as scripts have, is a comment; all places stay.
  const source = text.startsWith('#!') ? `//${text.slice(2)}` : text;
  const parse = (kind: 'ts' | 'tsx') =>
    parseSync(`cell.${kind}`, source, { sourceType: 'module', astType: 'ts' });
  let parsed = parse('ts');
  let jsx = false;
  // what is no TypeScript may be with JSX in it; `<T>x` means an assertion wherever it can.
  if (parsed.errors.length > 0 && /<[\p{ID_Start}>]/u.test(source)) {
    const other = parse('tsx');
    jsx =
      other.errors.length === 0 ||
      (other.errors[0]?.labels[0]?.start ?? 0) > (parsed.errors[0]?.labels[0]?.start ?? 0);
    if (jsx) parsed = other;
  }
  const body = parsed.program.body as unknown as Node[];
  const found: CellAnalysis = {
    source,
    body,
    names: new Map(),
    flow: nameFlow(body),
    mentions: new Set(),
    imports: [],
    augments: false,
    jsx,
    globals: new Set(),
    unchecked: /^(?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*?\/\/+\s*@ts-nocheck\b/.test(source),
    needsLowering: false,
    errors: parsed.errors.map(({ message, labels }) => {
      const [label] = labels;
      return { message, start: label?.start ?? source.length, end: label?.end ?? source.length };
    }),
  };
  for (const statement of body) {
    const declared = statement.type === 'ExportNamedDeclaration' && (statement.declaration as Node | null);
    collectNames(declared || statement, found);
  }
  walk(body, (node) => collectUse(node, found));
  if (jsx) for (const name of jsxNames()) found.mentions.add(name);
  // a text that does not parse still mentions names: completion needs them.
  if (found.errors.length > 0)
    for (const word of source.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []) found.mentions.add(word);
  return found;
}

/** Names in scope that JSX calls without their being in the text. */
function jsxNames(): string[] {
  const { jsx, jsxFactory = 'React', jsxFragmentFactory = 'React' } = jsxOptions(startFolder);
  if (jsx !== 'react') return [];
  return [jsxFactory, jsxFragmentFactory].map((name) => name.replace(/\..*/s, ''));
}

function collectNames(node: Node, found: CellAnalysis): void {
  const add = (name: string, kind: NameKind): void => void found.names.set(name, kind);
  const named = (kind: NameKind): void => {
    const id = node.id as Node | null;
    if (id?.type === 'Identifier') add(id.name as string, kind);
  };
  switch (node.type) {
    case 'VariableDeclaration':
      for (const { id } of node.declarations as { id: Node }[])
        patternNames(id, (name) => add(name, node.kind === 'let' || node.kind === 'var' ? 'let' : 'const'));
      break;
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      named('function');
      break;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      named('type');
      break;
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
      named('other');
      break;
    case 'TSModuleDeclaration':
      if (node.kind === 'global' || (node.id as Node).type !== 'Identifier') found.augments = true;
      else if ((node.id as Node).name === 'global') found.augments = true;
      else named('other');
      break;
    case 'TSGlobalDeclaration':
      found.augments = true;
      break;
    case 'TSImportEqualsDeclaration':
      named('import');
      break;
    case 'ImportDeclaration':
      for (const { local } of (node.specifiers ?? []) as { local: Node }[])
        add(local.name as string, 'import');
      break;
    case 'ExportDefaultDeclaration': {
      const declaration = node.declaration as Node;
      if (/Declaration$/.test(declaration.type) && declaration.id) collectNames(declaration, found);
      break;
    }
    default:
      walk(node, (inner) => {
        if (isFunction(inner)) return false;
        if (inner.type === 'VariableDeclaration' && inner.kind === 'var')
          for (const { id } of inner.declarations as { id: Node }[])
            patternNames(id, (name) => add(name, 'let'));
        return undefined;
      });
  }
}

function collectUse(node: Node, found: CellAnalysis): void {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      found.mentions.add(node.name as string);
      break;
    case 'AssignmentExpression': {
      const name = globalName(node.left as Node);
      if (name !== undefined) found.globals.add(name);
      break;
    }
    case 'ExportNamedDeclaration':
      if ((node.declaration as Node | null)?.type === 'TSImportEqualsDeclaration') found.needsLowering = true;
      break;
    case 'Decorator':
    case 'AccessorProperty':
      found.needsLowering = true;
      break;
    case 'VariableDeclaration':
      if (String(node.kind).includes('using')) found.needsLowering = true;
      break;
    case 'ImportDeclaration':
    case 'ImportExpression': {
      const source = node.source as Node;
      if (typeof source.value === 'string') found.imports.push(source.value);
    }
  }
}

/** `x` of `globalThis.x`, `(globalThis as any).x` and `globalThis["x"]`, where Node has no such global. */
function globalName(target: Node): string | undefined {
  if (target.type !== 'MemberExpression') return undefined;
  let object = target.object as Node;
  while (/^(TS\w+Expression|ParenthesizedExpression)$/.test(object.type)) object = object.expression as Node;
  if (object.type !== 'Identifier' || !/^(globalThis|global)$/.test(object.name as string)) return undefined;
  const property = target.property as Node;
  const name = target.computed ? property.value : property.name;
  return typeof name === 'string' &&
    /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) &&
    !(name in globalThis)
    ? name
    : undefined;
}
