import type { Json, JsonObject } from '../../kernel/protocol/index.ts';
import { formatNotebook, type Notebook, parseNotebook, RunnerError } from '../../runner/index.ts';
import { LabProblem } from '../lab-problem.ts';

/** A notebook file's content, and what is wrong with it where it can be shown all the same. */
interface ReadNotebook {
  readonly notebook: JsonObject;
  readonly message?: string;
}

/**
 * The content of a notebook file.
 *
 * @throws LabProblem 400 when it is no notebook of nbformat 4
 */
export function readNotebookText(text: string, path: string): ReadNotebook {
  try {
    return { notebook: parseNotebook(text, path) as unknown as JsonObject };
  } catch (error) {
    const loose = looseNotebook(text);
    const reason = (error as Error).message;
    if (!loose) throw new LabProblem(400, `${reason}; open it as text to mend it`);
    return { notebook: loose, message: reason };
  }
}

/**
 * The text of a notebook as Jupyter lays it out, without what is no
 * part of the file: which cells are trusted.
 *
 * @throws LabProblem 400 when the content is no notebook; nothing that is not understood is left out
 */
export function notebookText(content: Json | undefined, path: string): { text: string; message?: string } {
  const stripped = untrusted(content);
  const raw = JSON.stringify(stripped);
  try {
    const strict = parseNotebook(raw ?? 'null', path);
    // the parser keeps what it knows; fields that it does not know must not be lost
    return { text: formatNotebook(withUnknown(strict, stripped as JsonObject)) };
  } catch (error) {
    if (!(error instanceof RunnerError)) throw error;
    const loose = looseNotebook(raw ?? 'null');
    if (!loose) throw new LabProblem(400, `${error.message}; it was not saved`);
    return { text: `${JSON.stringify(loose, null, 1)}\n`, message: error.message };
  }
}

/** Cells and notebook with all their fields, their texts in one piece as the parser joined them. */
function withUnknown(strict: Notebook, given: JsonObject): Notebook {
  const cells = (given.cells as JsonObject[]).map((cell, index) => ({ ...cell, ...strict.cells[index] }));
  return { ...given, ...strict, cells } as unknown as Notebook;
}

function looseNotebook(text: string): JsonObject | undefined {
  try {
    const raw = JSON.parse(text) as JsonObject | null;
    return raw?.nbformat === 4 && Array.isArray(raw.cells) ? raw : undefined;
  } catch {
    return undefined;
  }
}

function untrusted(content: Json | undefined): Json | undefined {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
  const { cells } = content;
  if (!Array.isArray(cells)) return content;
  return {
    ...content,
    cells: cells.map((cell) => {
      const metadata = (cell as JsonObject | null)?.metadata;
      if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return cell;
      const { trusted: _, ...rest } = metadata;
      return { ...(cell as JsonObject), metadata: rest };
    }),
  };
}
