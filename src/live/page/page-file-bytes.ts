import type { LiveWords } from './words.ts';

/** A larger file stays with the kernel, bytes. */
const LARGEST = 50_000_000;

/**
 * The bytes of a file that a reader chose or dropped; nothing is sent.
 *
 * @throws Error in the words of the page when it is too large, or cannot be read
 */
export async function pageFileBytes(
  file: File,
  words: Pick<LiveWords, 'tooLarge' | 'unreadable'>,
): Promise<Uint8Array> {
  if (file.size > LARGEST) throw new Error(words.tooLarge(file.name));
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // a folder, or a file that is gone
    throw new Error(words.unreadable(file.name));
  }
}
