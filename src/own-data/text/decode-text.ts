import { dataError } from '../../tables/data-error.ts';
import { inWords, LIMITS } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';

/** Bytes looked at to tell UTF-16 without its mark. */
const LOOKED_AT = 4096;

/**
 * A text file's text: by its byte order mark, else as UTF-16 where every second byte is zero, else as UTF-8, or as
 * Windows-1252 where it is not valid UTF-8, since that is what a Dutch Excel writes under "CSV".
 *
 * @param encoding name to use in place, e.g. `windows-1250`
 * @throws Error naming the file: past the limit, zero bytes as no text has, an encoding of no known name
 */
export function decodeText(file: SourceFile, encoding?: string): string {
  const { name, bytes } = file;
  if (bytes.length > LIMITS.textBytes) {
    throw dataError(
      { file: name },
      `is ${inWords(bytes.length)} bytes of text; at most ${inWords(LIMITS.textBytes)} are read into memory. ` +
        'Save it as Parquet, or count it as it is with duckdbSource',
    );
  }
  if (encoding !== undefined) return decodeAs(file, encoding);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(file, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(file, 'utf-16be');
  const wide = wideOrder(bytes);
  if (wide) return decodeAs(file, wide);
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    throw dataError({ file: name }, `is no text: byte ${zero + 1} is zero; export it again as CSV UTF-8`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeAs(file, 'windows-1252');
  }
}

function decodeAs({ name, bytes }: SourceFile, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw dataError({ file: name }, `cannot be read in the encoding "${encoding}"; name one as windows-1252`);
  }
}

/** Western text in UTF-16 has a zero in nearly every second place. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, LOOKED_AT);
  const pairs = Math.floor(looked.length / 2);
  const zeros = [0, 0];
  for (let at = 0; at < 2 * pairs; at += 1) if (looked[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (pairs > 1 && odd > 0.7 * pairs && even === 0) return 'utf-16le';
  return pairs > 1 && even > 0.7 * pairs && odd === 0 ? 'utf-16be' : null;
}
