import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { CellAnalysis } from '../cell/analyse-cell.ts';
import { offsetAt, positionAt, same, wordAt, wordStartAt } from '../cell/positions.ts';
import { patternNames, walk } from '../cell/walk.ts';
import type { CellEditor } from '../checker/checker.ts';
import { declaredAt } from './declared-at.ts';
import type { NotebookCell, ReadCell } from './notebook-cells.ts';

/** What changes in a cell. */
export interface CellEdits {
  cell: string;
  edits: TextEdit[];
}

/** A name in a cell, which is to become another. */
interface NameUse {
  readonly name: string;
  readonly cell: NotebookCell;
  readonly own: CellAnalysis;
  readonly position: Position;
  /** What the change takes in the cell itself. */
  readonly inOwn: readonly TextEdit[];
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * What changes in the cells where the name at a position becomes another. @throws Error for what is no name
 */
export async function renameInCells(
  editor: CellEditor,
  read: ReadCell,
  cell: NotebookCell,
  position: Position,
  newName: string,
  cells: readonly NotebookCell[],
): Promise<CellEdits[]> {
  if (!IDENTIFIER.test(newName)) throw new Error(`${JSON.stringify(newName)} cannot be a name`);
  const name = wordAt(cell.code, position);
  if (!name) return [];
  const own = read(cell);
  const inOwn = await editor.rename(own, position, newName);
  const group = sharing(read, { name, cell, own, position, inOwn }, cells);
  if (!group) return [{ cell: cell.id, edits: inOwn }].filter(({ edits }) => edits.length > 0);
  const changed: CellEdits[] = [];
  for (const one of group) {
    const analysis = read(one);
    if (!analysis.mentions.has(name) && !analysis.names.has(name)) continue;
    const declared = declaredAt(analysis, name);
    const edits = declared
      ? await editor.rename(analysis, positionAt(one.code, declared.start), newName)
      : await editor.rename(analysis, position, newName, name);
    const kept = edits.map((edit) => keepingKey(edit, one, analysis, `${name}: ${newName}`));
    if (kept.length > 0) changed.push({ cell: one.id, edits: kept });
  }
  return changed;
}

/**
 * The cells in which a name means the same: from the one that declares it to the last before it is declared
 * anew; undefined when the name at the cursor is the cell's own affair.
 */
function sharing(
  read: ReadCell,
  use: NameUse,
  cells: readonly NotebookCell[],
): readonly NotebookCell[] | undefined {
  const { name, cell, own, position, inOwn } = use;
  const at = cells.findIndex(({ id }) => id === cell.id);
  const declared = declaredAt(own, name);
  const declares = (one: NotebookCell): boolean => declaredAt(read(one), name) !== undefined;
  if (declared) {
    const start = positionAt(cell.code, declared.start);
    const isIt =
      same(start, wordStartAt(cell.code, position)) || inOwn.some(({ range }) => same(range.start, start));
    if (!isIt) return undefined;
  }
  const first = declared ? at : cells.slice(0, Math.max(at, 0)).findLastIndex(declares);
  if (first < 0) return undefined;
  const next = cells.slice(first + 1).findIndex(declares);
  const group = cells.slice(first, next < 0 ? undefined : first + 1 + next);
  // a parameter or a local variable of the same name has its declaration among its own edits.
  return declared || isOuter(use) ? group : undefined;
}

/**
 * Whether the name at the cursor is declared outside the cell: then
 * all its uses outside functions' own are it.
 */
function isOuter({ name, own, cell, inOwn }: NameUse): boolean {
  return !inOwn.some(({ range }) => declaresLocally(own, name, offsetAt(cell.code, range.start)));
}

/** Whether the name at an offset is that of a parameter, a local variable or the like. */
function declaresLocally({ body }: CellAnalysis, name: string, offset: number): boolean {
  let local = false;
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object' || local) return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    const { params, declarations, id, param } = node as Record<string, never>;
    const patterns = [
      ...((params as unknown[] | undefined) ?? []),
      ...((declarations as { id: unknown }[] | undefined) ?? []).map((one) => one.id),
      id,
      param,
    ];
    for (const pattern of patterns)
      patternNames(pattern, (own, { start }) => {
        if (own === name && start === offset) local = true;
      });
    for (const field in node as object) visit((node as Record<string, unknown>)[field]);
  };
  visit(body);
  return local;
}

/** Where a name stands for a property and its value both, the property keeps its name. */
function keepingKey(
  edit: TextEdit,
  { code }: NotebookCell,
  { body }: CellAnalysis,
  newText: string,
): TextEdit {
  const offset = offsetAt(code, edit.range.start);
  let isShorthand = false;
  walk(body, ({ type, shorthand, start }) => {
    if (type === 'Property' && shorthand && start === offset) isShorthand = true;
  });
  return isShorthand ? { ...edit, newText } : edit;
}
