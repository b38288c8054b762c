import { byteCursor } from '../byte-cursor.ts';
import type { MissingValues } from '../source-table.ts';
import type { Dictionary, VariableRecord } from './dictionary.ts';
import type { SavEncoding } from './encoding.ts';
import { EXTENSION } from './extensions.ts';

/** A variable as its user knows it. */
export interface SavVariable {
  /** Place of its first element in a case, from 1 */
  readonly index: number;
  readonly name: string;
  readonly label: string | null;
  /** 0 for a number, else the bytes of the string */
  readonly width: number;
  /** Where the string lies: one piece, or several for a very long one */
  readonly pieces: readonly StringPiece[];
  readonly format: number;
  readonly valueLabels: ReadonlyMap<string | number, string>;
  readonly missing: MissingValues;
}

/** A piece of a string in a case: the bytes of the string in it, and the elements that it takes. */
interface StringPiece {
  readonly bytes: number;
  readonly elements: number;
}

/** A piece of a very long string holds so many bytes, but the pieces are counted as if it held three less. */
const PIECE = 255;
const PIECE_COUNTED = 252;

/**
 * Joins the records of a dictionary to variables: long names, very long strings, labels and missing values.
 *
 * @param dictionary as read; a RangeError means that a record in it is cut off
 * @see GNU PSPP developer's guide, "Very Long String Record", "Long Variable Names Record", "Value Labels
 *   Records", "Long String Value Labels Record", "Long String Missing Values Record"
 */
export function savVariables(
  dictionary: Dictionary,
  encoding: SavEncoding,
  littleEndian: boolean,
): SavVariable[] {
  const { extensions } = dictionary;
  const longNames = pairs(extensions.get(EXTENSION.longNames));
  const joined = joinPieces(dictionary.variables, pairs(extensions.get(EXTENSION.veryLongStrings)));
  const longLabels = longStringLabels(extensions.get(EXTENSION.longStringLabels), encoding, littleEndian);
  const longMissing = longStringMissing(extensions.get(EXTENSION.longStringMissing), encoding, littleEndian);
  return joined.map(({ record, key, pieces }) => {
    const { index, width, label, format } = record;
    const short = encoding.decode(record.name);
    const long = longNames.get(key);
    const name = long === undefined ? short : encoding.decode(bytesOf(long));
    const decoded = (bytes: Uint8Array): string | number =>
      width === 0 ? byteCursor(bytes, littleEndian).float64() : encoding.decode(bytes);
    const valueLabels = new Map(longLabels.get(name) ?? longLabels.get(short));
    for (const { labels, variables } of dictionary.labels) {
      if (!variables.includes(index)) continue;
      for (const { value, label: meaning } of labels) {
        valueLabels.set(decoded(value), encoding.decode(meaning).trim());
      }
    }
    const { range, values } = record.missing;
    const missing: MissingValues = {
      values: [...values.map(decoded), ...(longMissing.get(name) ?? longMissing.get(short) ?? [])],
      ranges: range ? [[Number(decoded(range[0])), Number(decoded(range[1]))]] : [],
    };
    const total = pieces.reduce((sum, { bytes }) => sum + bytes, 0);
    const question = label === null ? null : encoding.decode(label).trim() || null;
    return { index, name, label: question, width: total, pieces, format, valueLabels, missing };
  });
}

interface JoinedRecord {
  readonly record: VariableRecord;
  /** The short name, which may be cut in the middle of a letter, by its bytes */
  readonly key: string;
  readonly pieces: readonly StringPiece[];
}

function joinPieces(
  records: readonly VariableRecord[],
  longWidths: ReadonlyMap<string, string>,
): JoinedRecord[] {
  const joined: JoinedRecord[] = [];
  for (let at = 0; at < records.length; ) {
    const record = records[at] as VariableRecord;
    const key = byteText(record.name).replace(/[ \0]+$/, '');
    const width = Number(longWidths.get(key) ?? record.width);
    const count = width > PIECE ? Math.ceil(width / PIECE_COUNTED) : 1;
    if (at + count > records.length) throw new RangeError('a very long string without its pieces');
    let left = width;
    const pieces = records.slice(at, at + count).map((piece) => {
      const bytes = Math.max(0, Math.min(left, PIECE));
      left -= bytes;
      return { bytes, elements: Math.ceil(piece.width / 8) };
    });
    joined.push({ record, key, pieces: record.width === 0 ? [] : pieces });
    at += count;
  }
  return joined;
}

/** The web's latin1 is Windows-1252, which does not keep all bytes apart by their number. */
const byteText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** `A=one`, `B=two` with tabs or zeros between them; a letter stands for a byte. */
function pairs(bytes: Uint8Array | undefined): Map<string, string> {
  return new Map(
    byteText(bytes ?? new Uint8Array())
      .split(/[\0\t]+/)
      .flatMap((pair) => {
        const at = pair.indexOf('=');
        return at === -1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const];
      }),
  );
}

function longStringLabels(
  bytes: Uint8Array | undefined,
  encoding: SavEncoding,
  littleEndian: boolean,
): Map<string, Map<string | number, string>> {
  const labels = new Map<string, Map<string | number, string>>();
  if (!bytes) return labels;
  const cursor = byteCursor(bytes, littleEndian);
  const text = () => encoding.decode(cursor.bytes(cursor.int32()));
  while (cursor.left > 0) {
    const name = text();
    cursor.skip(4);
    const own = new Map<string | number, string>();
    for (let left = cursor.int32(); left > 0; left -= 1) own.set(text(), text().trim());
    labels.set(name, own);
  }
  return labels;
}

function longStringMissing(
  bytes: Uint8Array | undefined,
  encoding: SavEncoding,
  littleEndian: boolean,
): Map<string, string[]> {
  const missing = new Map<string, string[]>();
  if (!bytes) return missing;
  const cursor = byteCursor(bytes, littleEndian);
  while (cursor.left > 0) {
    const name = encoding.decode(cursor.bytes(cursor.int32()));
    const count = cursor.uint8();
    const length = cursor.int32();
    missing.set(
      name,
      Array.from({ length: count }, () => encoding.decode(cursor.bytes(length))),
    );
  }
  return missing;
}
