import type { CompletionItem, Diagnostic, Hover, Position, SignatureHelp } from 'vscode-languageserver-types';
import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { CellProblem, CheckerCompletion } from './checker.ts';
import { completionType } from './completion-type.ts';

/** Where an offset of a cell stands in the server's document: below the line that brings names. */
export function positionOf(source: string, offset: number): Position {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, character: (lines.at(-1) as string).length };
}

/** A package without declarations, or JSX without them: its values are `any`, as in a plain script. */
const UNTYPED = new Set([7016, 7026]);
/** "Cannot assign to 'x' because it is an import", and because it is a constant. */
const ASSIGNED = { toImport: 2632, toConstant: 2588 };
/** A type used as a value: it came by `export type` of ours, and by the user's `import type`. */
const TYPE_AS_VALUE = { exported: 1362, imported: 1361 };

/**
 * What the server finds in a cell, said of its own text.
 *
 * @param isConstant whether an earlier cell declared the name with `const`
 */
export function toProblems(
  found: readonly Diagnostic[],
  { source, unchecked }: CellAnalysis,
  isConstant: (name: string) => boolean,
): CellProblem[] {
  // where the text does not parse, what it means is not worth a message.
  const syntax = found.filter(({ code }) => Number(code) < 2000);
  return (syntax.length > 0 || unchecked ? syntax : found)
    .filter(({ code, range }) => !UNTYPED.has(Number(code)) && range.start.line > 0)
    .map((diagnostic) => {
      const problem = toProblem(diagnostic, source);
      const name = /'([^']+)'/.exec(problem.message)?.[1] ?? '';
      if (problem.code === TYPE_AS_VALUE.exported) {
        const message = problem.message.replace(
          "exported using 'export type'",
          "imported using 'import type'",
        );
        return { ...problem, code: TYPE_AS_VALUE.imported, message };
      }
      if (problem.code !== ASSIGNED.toImport || !isConstant(name)) return problem;
      // a constant of an earlier cell comes by an import, which the user did not write.
      const message = problem.message.replace(/an import\b/, 'a constant');
      return { ...problem, code: ASSIGNED.toConstant, message };
    });
}

/** What stands behind the cell is said of its end. */
function toProblem({ range, code, message }: Diagnostic, source: string): CellProblem {
  const lines = source.split('\n');
  const last = range.start.line > lines.length;
  const line = last ? lines.length : range.start.line;
  const text = (lines[line - 1] as string).length;
  const from = last ? text : range.start.character;
  const to = last ? from + 1 : range.end.line === range.start.line ? range.end.character : text;
  return {
    line,
    column: from + 1,
    length: Math.max(1, to - from),
    code: Number(code),
    message,
  };
}

export function toCompletion(item: CompletionItem, source: string, cursor: number): CheckerCompletion {
  const { label, kind, sortText = label, insertText, textEdit } = item;
  const range = textEdit && ('range' in textEdit ? textEdit.range : textEdit.replace);
  const lineStart = source.lastIndexOf('\n', cursor - 1) + 1;
  const start = range ? lineStart + range.start.character : wordStart(source, cursor);
  const text = textEdit?.newText ?? insertText ?? label;
  return { text, type: completionType(kind), start, end: cursor, sortText };
}

/** @returns where the word that ends at the cursor starts */
export function wordStart(source: string, cursor: number): number {
  const word = /[\p{ID_Continue}$#]*$/u.exec(source.slice(0, cursor))?.[0] ?? '';
  return cursor - word.length;
}

/** The signature that fits, as markdown. */
export function signature({ signatures, activeSignature = 0 }: SignatureHelp): string | null {
  const active = signatures[activeSignature] ?? signatures[0];
  if (!active) return null;
  const documentation = active.documentation ? `\n\n${markdown(active.documentation)}` : '';
  return `\`\`\`typescript\n${active.label}\n\`\`\`${documentation}`;
}

export function markdown(contents: Hover['contents']): string {
  const parts = Array.isArray(contents) ? contents : [contents];
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n\n');
}
