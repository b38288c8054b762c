import type { SourceFile } from './source-file.ts';

/** Where the files of a study come from: a folder on disk, a map of texts in a page. */
export interface StudyFiles {
  /** What complaints call the whole: the folder, or a page's own name */
  readonly name: string;
  /**
   * One of the files.
   *
   * @param path inside the study, with forward slashes: `published/panel.csv`
   * @returns undefined where there is no such file
   */
  read(path: string): SourceFile | undefined;
}

/** What a kernel that is not ours offers to show things by: one mime type a display. */
export interface OtherDisplay {
  raw(mime: string, content: string): void;
}

/** What code that knows no disk asks of the place where it runs. */
export interface Surroundings {
  /** The data of this package */
  readonly data: StudyFiles;
  /** @throws Error where there is no such folder, or the place has no folders */
  openFolder(folder: string): StudyFiles;
  /** @throws Error where the file cannot be read, or the place has no files */
  readFile(path: string): SourceFile;
  /** The first bytes of a file, as many as asked for or all it has; throws as readFile does */
  readStart(path: string, length: number): SourceFile;
  /** This package first, then those that count and draw: name and version */
  versions(): readonly (readonly [name: string, version: string])[];
  /** The display of the kernel that runs this process, where it is one of another maker */
  otherDisplay(): OtherDisplay | undefined;
  /** SHA-256 of the parts one after the other, in hexadecimal */
  sha256(parts: Iterable<string | Uint8Array>): string;
}

let given: Surroundings | undefined;

/**
 * Says where the code runs. Every entry of the package does so once, before anything asks.
 *
 * @example
 * const none = () => { throw new Error('a page has no folders'); };
 * const data = { name: 'this page', read: () => undefined };
 * useSurroundings({ data, openFolder: none, readFile: none, readStart: none })
 * // undefined
 */
export function useSurroundings(surroundings: Surroundings): void {
  given = surroundings;
}

/**
 * Where the code runs.
 *
 * @throws Error when no entry of the package has said it
 */
export function surroundings(): Surroundings {
  if (given) return given;
  throw new Error('no data at hand: import rekenschap itself, or call useSurroundings first');
}
