import type { SourceFile } from '../contracts/source-file.ts';
import { byteDecoder } from './byte-decoder.ts';
import { dataError } from './data-error.ts';

/** U+FFFD, which stands for bytes that are no letter. */
const REPLACED = 0xfffd;
/** So many times as many good letters as bad ones make a text UTF-8. */
const MORE = 4;
/** Bytes looked at to tell UTF-16 without its mark. */
const LOOKED_AT = 4096;

/**
 * A text file's text: by its byte order mark, else as UTF-16 where every second byte is zero, else as UTF-8,
 * or as Windows-1252 where it is not valid UTF-8, since that is what a Dutch Excel writes under "CSV".
 *
 * @param encoding name to use in place, e.g. `windows-1250`
 * @throws Error naming the file: zero bytes as no text has, an encoding of no known name
 */
export function decodeText(file: SourceFile, encoding?: string): string {
  const { name, bytes } = file;
  if (encoding !== undefined) return decodeAs(file, encoding);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(file, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(file, 'utf-16be');
  const wide = wideOrder(bytes);
  if (wide) return decodeAs(file, wide);
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    throw dataError(
      { file: name },
      {
        en: `is no text: byte ${zero + 1} is zero; export it again as CSV UTF-8`,
        nl: `is geen tekst: byte ${zero + 1} is nul; exporteer het opnieuw als CSV UTF-8`,
      },
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuseDamagedUtf8(file);
    return decodeAs(file, 'windows-1252');
  }
}

/** A few bad bytes among many good letters are damage, and no sign of another encoding. */
function refuseDamagedUtf8({ name, bytes }: SourceFile): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === REPLACED) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  if (good < MORE * bad) return;
  const row = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\n|\r/).length;
  throw dataError(
    { file: name, row },
    {
      en:
        `holds ${bad === 1 ? 'a letter that is' : `${bad} letters that are`} no UTF-8, as the rest of it is; save it again ` +
        'as CSV UTF-8, or name its encoding',
      nl:
        `bevat ${bad === 1 ? 'een letter die' : `${bad} letters die`} geen UTF-8 ${bad === 1 ? 'is' : 'zijn'}, terwijl de rest dat wel is; ` +
        'bewaar het opnieuw als CSV UTF-8, of noem de codering ervan',
    },
  );
}

function decodeAs({ name, bytes }: SourceFile, encoding: string): string {
  try {
    return byteDecoder(encoding)(bytes);
  } catch {
    throw dataError(
      { file: name },
      {
        en: `cannot be read in the encoding "${encoding}"; name one as windows-1252`,
        nl: `is niet te lezen in de codering "${encoding}"; noem er een als windows-1252`,
      },
    );
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
