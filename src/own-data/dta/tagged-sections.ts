import { type ByteCursor, byteCursor } from '../byte-cursor.ts';
import { type DtaLayout, newType } from './layout.ts';
import type { DtaSections, DtaText } from './sections.ts';
import { DamagedDta, readLabelTable } from './sections.ts';

/** Where a part of the file starts, in the order of its map. */
const SECTION = {
  types: 2,
  names: 3,
  formats: 5,
  labelSets: 6,
  data: 9,
  longTexts: 10,
  valueLabels: 11,
};

/**
 * Reads the sections of versions 117 to 119, which stand between tags and are listed in a map.
 *
 * @param cursor after the tag of the byte order
 * @see Stata, help dta (versions 117 to 119)
 */
export function taggedSections(
  cursor: ByteCursor,
  version: number,
  layout: DtaLayout,
  text: DtaText,
): DtaSections {
  expectTag(cursor, '<K>');
  const count = layout.variables === 2 ? cursor.uint16() : cursor.int32();
  expectTag(cursor, '</K><N>');
  const rows = layout.observations === 4 ? cursor.int32() : cursor.int64();
  expectTag(cursor, '</N><label>');
  cursor.skip(layout.unicode ? cursor.uint16() : cursor.uint8());
  expectTag(cursor, '</label><timestamp>');
  cursor.skip(cursor.uint8());
  expectTag(cursor, '</timestamp></header><map>');
  const map = Array.from({ length: 14 }, () => cursor.int64());
  const start = (section: number, tag: string) => {
    cursor.seek(map[section] ?? -1);
    expectTag(cursor, tag);
  };
  start(SECTION.types, '<variable_types>');
  const types = Array.from({ length: count }, () => {
    const code = cursor.uint16();
    const type = newType(code);
    if (!type) throw new DamagedDta(`a variable of type ${code}`);
    return type;
  });
  const texts = (section: number, tag: string, length: number) => {
    start(section, tag);
    return Array.from({ length: count }, () => text(cursor.bytes(length)));
  };
  const names = texts(SECTION.names, '<varnames>', layout.name);
  const formats = texts(SECTION.formats, '<formats>', layout.format);
  const labelSets = texts(SECTION.labelSets, '<value_label_names>', layout.name);
  // Stata itself writes a wrong place for the labels of variables in the map: they follow at once
  expectTag(cursor, '</value_label_names><variable_labels>');
  const labels = Array.from({ length: count }, () => text(cursor.bytes(layout.label)));
  start(SECTION.valueLabels, '<value_labels>');
  const valueLabels = readValueLabels(cursor, layout, text);
  start(SECTION.longTexts, '<strls>');
  const longTexts = readLongTexts(cursor, layout, text);
  start(SECTION.data, '<data>');
  const variables = types.map((type, index) => ({
    type,
    name: names[index] ?? '',
    label: labels[index] || null,
    format: formats[index] ?? '',
    labels: labelSets[index] ?? '',
  }));
  const longText = (reference: Uint8Array) => longTexts.get(referenceOf(reference, version, cursor)) ?? null;
  return { variables, rows, dataAt: cursor.at, valueLabels, longText };
}

function readValueLabels(
  cursor: ByteCursor,
  layout: DtaLayout,
  text: DtaText,
): Map<string, Map<string | number, string>> {
  const sets = new Map<string, Map<string | number, string>>();
  while (nextIs(cursor, '<lbl>')) {
    const length = cursor.int32();
    const name = text(cursor.bytes(layout.name));
    cursor.skip(3);
    sets.set(name, readLabelTable(cursor, length, text));
    expectTag(cursor, '</lbl>');
  }
  return sets;
}

const BINARY = 129;

function readLongTexts(cursor: ByteCursor, layout: DtaLayout, text: DtaText): Map<string, string> {
  const texts = new Map<string, string>();
  while (nextIs(cursor, 'GSO')) {
    const variable = cursor.int32();
    const row = layout.observations === 4 ? cursor.int32() : cursor.int64();
    const kind = cursor.uint8();
    const bytes = cursor.bytes(cursor.int32());
    texts.set(`${variable} ${row}`, kind === BINARY ? '' : text(bytes));
  }
  return texts;
}

/** Eight bytes hold the numbers of variable and row: 4 and 4, 2 and 6, or 3 and 5 of them. */
function referenceOf(bytes: Uint8Array, version: number, { littleEndian }: ByteCursor): string {
  const first = version === 117 ? 4 : version === 118 ? 2 : 3;
  const number = (part: Uint8Array) => {
    const digits = littleEndian ? [...part].reverse() : [...part];
    return digits.reduce((sum, digit) => sum * 256 + digit, 0);
  };
  return `${number(bytes.subarray(0, first))} ${number(bytes.subarray(first))}`;
}

function nextIs(cursor: ByteCursor, tag: string): boolean {
  const before = cursor.at;
  if (cursor.left < tag.length) throw new RangeError('past the end');
  if (asciiOf(cursor.bytes(tag.length)) === tag) return true;
  cursor.seek(before);
  return false;
}

/** Moves past a tag that must stand here. */
function expectTag(cursor: ByteCursor, tag: string): void {
  if (asciiOf(cursor.bytes(tag.length)) !== tag) throw new DamagedDta(`${tag} is not where it should be`);
}

const asciiOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Reads the version and byte order of a tagged file, and gives a cursor after them. */
export function openTagged(bytes: Uint8Array): { readonly version: number; readonly cursor: ByteCursor } {
  const start = asciiOf(bytes.subarray(0, 100));
  const parts = /^<stata_dta><header><release>(\d+)<\/release><byteorder>(MSF|LSF)<\/byteorder>/.exec(start);
  if (!parts) throw new DamagedDta('its first tags');
  const cursor = byteCursor(bytes, parts[2] === 'LSF');
  cursor.seek(parts[0].length);
  return { version: Number(parts[1]), cursor };
}
