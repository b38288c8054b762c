import { dataError } from '../../tables/data-error.ts';
import { decodeText } from '../../tables/decode-text.ts';
import { inWords, LIMITS } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';

/**
 * The text of a file that is read into memory.
 *
 * @param encoding in place of the one that the bytes show
 * @throws Error naming the file when it is past the limit, or as {@link decodeText} does
 */
export function limitedText(file: SourceFile, encoding?: string): string {
  const { name, bytes } = file;
  if (bytes.length > LIMITS.textBytes) {
    throw dataError(
      { file: name },
      `is ${inWords(bytes.length)} bytes of text; at most ${inWords(LIMITS.textBytes)} are read into memory. ` +
        'Save it as Parquet, or count it as it is with duckdbSource',
    );
  }
  return decodeText(file, encoding);
}
