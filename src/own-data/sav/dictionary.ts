import { said } from '../../contracts/told.ts';
import { dataError } from '../../tables/data-error.ts';
import { type ByteCursor, byteCursor } from '../byte-cursor.ts';
import type { SourceFile } from '../source-file.ts';
import { type Extensions, readExtension } from './extensions.ts';
import { HEADER_LENGTH, type SavHeader } from './header.ts';

/** A variable record as written; texts are still bytes, since the encoding is told later. */
export interface VariableRecord {
  /** Place in the dictionary, from 1, counting the records that continue a string */
  readonly index: number;
  /** 0 for a number, else the bytes of a string (of one piece of it, where it is very long) */
  readonly width: number;
  readonly name: Uint8Array;
  readonly label: Uint8Array | null;
  /** How a number is printed: SPSS's number of the format */
  readonly format: number;
  readonly missing: MissingRecord;
}

/** User-missing values: each 8 bytes, of a number or a short string. */
interface MissingRecord {
  readonly range: readonly [Uint8Array, Uint8Array] | null;
  readonly values: readonly Uint8Array[];
}

/** Labels, and the places in the dictionary of the variables that they belong to. */
interface LabelRecord {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  readonly variables: readonly number[];
}

/** All records before the data. */
export interface Dictionary {
  readonly variables: readonly VariableRecord[];
  /** Number of 8-byte elements in a case */
  readonly elements: number;
  readonly labels: readonly LabelRecord[];
  readonly extensions: Extensions;
  /** Where the data start */
  readonly dataAt: number;
}

const VARIABLE = 2;
const VALUE_LABELS = 3;
const LABELLED_VARIABLES = 4;
const DOCUMENT = 6;
const EXTENSION = 7;
const END = 999;
const MOST_ELEMENTS = 1_000_000;

/**
 * Reads the records of a system file up to its data.
 *
 * @throws Error naming the file when a record is of no known type, or the file ends in the middle of one
 * @see GNU PSPP developer's guide, "System File Format"
 */
export function readDictionary(file: SourceFile, header: SavHeader): Dictionary {
  const cursor = byteCursor(file.bytes, header.littleEndian);
  try {
    cursor.seek(HEADER_LENGTH);
    return readRecords(file, cursor);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw dataError(
      { file: file.name },
      said({
        en: 'is cut off before its data; copy or export it again',
        nl: 'is afgekapt voor de gegevens; kopieer of exporteer het opnieuw',
      }),
    );
  }
}

function readRecords(file: SourceFile, cursor: ByteCursor): Dictionary {
  const variables: VariableRecord[] = [];
  const labels: LabelRecord[] = [];
  const extensions: Extensions = new Map();
  let elements = 0;
  for (;;) {
    const type = cursor.int32();
    if (type === VARIABLE) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw damaged(file, 'it has too many variables');
      const variable = readVariable(file, cursor, elements);
      if (variable) variables.push(variable);
    } else if (type === VALUE_LABELS) labels.push(readLabels(file, cursor));
    else if (type === DOCUMENT) cursor.skip(80 * cursor.int32());
    else if (type === EXTENSION) readExtension(cursor, extensions);
    else if (type === END) {
      cursor.skip(4);
      return { variables, elements, labels, extensions, dataAt: cursor.at };
    } else throw damaged(file, `a record of type ${type}`);
  }
}

/** undefined for a record that only continues a string. */
function readVariable(file: SourceFile, cursor: ByteCursor, index: number): VariableRecord | undefined {
  const width = cursor.int32();
  const hasLabel = cursor.int32();
  const missingCount = cursor.int32();
  const format = (cursor.int32() >> 16) & 0xff;
  cursor.skip(4);
  const name = cursor.bytes(8);
  let label: Uint8Array | null = null;
  if (hasLabel === 1) {
    const length = cursor.int32();
    label = cursor.bytes(length);
    cursor.skip((4 - (length % 4)) % 4);
  }
  if (Math.abs(missingCount) > 3) throw damaged(file, `${missingCount} missing values`);
  const values = Array.from({ length: Math.abs(missingCount) }, () => cursor.bytes(8));
  if (width < 0) return undefined;
  if (width > 255) throw damaged(file, `a string of ${width} bytes`);
  const [low, high] = values;
  const range = missingCount < 0 && low && high ? ([low, high] as const) : null;
  const missing = { range, values: range ? values.slice(2) : values };
  return { index, width, name, label, format, missing };
}

function readLabels(file: SourceFile, cursor: ByteCursor): LabelRecord {
  const labels = Array.from({ length: countOf(cursor, 9) }, () => {
    const value = cursor.bytes(8);
    const length = cursor.uint8();
    const label = cursor.bytes(length);
    cursor.skip(7 - (length % 8));
    return { value, label };
  });
  if (cursor.int32() !== LABELLED_VARIABLES) throw damaged(file, 'labels that belong to no variable');
  const variables = Array.from({ length: countOf(cursor, 4) }, () => cursor.int32());
  return { labels, variables };
}

/** A count of things that take at least so many bytes each, which a damaged file may overstate. */
function countOf(cursor: ByteCursor, bytesEach: number): number {
  const count = cursor.int32();
  if (count < 0 || count * bytesEach > cursor.left) throw new RangeError('a count past the end');
  return count;
}

const damaged = ({ name }: SourceFile, what: string): Error =>
  dataError({ file: name }, `is damaged before its data (${what}); copy or export it again`);
