import { said } from '../../contracts/told.ts';
import { dataError } from '../../tables/data-error.ts';
import { type ReadProgress, ROWS_BETWEEN_SIGNS } from '../../tables/read-progress.ts';
import { type ByteCursor, byteCursor } from '../byte-cursor.ts';
import { type ColumnBuilder, columnBuilder } from '../column-builder.ts';
import { guessedText } from '../guessed-text.ts';
import { inWords, LIMITS } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';
import type { SourceCell, SourceTable } from '../source-table.ts';
import { DTA_LAYOUTS, type DtaLayout, type DtaVariable } from './layout.ts';
import { oldSections } from './old-sections.ts';
import { DamagedDta, type DtaSections, type DtaText } from './sections.ts';
import { openTagged, taggedSections } from './tagged-sections.ts';
import { stataDate, stataNumber } from './values.ts';

const TAG = 0x3c;
const BIG_ENDIAN = 1;

/**
 * Reads a Stata data file (.dta) of versions 113 to 119, as Stata 8 to 19 write it.
 *
 * Values stay as they are. `.` and an empty text are empty cells, `.a` to `.z` are kept as text
 * and count as missing; dates become text.
 *
 * @param file name and bytes
 * @returns the table; row 1 is the first observation
 * @throws Error naming the file and the cure: an older version, cut off or damaged, past a limit
 * @see Stata, help dta
 */
export function readDta(
  file: SourceFile,
  { onProgress }: { readonly onProgress?: ReadProgress } = {},
): SourceTable {
  try {
    const { cursor, layout, sections, text } = open(file);
    if (sections.rows * sections.variables.length > LIMITS.cells) throw tooMany(file);
    const builders = readRows(cursor, sections, text, onProgress);
    return {
      file: file.name,
      kind: 'dta',
      rows: sections.rows,
      rowNumber: (position) => position + 1,
      columns: sections.variables.map(({ name, label, labels, type }, index) => {
        const { values, codes } = (builders[index] as ColumnBuilder).finish();
        return {
          name,
          label,
          values,
          codes,
          valueLabels: sections.valueLabels.get(labels) ?? new Map(),
          missing: { values: type.kind.startsWith('str') ? [] : values.filter(isText), ranges: [] },
        };
      }),
      weight: null,
      notes: layout.unicode ? [] : ['The file does not tell its encoding; accents may be read wrongly.'],
    };
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw dataError(
        { file: file.name },
        said({
          en: 'is cut off; copy or export it again',
          nl: 'is afgekapt; kopieer of exporteer het opnieuw',
        }),
      );
    }
    if (!(cause instanceof DamagedDta)) throw cause;
    throw dataError({ file: file.name }, `is damaged (${cause.message}); copy or export it again`);
  }
}

interface Opened {
  readonly cursor: ByteCursor;
  readonly layout: DtaLayout;
  readonly sections: DtaSections;
  readonly text: DtaText;
}

function open(file: SourceFile): Opened {
  const { bytes } = file;
  if (bytes[0] === TAG) {
    const { version, cursor } = openTagged(bytes);
    const layout = layoutOf(file, version);
    const text = textOf(layout);
    return { cursor, layout, text, sections: taggedSections(cursor, version, layout, text) };
  }
  const layout = layoutOf(file, bytes[0] ?? 0);
  const cursor = byteCursor(bytes, bytes[1] !== BIG_ENDIAN);
  cursor.skip(4);
  const text = textOf(layout);
  return { cursor, layout, text, sections: oldSections(cursor, layout, text) };
}

function layoutOf({ name }: SourceFile, version: number): DtaLayout {
  const layout = DTA_LAYOUTS.get(version);
  if (layout) return layout;
  throw dataError(
    { file: name },
    `is of version ${version} of Stata's format; versions 113 to 119 are read. Save it in Stata with saveold, or ` +
      'export it as CSV',
  );
}

function textOf({ unicode }: DtaLayout): DtaText {
  const utf8 = new TextDecoder();
  const decode = unicode ? (bytes: Uint8Array) => utf8.decode(bytes) : guessedText();
  return (bytes) => {
    const zero = bytes.indexOf(0);
    return decode(zero === -1 ? bytes : bytes.subarray(0, zero));
  };
}

function readRows(
  cursor: ByteCursor,
  sections: DtaSections,
  text: DtaText,
  onProgress: ReadProgress | undefined,
): ColumnBuilder[] {
  const builders = sections.variables.map(() => columnBuilder());
  const readers = sections.variables.map((variable) => valueReader(cursor, variable, sections, text));
  const width = sections.variables.reduce((sum, { type }) => sum + type.bytes, 0);
  cursor.seek(sections.dataAt);
  // before anything is kept, what is announced must be there
  if (!(sections.rows >= 0 && sections.rows * width <= cursor.left)) throw new RangeError('past the end');
  for (let row = 0; row < sections.rows; row += 1) {
    if (row > 0 && row % ROWS_BETWEEN_SIGNS === 0) onProgress?.(row / sections.rows);
    for (let index = 0; index < readers.length; index += 1) {
      (builders[index] as ColumnBuilder).add((readers[index] as () => SourceCell)());
    }
  }
  return builders;
}

function valueReader(
  cursor: ByteCursor,
  { type, format }: DtaVariable,
  sections: DtaSections,
  text: DtaText,
): () => SourceCell {
  if (type.kind === 'str') return () => text(cursor.bytes(type.bytes)) || null;
  if (type.kind === 'strL') return () => sections.longText(cursor.bytes(8)) || null;
  const next = {
    byte: cursor.int8,
    int: cursor.int16,
    long: cursor.int32,
    float: cursor.float32,
    double: cursor.float64,
  }[type.kind];
  return () => {
    const value = stataNumber(next(), type.kind);
    return typeof value === 'number' ? stataDate(value, format) : value;
  };
}

/** Among numbers only `.a` to `.z` are text, and dates. */
const isText = (value: SourceCell): value is string => typeof value === 'string' && /^\.[a-z]$/.test(value);

const tooMany = ({ name }: SourceFile): Error =>
  dataError(
    { file: name },
    `holds more than ${inWords(LIMITS.cells)} cells; leave variables out, or export it as CSV or Parquet`,
  );
