import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/** Node holds at most so many bytes in one array. */
const LARGEST = 2_000_000_000;

/**
 * Takes a file from disk, as readers of bytes want it.
 *
 * @param path the file
 * @returns its bytes, and its name without folders
 * @throws Error naming the path: not there, a folder, not readable, larger than 2 GB
 */
export function readSource(path: string): { readonly name: string; readonly bytes: Uint8Array } {
  try {
    const { size } = statSync(path);
    if (size > LARGEST) throw new Error(`it is ${size} bytes, at most ${LARGEST} are read at once`);
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (cause) {
    throw new Error(`${path}: cannot be read; check the path (${(cause as Error).message})`, { cause });
  }
}
