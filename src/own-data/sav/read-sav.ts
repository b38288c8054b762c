import { dataError } from '../../tables/data-error.ts';
import { type ReadProgress, ROWS_BETWEEN_SIGNS } from '../../tables/read-progress.ts';
import { byteCursor } from '../byte-cursor.ts';
import { type ColumnBuilder, columnBuilder } from '../column-builder.ts';
import { inWords, LIMITS } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';
import type { SourceColumn, SourceTable } from '../source-table.ts';
import { isDateFormat, spssDate } from './dates.ts';
import { type Dictionary, readDictionary } from './dictionary.ts';
import { bytecodeElements, DamagedData, type ElementReader, plainElements } from './elements.ts';
import { type SavEncoding, savEncoding } from './encoding.ts';
import { EXTENSION } from './extensions.ts';
import { readHeader, type SavHeader } from './header.ts';
import { type SavVariable, savVariables } from './variables.ts';
import { unpackBlocks } from './zlib-blocks.ts';

/** How to read an SPSS file. */
interface SavOptions {
  /** Encoding of its texts, in place of the one that the file tells */
  readonly encoding?: string;
  readonly onProgress?: ReadProgress;
}

/**
 * Reads an SPSS system file (.sav, .zsav), as SPSS, PSPP and others write it.
 *
 * Values stay as they are: codes are not replaced by labels, user-missing codes are not emptied. The
 * system-missing value and a string of spaces are empty cells; dates become text.
 *
 * @param file name and bytes
 * @returns the table; row 1 is the first case
 * @throws Error naming the file and the cure: cut off or damaged, fewer or more cases than it announces, an
 *   unknown encoding, past a limit
 * @see GNU PSPP developer's guide, "System File Format"
 */
export function readSav(file: SourceFile, options: SavOptions = {}): SourceTable {
  const header = readHeader(file);
  const dictionary = readDictionary(file, header);
  const encoding = savEncoding(file, header, dictionary, options.encoding);
  let variables: SavVariable[];
  try {
    variables = savVariables(dictionary, encoding, header.littleEndian);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw dataError({ file: file.name }, 'is damaged in its names or labels; export it again');
  }
  const { builders, cases } = readCases(file, header, dictionary, encoding, variables, options.onProgress);
  const columns = variables.map(
    ({ name, label, valueLabels, missing }, index): SourceColumn => ({
      name,
      label,
      valueLabels,
      missing,
      ...(builders[index] as ColumnBuilder).finish(),
    }),
  );
  const weight = variables.find(({ index }) => index === header.weightIndex)?.name ?? null;
  return {
    file: file.name,
    kind: 'sav',
    rows: cases,
    rowNumber: (position) => position + 1,
    columns,
    weight,
    notes: notesOn(columns, weight, encoding),
  };
}

function readCases(
  file: SourceFile,
  header: SavHeader,
  dictionary: Dictionary,
  encoding: SavEncoding,
  variables: readonly SavVariable[],
  onProgress: ReadProgress | undefined,
): { builders: ColumnBuilder[]; cases: number } {
  const announced = announcedCases(header, dictionary);
  const builders = variables.map(columnBuilder);
  let cases = 0;
  try {
    const elements = elementsOf(file, header, dictionary.dataAt);
    const readers = variables.map((variable) => valueReader(variable, elements, encoding));
    while ((announced < 0 || cases < announced) && readers.length > 0 && !elements.atEnd()) {
      if ((cases + 1) * variables.length > LIMITS.cells) throw tooMany(file);
      for (let index = 0; index < readers.length; index += 1) {
        (builders[index] as ColumnBuilder).add((readers[index] as () => string | number | null)());
      }
      cases += 1;
      if (cases % ROWS_BETWEEN_SIGNS === 0 && announced > 0) onProgress?.(cases / announced);
    }
    if (announced >= 0 && cases === announced && readers.length > 0 && !elements.atEnd()) {
      throw dataError(
        { file: file.name },
        `holds more than the ${announced} cases it announces; export it again`,
      );
    }
  } catch (cause) {
    if (cause instanceof RangeError) throw cutOff(file, cases, announced);
    if (!(cause instanceof DamagedData)) throw cause;
    throw dataError({ file: file.name, row: cases + 1 }, `is damaged (${cause.message}); export it again`);
  }
  if (announced >= 0 && cases < announced) throw cutOff(file, cases, announced);
  return { builders, cases };
}

function elementsOf(file: SourceFile, header: SavHeader, dataAt: number): ElementReader {
  const { littleEndian, bias } = header;
  if (header.compression === 'zlib') {
    return bytecodeElements(unpackBlocks(file, dataAt, littleEndian), littleEndian, bias);
  }
  const data = file.bytes.subarray(dataAt);
  return header.compression === 'none'
    ? plainElements(data, littleEndian)
    : bytecodeElements(data, littleEndian, bias);
}

function valueReader(
  { width, pieces, format }: SavVariable,
  elements: ElementReader,
  { decode }: SavEncoding,
): () => string | number | null {
  if (width === 0 && !isDateFormat(format)) return elements.number;
  if (width === 0) {
    return () => {
      const seconds = elements.number();
      return seconds === null ? null : spssDate(seconds, format);
    };
  }
  // a piece fills whole elements, and the next one overwrites what filled it up
  const buffer = new Uint8Array(width + 8 * Math.max(...pieces.map((piece) => piece.elements)));
  return () => {
    let start = 0;
    for (const { bytes, elements: count } of pieces) {
      for (let read = 0; read < count; read += 1) elements.text(buffer, start + 8 * read);
      start += bytes;
    }
    return decode(buffer.subarray(0, width)) || null;
  };
}

/** The header counts up to 2^31 cases; a later record counts further. */
function announcedCases({ cases, littleEndian }: SavHeader, { extensions }: Dictionary): number {
  const many = extensions.get(EXTENSION.manyCases);
  if (!many || many.length < 16) return cases;
  const cursor = byteCursor(many, littleEndian);
  cursor.skip(8);
  return cursor.int64();
}

function notesOn(columns: readonly SourceColumn[], weight: string | null, { label }: SavEncoding): string[] {
  const notes: string[] = [];
  if (weight !== null) notes.push(`The file weighs its cases by "${weight}".`);
  const filter = columns.find(({ name }) => name.toLowerCase() === 'filter_$');
  if (filter) {
    notes.push(`The file holds a filter, "${filter.name}"${filter.label ? ` (${filter.label})` : ''}.`);
  }
  const spoilt = columns.filter(({ values }) =>
    values.some((value) => typeof value === 'string' && value.includes('\ufffd')),
  );
  if (spoilt.length > 0) {
    notes.push(
      `Texts in ${spoilt.map(({ name }) => name).join(', ')} hold bytes that are none in the encoding ${label}.`,
    );
  }
  return notes;
}

function cutOff({ name }: SourceFile, cases: number, announced: number): Error {
  const of = announced < 0 ? '' : ` of its ${announced} cases`;
  return dataError({ file: name }, `is cut off after ${cases}${of || ' cases'}; copy or export it again`);
}

const tooMany = ({ name }: SourceFile): Error =>
  dataError(
    { file: name },
    `holds more than ${inWords(LIMITS.cells)} cells; leave variables out, or export it as CSV or Parquet`,
  );
