import type { ByteCursor } from '../byte-cursor.ts';
import { type DtaLayout, oldType } from './layout.ts';
import type { DtaSections, DtaText } from './sections.ts';
import { DamagedDta, readLabelTable } from './sections.ts';

const STAMP = 18;

/**
 * Reads the sections of versions 113 to 115, which follow one another without tags.
 *
 * @param cursor after the four bytes of version, byte order and file type
 * @see Stata, help dta_115
 */
export function oldSections(cursor: ByteCursor, layout: DtaLayout, text: DtaText): DtaSections {
  const count = cursor.uint16();
  const rows = cursor.int32();
  cursor.skip(layout.label + STAMP);
  const types = Array.from(cursor.bytes(count), (code) => {
    const type = oldType(code);
    if (!type) throw new DamagedDta(`a variable of type ${code}`);
    return type;
  });
  const texts = (length: number) => Array.from({ length: count }, () => text(cursor.bytes(length)));
  const names = texts(layout.name);
  cursor.skip(2 * (count + 1));
  const formats = texts(layout.format);
  const labelSets = texts(layout.name);
  const labels = texts(layout.label);
  for (;;) {
    const kind = cursor.uint8();
    const length = cursor.int32();
    if (kind === 0 && length === 0) break;
    cursor.skip(length);
  }
  const dataAt = cursor.at;
  const width = types.reduce((sum, { bytes }) => sum + bytes, 0);
  cursor.skip(rows * width);
  const valueLabels = new Map<string, Map<string | number, string>>();
  while (cursor.left > 0) {
    const length = cursor.int32();
    const name = text(cursor.bytes(layout.name));
    cursor.skip(3);
    valueLabels.set(name, readLabelTable(cursor, length, text));
  }
  const variables = types.map((type, index) => ({
    type,
    name: names[index] ?? '',
    label: labels[index] || null,
    format: formats[index] ?? '',
    labels: labelSets[index] ?? '',
  }));
  return { variables, rows, dataAt, valueLabels, longText: () => null };
}
