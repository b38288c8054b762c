import type { Position } from 'vscode-languageserver-types';
import type { CellAnalysis } from '../cell/analyse-cell.ts';
import { positionAt, wordAt } from '../cell/positions.ts';
import type { CellEditor } from '../checker/checker.ts';
import { declaredAt, memberAt, type NamePlace, propertyAt } from './declared-at.ts';
import type { DefinitionPlace, NotebookCell, ReadCell } from './notebook-cells.ts';

/** Where the name at a position is declared: as the checker knows it, or else in a cell that has not run. */
export async function findDefinition(
  editor: CellEditor,
  read: ReadCell,
  cell: NotebookCell,
  position: Position,
  cells: readonly NotebookCell[],
): Promise<DefinitionPlace[]> {
  const own = read(cell);
  const places: DefinitionPlace[] = [];
  for (const one of await editor.declarations(own, position))
    if (one.in === 'cell') places.push({ cell: cell.id, range: one.range });
    else if (one.in === 'file') places.push({ uri: one.uri, range: one.range });
  if (places.length > 0) return places;
  const name = wordAt(own.source, position);
  if (!name) return [];
  for (const find of [declaredAt, memberAt, propertyAt]) {
    const place = elsewhere(read, cell, cells, (analysis) => find(analysis, name));
    if (place) return [place];
  }
  return [];
}

/** The last cell before, or else any, where a name is found. */
function elsewhere(
  read: ReadCell,
  cell: NotebookCell,
  cells: readonly NotebookCell[],
  find: (analysis: CellAnalysis) => NamePlace | undefined,
): DefinitionPlace | undefined {
  const at = cells.findIndex(({ id }) => id === cell.id);
  const before = at < 0 ? [...cells] : cells.slice(0, at);
  for (const one of [...before.reverse(), ...(at < 0 ? [] : cells.slice(at + 1))]) {
    const place = find(read(one));
    if (place) {
      const range = { start: positionAt(one.code, place.start), end: positionAt(one.code, place.end) };
      return { cell: one.id, range };
    }
  }
  return undefined;
}
