import type { Diagnostic, Location, Position, SignatureHelp, TextEdit } from 'vscode-languageserver-types';
import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { CellEditor, Declared } from './checker.ts';
import { toProblems } from './server-answers.ts';
import type { CellDocument, VirtualProject } from './virtual-project.ts';

/** What an editor's questions need of the checker. */
interface EditorParts {
  project: VirtualProject;
  /** Address of the folder that the documents stand in, with a slash. */
  base: string;
  /** Asks about a document, in turn with all else. */
  ask<Result>(method: string, document: CellDocument, more?: object): Promise<Result>;
}

/** A place below the line that brings names. */
const below = ({ line, character }: Position): Position => ({ line: line + 1, character });
const above = ({ line, character }: Position): Position => ({ line: line - 1, character });

/** @returns what an editor asks, answered by the checker's server */
export function createCellEditor({ project, base, ask }: EditorParts): CellEditor {
  /** Edits of the cell's own lines; what concerns the lines around it is left out. */
  function ownEdits(edits: readonly TextEdit[] | null | undefined, { source }: CellAnalysis): TextEdit[] {
    const lines = source.split('\n').length;
    return (edits ?? [])
      .filter(({ range }) => range.start.line >= 1 && range.end.line <= lines)
      .map(({ range, newText }) => ({
        range: { start: above(range.start), end: above(range.end) },
        newText,
      }));
  }

  return {
    async problems(cell) {
      const answer = await ask<{ items?: Diagnostic[] }>('textDocument/diagnostic', project.read(cell));
      const errors = (answer.items ?? []).filter(({ severity = 1 }) => severity === 1);
      return toProblems(errors, cell, (name) => project.names().get(name)?.kind === 'const');
    },
    signatureHelp: (cell, at) =>
      ask<SignatureHelp | null>('textDocument/signatureHelp', project.read(cell), { position: below(at) }),
    async declarations(cell, at) {
      const answer = await ask<Location[] | Location | null>('textDocument/definition', project.read(cell), {
        position: below(at),
      });
      const own = base + project.fileOf(cell);
      return (Array.isArray(answer) ? answer : answer ? [answer] : []).map(({ uri, range }): Declared => {
        if (uri === own && range.start.line > 0)
          return { in: 'cell', range: { start: above(range.start), end: above(range.end) } };
        return uri.startsWith(base) && project.has(uri.slice(base.length))
          ? { in: 'session' }
          : { in: 'file', uri, range };
      });
    },
    async rename(cell, at, newName, outer) {
      // a class stands for whatever the name is, value or type: only where it is used counts.
      const head = outer === undefined ? undefined : `declare class ${outer}{}`;
      const document: CellDocument =
        head === undefined ? project.read(cell) : { ...project.read(cell), prelude: head };
      const position =
        outer === undefined
          ? below(at)
          : { line: 0, character: project.headLength + 'declare class '.length };
      const answer = await ask<{ changes?: Record<string, TextEdit[]> } | null>(
        'textDocument/rename',
        document,
        { position, newName },
      );
      return ownEdits(answer?.changes?.[base + project.fileOf(cell)], cell);
    },
    format: async (cell, options) =>
      ownEdits(
        await ask<TextEdit[] | null>('textDocument/formatting', project.read(cell), { options }),
        cell,
      ),
  };
}
