import { parseSync } from 'oxc-parser';
import type { CellAnalysis } from './analyse-cell.ts';
import type { BindingFamily, Bindings } from './bindings.ts';
import { declaredFamilies } from './declared-families.ts';
import { editStatements } from './edit-statements.ts';
import { findReferences } from './find-references.ts';
import type { ResolveImport } from './import-code.ts';
import { type Stripped, strippedByCompiler, stripTypes } from './strip-types.ts';
import { applyEdits, type Place, type TextEdit } from './text-edits.ts';
import type { Node } from './walk.ts';

/** A cell as JavaScript for the prompt mode of the engine. */
interface EmittedCell {
  js: string;
  /** The last statement is an expression that no semicolon ends: its value is the result. */
  show: boolean;
  /** JavaScript names that the cell declares. */
  names: string[];
  /** The same names as the user wrote them. */
  ownNames: string[];
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
  const stripped = stripTypes(cell.source, cell.jsx ? 'tsx' : cell.needsLowering && 'ts');
  const first = parseSync('cell.js', stripped.js, { sourceType: 'module' });
  if (!first.errors[0]) return { stripped, body: first.program.body as unknown as Node[] };
  // the stripper leaves the assertion of `<const>'x'` standing.
  const again = strippedByCompiler(cell.source, new SyntaxError(first.errors[0].message));
  const { program } = parseSync('cell.js', again.js, { sourceType: 'module' });
  return { stripped: again, body: program.body as unknown as Node[] };
}

/**
 * Turns a cell into JavaScript: imports as calls, all declarations of one kind so that any can be
 * declared anew, names that are globals under private names. Claims the
 * names, so call it for a cell that will run.
 *
 * @param resolve finds the local files behind the imports
 */
export function emitCell(
  cell: CellAnalysis,
  { stripped, body }: StrippedCell,
  bindings: Bindings,
  resolve: ResolveImport,
): EmittedCell {
  const families = declaredFamilies(body);
  bindings.declare(families);
  const edits = editStatements(body, stripped.js, bindings, resolve);
  edits.push(...renameEdits(body, cell, families, bindings));
  const { text, unedit } = applyEdits(stripped.js, edits);
  return {
    js: text,
    show: showsValue(cell),
    ownNames: [...families.keys()],
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
  const classNames = new Set(body.map((statement) => classId(statement)?.start));
  return findReferences(body, concerned)
    .filter(({ start }) => !classNames.has(start))
    .map(({ name, start, end, shorthand }) => {
      const js = bindings.nameOf(name);
      return { start, end, text: shorthand ? `${name}:${js}` : js };
    });
}

function classId(statement: Node): Node | undefined {
  const declared = (statement.declaration as Node | null | undefined) ?? statement;
  return declared.type === 'ClassDeclaration' ? ((declared.id as Node | null) ?? undefined) : undefined;
}
