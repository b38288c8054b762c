import { said } from '../../contracts/told.ts';
import { dataError } from '../../tables/data-error.ts';
import { type ColumnBuilder, columnBuilder } from '../column-builder.ts';
import { guessedText } from '../guessed-text.ts';
import { inWords, LIMITS } from '../limits.ts';
import { isDateFormat, spssDate } from '../sav/dates.ts';
import type { SourceFile } from '../source-file.ts';
import type { SourceCell, SourceTable } from '../source-table.ts';
import { DamagedPortable, type PortableText, portableBytes, portableText } from './portable-text.ts';

/** 200 bytes of greeting, a table of 256 characters, and the mark. */
const TABLE_AT = 200;
const MARK_AT = TABLE_AT + 256;
const MARK = 'SPSSPORT';
/** Where the digits and letters stand in the table. */
const LETTERS_AT = 64;
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

interface PorVariable {
  readonly name: string;
  readonly width: number;
  readonly format: number;
  label: string | null;
  readonly valueLabels: Map<string | number, string>;
  readonly missing: (string | number)[];
  readonly ranges: [number, number][];
}

interface PorDictionary {
  readonly variables: PorVariable[];
  weight: string | null;
}

/**
 * Reads an SPSS portable file (.por).
 *
 * Values stay as they are, as in {@link readSav}; accents are read as UTF-8 where they are valid so, else as
 * Windows-1252, since the file does not tell.
 *
 * @param file name and bytes
 * @returns the table; row 1 is the first case
 * @throws Error naming the file and the cure: cut off or damaged, in EBCDIC, past a limit
 * @see GNU PSPP developer's guide, "Portable File Format"
 */
export function readPor(file: SourceFile): SourceTable {
  const bytes = portableBytes(file.bytes);
  const letters = latin(bytes.subarray(TABLE_AT + LETTERS_AT, TABLE_AT + LETTERS_AT + LETTERS.length));
  if (letters !== LETTERS || latin(bytes.subarray(MARK_AT, MARK_AT + MARK.length)) !== MARK) {
    throw dataError(
      { file: file.name },
      'is a portable file in another character set; save it in SPSS as .sav',
    );
  }
  try {
    const text = portableText(bytes, MARK_AT + MARK.length);
    const decode = guessedText();
    const dictionary = readDictionary(text, decode);
    return tableOf(file, dictionary, ...readCases(file, text, dictionary.variables, decode));
  } catch (cause) {
    if (cause instanceof RangeError)
      throw dataError(
        { file: file.name },
        said({
          en: 'is cut off; copy or export it again',
          nl: 'is afgekapt; kopieer of exporteer het opnieuw',
        }),
      );
    if (!(cause instanceof DamagedPortable)) throw cause;
    throw dataError(
      { file: file.name },
      `is damaged (${cause.message}); export it again, or save it as .sav`,
    );
  }
}

function readDictionary(text: PortableText, decode: (bytes: Uint8Array) => string): PorDictionary {
  const dictionary: PorDictionary = { variables: [], weight: null };
  const string = () => decode(text.string()).trimEnd();
  text.char(); // version
  text.string(); // date
  text.string(); // time
  for (;;) {
    const tag = text.char();
    if (tag === 'F') return dictionary;
    if (tag === ' ') continue;
    if (tag === '1' || tag === '2' || tag === '3') text.string();
    else if (tag === '4' || tag === '5') text.integer();
    else if (tag === '6') dictionary.weight = string();
    else if (tag === '7') dictionary.variables.push(readVariable(text, string));
    else if (tag === 'D') readLabels(text, string, dictionary.variables);
    else if (tag === 'E') for (let left = text.integer(); left > 0; left -= 1) text.string();
    else readProperty(tag, text, string, dictionary.variables.at(-1));
  }
}

function readVariable(text: PortableText, string: () => string): PorVariable {
  const width = text.integer();
  const name = string();
  const [format = 0] = Array.from({ length: 6 }, text.integer);
  return { name, width, format, label: null, valueLabels: new Map(), missing: [], ranges: [] };
}

/** What follows a variable and belongs to it: its label and missing values. */
function readProperty(
  tag: string,
  text: PortableText,
  string: () => string,
  variable: PorVariable | undefined,
): void {
  if (!variable) throw new DamagedPortable(`a record "${tag}" before any variable`);
  const number = () => text.number() ?? Number.NaN;
  if (tag === '8') variable.missing.push(variable.width > 0 ? string() : number());
  else if (tag === '9') variable.ranges.push([Number.NEGATIVE_INFINITY, number()]);
  else if (tag === 'A') variable.ranges.push([number(), Number.POSITIVE_INFINITY]);
  else if (tag === 'B') variable.ranges.push([number(), number()]);
  else if (tag === 'C') variable.label = string().trim() || null;
  else throw new DamagedPortable(`a record "${tag}"`);
}

function readLabels(text: PortableText, string: () => string, variables: readonly PorVariable[]): void {
  const names = Array.from({ length: count(text) }, string);
  const labelled = variables.filter(({ name }) => names.includes(name));
  const isText = (labelled[0]?.width ?? 0) > 0;
  for (let left = count(text); left > 0; left -= 1) {
    const value = isText ? string() : (text.number() ?? Number.NaN);
    const label = string().trim();
    for (const { valueLabels } of labelled) valueLabels.set(value, label);
  }
}

const MOST = 1_000_000;

function count(text: PortableText): number {
  const value = text.integer();
  if (value < 0 || value > MOST) throw new DamagedPortable(`a count of ${value}`);
  return value;
}

function readCases(
  file: SourceFile,
  text: PortableText,
  variables: readonly PorVariable[],
  decode: (bytes: Uint8Array) => string,
): [ColumnBuilder[], number] {
  const builders = variables.map(() => columnBuilder());
  let cases = 0;
  for (;;) {
    let tag = text.char();
    while (tag === ' ') tag = text.char();
    if (tag === 'Z' || variables.length === 0) return [builders, cases];
    if ((cases + 1) * variables.length > LIMITS.cells) {
      throw dataError(
        { file: file.name },
        `holds more than ${inWords(LIMITS.cells)} cells; export it as CSV`,
      );
    }
    text.back();
    for (const [index, variable] of variables.entries()) {
      (builders[index] as ColumnBuilder).add(cellOf(text, variable, decode));
    }
    cases += 1;
  }
}

function cellOf(
  text: PortableText,
  { width, format }: PorVariable,
  decode: (bytes: Uint8Array) => string,
): SourceCell {
  if (width > 0) return decode(text.string()).trimEnd() || null;
  const value = text.number();
  return value !== null && isDateFormat(format) ? spssDate(value, format) : value;
}

function tableOf(
  file: SourceFile,
  { variables, weight }: PorDictionary,
  builders: readonly ColumnBuilder[],
  rows: number,
): SourceTable {
  return {
    file: file.name,
    kind: 'por',
    rows,
    rowNumber: (position) => position + 1,
    columns: variables.map(({ name, label, valueLabels, missing, ranges }, index) => ({
      name,
      label,
      valueLabels,
      missing: { values: missing, ranges },
      ...(builders[index] as ColumnBuilder).finish(),
    })),
    weight,
    notes: weight === null ? [] : [`The file weighs its cases by "${weight}".`],
  };
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
