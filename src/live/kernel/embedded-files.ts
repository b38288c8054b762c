import type { LiveData } from '../../contracts/live-data.ts';
import type { SourceFile } from '../../contracts/source-file.ts';

/** The folder that cells of a notebook run in. */
const FOLDER = 'notebooks';

/** The files that stand in the page, and those that its reader gave it. */
export interface EmbeddedFiles {
  /** @param path from the package's root, or as a notebook writes it */
  read(path: string): SourceFile | undefined;
  /** Paths under a folder, from the package's root. */
  under(folder: string): string[];
  /** Where a path of a notebook leads, from the package's root. */
  whole(path: string): string;
  give(path: string, bytes: Uint8Array): void;
  /** Takes the files of the page, texts in UTF-8 and others as they are. */
  fill(files: LiveData['files']): void;
}

export function embeddedFiles(): EmbeddedFiles {
  let files: LiveData['files'] = {};
  const given = new Map<string, Uint8Array>();
  const whole = (path: string): string => normalised(`${FOLDER}/${path}`);
  return {
    read(path) {
      const bytes = given.get(path) ?? bytesOf(Object.hasOwn(files, path) ? files[path] : undefined);
      return bytes && { name: path.slice(path.lastIndexOf('/') + 1), bytes };
    },
    under: (folder) =>
      [...Object.keys(files), ...given.keys()].filter((path) => path.startsWith(`${folder}/`)),
    whole,
    give: (path, bytes) => void given.set(whole(path), bytes),
    fill(all) {
      files = all;
    },
  };
}

const BASE64 = 'base64:';

function bytesOf(text: string | undefined): Uint8Array | undefined {
  if (text === undefined) return undefined;
  if (!text.startsWith(BASE64)) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(text.slice(BASE64.length)), (char) => char.charCodeAt(0));
}

function normalised(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
