import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceFile } from '../contracts/source-file.ts';

/** Node holds at most so many bytes in one array. */
const LARGEST = 2_000_000_000;

/**
 * Takes a file from disk.
 *
 * @param path the file
 * @throws Error naming the path: not there, a folder, not readable, larger than 2 GB
 */
export function readSource(path: string): SourceFile {
  return named(path, () => {
    const { size } = statSync(path);
    if (size > LARGEST) {
      throw new Error(
        `it is ${Math.round(size / 1e6)} million bytes, and at most ${LARGEST / 1e6} million are read into memory; ` +
          'save it as Parquet, or count it as it is with duckdbSource',
      );
    }
    return readFileSync(path);
  });
}

/**
 * Takes the first bytes of a file, which tell its kind.
 *
 * @param length how many; a shorter file gives all it has
 * @throws Error naming the path: not there, a folder, not readable
 */
export function readStart(path: string, length: number): SourceFile {
  return named(path, () => {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
    } finally {
      closeSync(file);
    }
  });
}

function named(path: string, read: () => Uint8Array): SourceFile {
  try {
    return { name: basename(path), bytes: read() };
  } catch (cause) {
    throw new Error(`${path}: cannot be read; check the path (${(cause as Error).message})`, { cause });
  }
}
