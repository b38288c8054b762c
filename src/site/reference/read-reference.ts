import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript-js';
import type { PackageEntry, PublicName } from './reference.ts';

/**
 * Reads what each entry of a package exports, from its sources: declarations, and the docstrings that explain
 * them. Files of the package are read and nothing that they import, so that it takes a second.
 *
 * @param root the package's folder, with `package.json` and `src`
 * @throws Error when an entry has no source file
 */
export function readReference(root: string): PackageEntry[] {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, { types: string } | string>;
  };
  const entries = Object.entries(exports).flatMap(([path, entry]) =>
    typeof entry === 'string'
      ? []
      : [{ name: join(name, path).split(sep).join('/'), file: sourceOf(root, entry.types) }],
  );
  const program = programOf(entries.map(({ file }) => file));
  const checker = program.getTypeChecker();
  return entries.map(({ name, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!source || !module) throw new Error(`${name} has no source: ${file} exports nothing`);
    const names = checker
      .getExportsOfModule(module)
      .map((symbol) => publicName(symbol, checker, program, root))
      .filter((one) => one !== undefined);
    return { name, doc: headOf(source), names: inGroups(names) };
  });
}

const sourceOf = (root: string, types: string): string =>
  join(root, types.replace(/^\.\/dist\//, 'src/').replace(/\.d\.ts$/, '.ts'));

/** A program of the files that lead to one another by relative imports. */
function programOf(files: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = { noLib: true, types: [], allowImportingTsExtensions: true };
  const host = ts.createCompilerHost(options, true);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => ({
      resolvedModule: /^\.{1,2}\/.*\.ts$/.test(text)
        ? { resolvedFileName: resolve(dirname(from), text), extension: ts.Extension.Ts }
        : undefined,
    }));
  return ts.createProgram(files, options, host);
}

/** The docstring of a file, which stands above its imports. */
function headOf(source: ts.SourceFile): string {
  const [, comment = ''] = /^(?:(?:#!|\/\/).*\n)*\/\*\*([\s\S]*?)\*\//.exec(source.text) ?? [];
  return comment.replace(/^\s*\* ?/gm, '').trim();
}

function publicName(
  exported: ts.Symbol,
  checker: ts.TypeChecker,
  program: ts.Program,
  root: string,
): PublicName | undefined {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declarations = symbol.declarations ?? [];
  const [first] = declarations;
  if (!first) return undefined;
  const file = relative(root, first.getSourceFile().fileName).split(sep).join('/');
  const [, layer = ''] = /^src\/([^/]+)\//.exec(file) ?? [];
  const index = program.getSourceFile(join(root, 'src', layer, 'index.ts'));
  return {
    name: exported.name,
    kind: kindOf(first),
    group: (index && headingsOf(index).get(exported.name)) ?? layer.replace('-', ' '),
    // an implementation of overloads is no signature of its own
    signature: declarations
      .filter((one) => declarations.length === 1 || !(ts.isFunctionDeclaration(one) && one.body))
      .map(signatureOf)
      .join('\n\n'),
    doc: plain(symbol.getDocumentationComment(checker)),
    tags: symbol.getJsDocTags(checker).map(({ name, text }) => ({ tag: name, text: plain(text) })),
    file,
  };
}

/** A docstring as Markdown; what it links to is code. */
const plain = (parts: ts.SymbolDisplayPart[] | undefined): string =>
  ts
    .displayPartsToString(parts)
    .replace(/\{@link\s+([^}\s]+)\s*\}/g, '`$1`')
    .trim();

function kindOf(declaration: ts.Declaration): string {
  if (ts.isFunctionDeclaration(declaration)) return 'function';
  if (ts.isInterfaceDeclaration(declaration)) return 'interface';
  if (ts.isClassDeclaration(declaration)) return 'class';
  if (ts.isTypeAliasDeclaration(declaration)) return 'type';
  return isFunctionValue(declaration) ? 'function' : 'const';
}

function isFunctionValue(node: ts.Node): node is ts.VariableDeclaration & { initializer: ts.ArrowFunction } {
  return ts.isVariableDeclaration(node) && !!node.initializer && ts.isArrowFunction(node.initializer);
}

/** Longer values are told by their name and type only. */
const LONGEST_VALUE = 400;

function signatureOf(declaration: ts.Declaration): string {
  const source = declaration.getSourceFile();
  if (ts.isVariableDeclaration(declaration)) {
    const { name, type, initializer } = declaration;
    const told = type ? `: ${type.getText()}` : '';
    if (isFunctionValue(declaration)) {
      const { equalsGreaterThanToken } = declaration.initializer;
      const arrow = source.text.slice(declaration.initializer.getStart(), equalsGreaterThanToken.getStart());
      return `const ${name.getText()}${told} = ${arrow}=> …`;
    }
    const value = initializer?.getText() ?? '';
    return `const ${name.getText()}${told}${value.length > LONGEST_VALUE ? ' = …' : ` = ${value}`}`;
  }
  return withoutBodies(declaration, source).replace(/^export\s+/, '');
}

/** A declaration's text without what its functions do, and without what only itself may call. */
function withoutBodies(declaration: ts.Declaration, source: ts.SourceFile): string {
  const start = declaration.getStart();
  let text = '';
  let from = start;
  const visit = (node: ts.Node): void => {
    const hidden =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
    if (!hidden && !(ts.isBlock(node) && ts.isFunctionLike(node.parent))) {
      ts.forEachChild(node, visit);
      return;
    }
    text += source.text.slice(from, hidden ? node.getFullStart() : node.getStart()).trimEnd();
    from = node.getEnd();
  };
  ts.forEachChild(declaration, visit);
  return (text + source.text.slice(from, declaration.getEnd())).trimEnd();
}

/**
 * The comment above each exported name of an index: `// one wave: intervals` heads all lines up to the next.
 */
function headingsOf(index: ts.SourceFile): Map<string, string> {
  const headings = new Map<string, string>();
  let heading: string | undefined;
  for (const statement of index.statements) {
    const comments = ts.getLeadingCommentRanges(index.text, statement.pos) ?? [];
    const last = comments.map(({ pos, end }) => index.text.slice(pos, end)).at(-1);
    if (last?.startsWith('// ') && !last.startsWith('// biome-ignore')) heading = last.slice(3).trim();
    if (!heading || !ts.isExportDeclaration(statement)) continue;
    const clause = statement.exportClause;
    if (clause && ts.isNamedExports(clause))
      for (const { name } of clause.elements) headings.set(name.text, heading);
  }
  return headings;
}

/** Names of one group stand together, the groups in the order in which they are first met. */
function inGroups(names: readonly PublicName[]): PublicName[] {
  const groups = [...new Set(names.map(({ group }) => group))];
  return groups.flatMap((group) => names.filter((one) => one.group === group));
}
