import { analyseCell, type CellAnalysis } from '../cell/analyse-cell.ts';
import { patternNames, walk } from '../cell/walk.ts';
import type { CellEditor } from '../checker/checker.ts';
import type {
  FormattingOptions,
  Position,
  Range,
  RangeEdit,
  SignatureHelp,
} from '../checker/protocol-types.ts';
import { declaredAt, memberAt, type NamePlace, propertyAt } from './declared-at.ts';
import { offsetAt, positionAt, same, wordAt, wordStartAt } from './positions.ts';

/** A cell as the front end has it. */
interface NotebookCell {
  id: string;
  code: string;
}

/** One mistake in a cell that is being written. */
interface EditorDiagnostic {
  range: Range;
  /** Of TypeScript; 0 for syntax where no checker is. */
  code: number;
  message: string;
}

/** Where a name is declared: in a cell, or in a file. */
type DefinitionPlace = { cell: string; range: Range } | { uri: string; range: Range };

/** What a front end asks for while cells are written, which may rest on one another. Positions are from 0. */
export interface NotebookEditor {
  diagnostics(params: { cell: NotebookCell; cells?: NotebookCell[] }): Promise<EditorDiagnostic[]>;
  signatureHelp(params: { cell: NotebookCell; position: Position }): Promise<SignatureHelp | null>;
  definition(params: {
    cell: NotebookCell;
    position: Position;
    cells?: NotebookCell[];
  }): Promise<DefinitionPlace[]>;
  rename(params: {
    cell: NotebookCell;
    position: Position;
    newName: string;
    cells?: NotebookCell[];
  }): Promise<{ cell: string; edits: RangeEdit[] }[]>;
  format(params: { cell: NotebookCell; options?: FormattingOptions }): Promise<RangeEdit[]>;
}

/** "Cannot find name 'x'", with and without a guess at what was meant. */
const unknownName = new Set([2304, 2552, 2503, 2318]);
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * @param editor answers for one cell
 * @param asCode a cell without what is no TypeScript in it, of the same length
 */
export function createNotebookEditor(
  editor: CellEditor,
  asCode: (code: string) => string = (code) => code,
): NotebookEditor {
  /** Cells are read again only when they have changed. */
  const known = new Map<string, CellAnalysis>();
  function read({ id, code }: NotebookCell): CellAnalysis {
    const source = asCode(code);
    const before = known.get(id);
    if (before?.source === source) return before;
    const cell = analyseCell(source);
    known.set(id, cell);
    return cell;
  }

  return {
    async diagnostics({ cell, cells = [] }) {
      const problems = await editor.problems(read(cell));
      const others = new Set<string>();
      for (const other of cells)
        if (other.id !== cell.id) for (const name of read(other).names.keys()) others.add(name);
      return problems
        .filter(({ code, message }) => {
          // A name of a cell that has not run yet is no mistake.
          const name = /'([^']+)'/.exec(message)?.[1] ?? '';
          return !(unknownName.has(code) && others.has(name));
        })
        .map(({ line, column, length, code, message }) => ({
          range: {
            start: { line: line - 1, character: column - 1 },
            end: { line: line - 1, character: column - 1 + length },
          },
          code,
          message,
        }));
    },
    signatureHelp: ({ cell, position }) => editor.signatureHelp(read(cell), position),
    async definition({ cell, position, cells = [] }) {
      const own = read(cell);
      const found = await editor.declarations(own, position);
      const places: DefinitionPlace[] = [];
      for (const one of found)
        if (one.in === 'cell') places.push({ cell: cell.id, range: one.range });
        else if (one.in === 'file') places.push({ uri: one.uri, range: one.range });
      if (places.length > 0) return places;
      const name = wordAt(own.source, position);
      if (!name) return [];
      const place = [declaredAt, memberAt, propertyAt].reduce<DefinitionPlace | undefined>(
        (known, find) => known ?? elsewhere(name, cell, cells, find),
        undefined,
      );
      return place ? [place] : [];
    },
    async rename({ cell, position, newName, cells = [cell] }) {
      if (!identifier.test(newName)) throw new Error(`${JSON.stringify(newName)} cannot be a name`);
      const name = wordAt(cell.code, position);
      if (!name) return [];
      const own = read(cell);
      const inOwn = await editor.rename(own, position, newName);
      const group = sharing(name, cell, cells, own, position, inOwn);
      if (!group) return [{ cell: cell.id, edits: inOwn }].filter(({ edits }) => edits.length > 0);
      const keepingKeys = (one: NotebookCell, edits: RangeEdit[]): RangeEdit[] =>
        edits.map((edit) =>
          isShorthand(read(one), offsetAt(one.code, edit.range.start))
            ? { ...edit, newText: `${name}: ${newName}` }
            : edit,
        );
      const changed: { cell: string; edits: RangeEdit[] }[] = [];
      for (const one of group) {
        const analysis = read(one);
        if (!analysis.mentions.has(name) && !analysis.names.has(name)) continue;
        const declared = declaredAt(analysis, name);
        const edits = declared
          ? await editor.rename(analysis, positionAt(one.code, declared.start), newName)
          : await editor.rename(analysis, position, newName, name);
        if (edits.length > 0) changed.push({ cell: one.id, edits: keepingKeys(one, edits) });
      }
      return changed;
    },
    format: ({ cell, options = { tabSize: 2, insertSpaces: true } }) => editor.format(read(cell), options),
  };

  /** The last cell before, or else any, where a name is found. */
  function elsewhere(
    name: string,
    cell: NotebookCell,
    cells: readonly NotebookCell[],
    find: (analysis: CellAnalysis, name: string) => NamePlace | undefined,
  ): DefinitionPlace | undefined {
    const at = cells.findIndex(({ id }) => id === cell.id);
    const before = at < 0 ? [...cells] : cells.slice(0, at);
    for (const one of [...before.reverse(), ...(at < 0 ? [] : cells.slice(at + 1))]) {
      const place = find(read(one), name);
      if (place) {
        const range = { start: positionAt(one.code, place.start), end: positionAt(one.code, place.end) };
        return { cell: one.id, range };
      }
    }
    return undefined;
  }

  /**
   * The cells in which a name means the same: from the one that declares it to the last before it is declared anew;
   * undefined when the name at the cursor is the cell's own affair.
   */
  function sharing(
    name: string,
    cell: NotebookCell,
    cells: readonly NotebookCell[],
    own: CellAnalysis,
    position: Position,
    inOwn: readonly RangeEdit[],
  ): NotebookCell[] | undefined {
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
    // A parameter or a local variable of the same name has its declaration among its own edits.
    return declared || isOuter(own, name, inOwn, cell) ? group : undefined;
  }

  /** Whether the name at the cursor is declared outside the cell: then all its uses outside functions' own are it. */
  function isOuter(
    own: CellAnalysis,
    name: string,
    edits: readonly RangeEdit[],
    cell: NotebookCell,
  ): boolean {
    return !edits.some(({ range }) => declaresLocally(own, name, offsetAt(cell.code, range.start)));
  }
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

/** Whether a name stands for a property and its value both: the property keeps its name. */
function isShorthand({ body }: CellAnalysis, offset: number): boolean {
  let found = false;
  walk(body, ({ type, shorthand, start }) => {
    if (type === 'Property' && shorthand && start === offset) found = true;
  });
  return found;
}
