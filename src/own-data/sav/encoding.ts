import { byteDecoder } from '../../tables/byte-decoder.ts';
import { dataError } from '../../tables/data-error.ts';
import { byteCursor } from '../byte-cursor.ts';
import { guessedText } from '../guessed-text.ts';
import type { SourceFile } from '../source-file.ts';
import type { Dictionary } from './dictionary.ts';
import { EXTENSION, type Extensions } from './extensions.ts';
import type { SavHeader } from './header.ts';

/** How a file's texts are read. */
export interface SavEncoding {
  /** As the file names it, or `unknown` */
  readonly label: string;
  /** The text of bytes without the spaces that fill it up; bytes that are none become U+FFFD */
  decode(bytes: Uint8Array): string;
}

const SPACE = 0x20;
const SHORT = 64;
const EBCDIC = 1;
const IEEE = 1;
/** Names that SPSS and others write and the web's list of encodings lacks. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'ansi_x3.4-1968': 'windows-1252',
  'us-ascii': 'windows-1252',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp932: 'shift_jis',
  utf8: 'utf-8',
};

/**
 * Finds the encoding of a system file: as its encoding record names it, else by its code page. A file that
 * tells neither has each text read as UTF-8 where it is valid so, and as Windows-1252 where not.
 *
 * @param encoding name to use in place of what the file says, e.g. `windows-1250`
 * @throws Error naming the file for EBCDIC, numbers that are not IEEE 754, and an encoding of no known name
 * @see GNU PSPP developer's guide, "Character Encoding Record"
 */
export function savEncoding(
  file: SourceFile,
  header: SavHeader,
  { extensions }: Dictionary,
  encoding?: string,
): SavEncoding {
  const page = codePage(file, header, extensions);
  const record = extensions.get(EXTENSION.encoding);
  const told = encoding ?? (record ? new TextDecoder('latin1').decode(record).trim() : pageName(page));
  return { label: told ?? 'unknown', decode: textDecoder(file, told) };
}

function textDecoder(file: SourceFile, told: string | undefined): (bytes: Uint8Array) => string {
  const decode = told === undefined ? guessedText() : decoderOf(file, told);
  return (bytes) => {
    let end = bytes.length;
    // a NUL fills up in place of spaces in some writers' files
    while (end > 0 && (bytes[end - 1] === SPACE || bytes[end - 1] === 0)) end -= 1;
    const filled = bytes.subarray(0, end);
    // all encodings of system files agree with ASCII, and short texts are faster without a decoder
    if (end <= SHORT && filled.every((byte) => byte < 0x80)) return String.fromCharCode(...filled);
    return decode(filled);
  };
}

function decoderOf(file: SourceFile, label: string): (bytes: Uint8Array) => string {
  try {
    const name = OTHER_NAMES[label.toLowerCase()] ?? label;
    const decode = byteDecoder(name);
    return /^utf-?8$/i.test(name) ? (bytes) => decode(withoutHalfLetter(bytes)) : decode;
  } catch {
    throw dataError(
      { file: file.name },
      `has its texts in the encoding "${label}", which is not known here; save it in SPSS as Unicode, ` +
        'or name a like one as encoding',
    );
  }
}

/** SPSS cuts a text at its width, also in the middle of a letter: UTF-8 whose last letter lacks bytes. */
function withoutHalfLetter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

function codePage(file: SourceFile, header: SavHeader, extensions: Extensions): number | undefined {
  const bytes = extensions.get(EXTENSION.integers);
  if (!bytes || bytes.length < 32) return undefined;
  const cursor = byteCursor(bytes, header.littleEndian);
  cursor.skip(16);
  const floats = cursor.int32();
  if (floats !== IEEE) {
    throw dataError(
      { file: file.name },
      'holds numbers of an old mainframe, not IEEE 754; export it from SPSS again',
    );
  }
  cursor.skip(8);
  const page = cursor.int32();
  if (page === EBCDIC) {
    throw dataError({ file: file.name }, 'holds texts in EBCDIC; save it in SPSS as Unicode');
  }
  return page;
}

/** Code pages 2 and 3 say no more than "ASCII", and are not to be trusted. */
function pageName(page: number | undefined): string | undefined {
  if (page === undefined) return undefined;
  if (page === 65001) return 'utf-8';
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28591 && page <= 28606) return `iso-8859-${page - 28590}`;
  return page > 3 ? `cp${page}` : undefined;
}
