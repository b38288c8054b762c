import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Language } from '../charts/language.ts';
import { errorInWords } from '../contracts/error-in-words.ts';
import { type Notebook, RunnerError } from '../runner/index.ts';
import { readNotebook } from '../runner/read-notebook.ts';
import type { Study } from '../tables/study.ts';
import { alikeNotebooks } from './alike.ts';
import { type GradedNotebook, gradeNotebook } from './grade-notebook.ts';
import type { Limits } from './run-sandboxed.ts';
import { usualLanguage } from './usual-language.ts';

/** One file of a class. */
export interface ClassRow {
  /** Path inside the folder */
  readonly name: string;
  readonly language: Language;
  readonly graded?: GradedNotebook;
  /** Why the file could not be read */
  readonly broken?: string;
  /** Files with nearly the same work */
  readonly alike: readonly string[];
}

export interface GradeOptions {
  readonly limits: Limits;
  /** Of the feedback; what a notebook sets when left out, or what most set where it cannot be read */
  readonly language?: Language;
  /** How many notebooks run side by side, default 2 */
  readonly atOnce?: number;
  readonly signal?: AbortSignal;
  onGraded?(name: string): void;
}

const MOST_BYTES = 20_000_000;

/**
 * Grades all notebooks of a folder. Only files inside it are read, each
 * runs in a sandbox, and nothing is written.
 *
 * @returns a row a file, by name; files that cannot be read have a row too
 * @throws RangeError when the folder holds no notebook
 */
export async function gradeClass(folder: string, study: Study, options: GradeOptions): Promise<ClassRow[]> {
  const names = notebooksIn(folder);
  if (names.length === 0)
    throw errorInWords(
      {
        en: `${folder} holds no notebook (.ipynb)`,
        nl: `in ${folder} staat geen notebook (.ipynb)`,
      },
      RangeError,
    );
  const notebooks = new Map<string, Notebook>();
  const broken = new Map<string, string>();
  for (const name of names) {
    try {
      notebooks.set(name, read(join(folder, name), name));
    } catch (error) {
      if (!(error instanceof RunnerError)) throw error;
      broken.set(name, error.message);
    }
  }
  const graded = new Map<string, GradedNotebook>();
  const waiting = [...notebooks];
  const lane = async () => {
    for (let next = waiting.shift(); next && !options.signal?.aborted; next = waiting.shift()) {
      const [name, notebook] = next;
      graded.set(name, await gradeNotebook(notebook, study, options.limits, options.signal));
      options.onGraded?.(name);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce ?? 2 }, lane));
  options.signal?.throwIfAborted();
  const alike = alikeNotebooks(notebooks);
  const usual = usualLanguage(graded.values());
  return names.map((name) => {
    const own = graded.get(name);
    const why = broken.get(name);
    return {
      name,
      language: options.language ?? own?.language ?? usual,
      alike: alike.get(name) ?? [],
      ...(own ? { graded: own } : {}),
      ...(why === undefined ? {} : { broken: why }),
    };
  });
}

/** Notebooks below a folder; a link that leads out of it is none. */
function notebooksIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const root = realpathSync(folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ipynb') && !name.split(sep).some((part) => part.startsWith('.')))
    .filter((name) => {
      const path = join(root, name);
      if (!existsSync(path) || !statSync(path).isFile()) return false;
      return !relative(root, realpathSync(path)).startsWith('..');
    })
    .map((name) => name.split(sep).join('/'))
    .sort();
}

function read(path: string, name: string): Notebook {
  const { size } = statSync(path);
  if (size > MOST_BYTES)
    throw new RunnerError('notebook', `${name} has ${size} bytes; at most ${MOST_BYTES} are read`);
  return readNotebook(path);
}
