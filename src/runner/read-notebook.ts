import { readFileSync } from 'node:fs';
import type { Notebook } from './notebook.ts';
import { parseNotebook } from './parse-notebook.ts';
import { RunnerError } from './runner-error.ts';

/**
 * Reads an `.ipynb` file.
 *
 * @throws RunnerError that names the file and what is wrong with it
 */
export function readNotebook(path: string): Notebook {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new RunnerError('notebook', `${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return parseNotebook(text, path);
}
