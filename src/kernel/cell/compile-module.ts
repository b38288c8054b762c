import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { type Stripped, stripTypes } from './strip-types.ts';
import { applyEdits, type Place, type TextEdit } from './text-edits.ts';
import { type Node, walk } from './walk.ts';

/** A local TypeScript file as an ES module. */
export interface CompiledText {
  js: string;
  /** Specifiers of its static imports and re-exports. */
  imports: string[];
  toSource(place: Place): Place;
}

const COMMON_JS = /^\s*export\s*=|^\s*(?:export\s+)?import\s+\w+\s*=\s*require\s*\(/m;
const SYNTAX_TO_LOWER = /\busing\s+\w|^\s*@\w|\baccessor\s+\w/m;

/**
 * Removes the types of a module, and the imports that only types used; every place stays where it was unless
 * the file has syntax that must be rewritten; `toSource` then leads back.
 *
 * @param file its path, for messages
 * @throws SyntaxError naming the file
 */
export function compileModule(source: string, file: string): CompiledText {
  if (COMMON_JS.test(source))
    throw new SyntaxError(
      `${file}: \`export =\` and \`import x = require()\` do not work here; write \`export default\` and \`import x from\``,
    );
  let stripped: Stripped;
  try {
    const lower = /\.tsx$/.test(file) ? 'tsx' : SYNTAX_TO_LOWER.test(source) && 'ts';
    stripped = stripTypes(source, lower);
  } catch (error) {
    const [found] = parseSync(path.basename(file), source, { sourceType: 'module' }).errors;
    const before = source.slice(0, found?.labels[0]?.start ?? 0).split('\n');
    const place = found ? `:${before.length}:${(before.at(-1) as string).length + 1}` : '';
    throw new SyntaxError(`${file}${place}: ${found?.message ?? (error as Error).message}`);
  }
  const { js } = stripped;
  const { program, errors } = parseSync('module.js', js, { sourceType: 'module' });
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`);
  const body = program.body as unknown as Node[];
  const used = new Set<string>();
  for (const statement of body)
    if (statement.type !== 'ImportDeclaration')
      walk(statement, (node) => {
        if (node.type === 'Identifier') used.add(node.name as string);
      });
  const edits: TextEdit[] = [];
  const imports: string[] = [];
  for (const statement of body) {
    const from = statement.source as Node | null | undefined;
    if (!from || !/^(Import|Export)/.test(statement.type)) continue;
    const specifiers = statement.specifiers as Node[] | undefined;
    if (statement.type === 'ImportDeclaration' && specifiers && specifiers.length > 0) {
      const unused = specifiers.filter(({ local }) => !used.has((local as Node).name as string));
      if (unused.length > 0 && unused.length === specifiers.length) {
        edits.push(blank(js, statement.start, statement.end));
        continue;
      }
      for (const one of unused)
        if (one.type === 'ImportSpecifier') edits.push(blank(js, one.start, afterComma(js, one.end)));
    }
    imports.push(from.value as string);
  }
  const { text, unedit } = applyEdits(js, edits);
  return {
    js: text,
    imports: [...new Set(imports)],
    toSource: (place) => stripped.toSource(unedit(place)),
  };
}

function blank(text: string, start: number, end: number): TextEdit {
  return { start, end, text: text.slice(start, end).replace(/[^\n]/g, ' ') };
}

function afterComma(text: string, at: number): number {
  const comma = /^\s*,/.exec(text.slice(at));
  return at + (comma?.[0].length ?? 0);
}
