import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/own-data/file-kind.ts';
import { portableText } from '../../../src/own-data/por/portable-text.ts';
import { readPor } from '../../../src/own-data/por/read-por.ts';
import { readSav } from '../../../src/own-data/sav/read-sav.ts';
import { cellsOf, columnOf, rowsOf } from '../column-cells.ts';
import { hasPspp, runPspp } from '../debian-tools.ts';

const bytes = readFileSync(fileURLToPath(new URL('../../fixtures/sav/portable.por', import.meta.url)));
const read = (content: Uint8Array) => readPor({ name: 'own.por', bytes: content });

describe('readPor', () => {
  it('reads what PSPP exports', () => {
    const table = read(bytes);
    expect(fileKind({ name: 'x', bytes })).toBe('por');
    expect(table.rows).toBe(4);
    expect(table.weight).toBe('GEWICHT');
    expect(cellsOf(table, 'GEMEENTE')).toEqual(['Súdwest-Fryslân', 'Coevorden', 'ëëëëëëëëë', null]);
    expect(cellsOf(table, 'V1A')).toEqual([1, 5, -1, 3.5]);
    expect(cellsOf(table, 'V1B')).toEqual([2, null, 99, 1e10]);
    expect(cellsOf(table, 'GEWICHT')).toEqual([0.5, 1.25, 2, 0.001]);
    expect(cellsOf(table, 'MOMENT')[0]).toBe('2024-05-01 13:30:05');
    expect(columnOf(table, 'V1A')).toMatchObject({
      label: 'Signalen van fraude worden vastgelegd (één keer)',
      missing: { values: [-1], ranges: [] },
    });
    expect(columnOf(table, 'V1A').valueLabels.get(5)).toBe('Helemaal eens');
    expect(columnOf(table, 'V1C').missing.ranges).toEqual([[8, 9]]);
    expect(columnOf(table, 'V1D').missing).toEqual({ values: [-101], ranges: [[90, 999]] });
    expect(columnOf(table, 'FUNCTIE').missing.values).toEqual(['z']);
  });

  it('reads lines that lost the spaces at their end', () => {
    const shortened = new TextDecoder('latin1').decode(bytes).replace(/ +\r?\n/g, '\n');
    const content = Uint8Array.from(shortened, (letter) => letter.charCodeAt(0));
    expect(rowsOf(read(Buffer.from(shortened, 'latin1')))).toEqual(rowsOf(read(bytes)));
    expect(content.length).toBeLessThan(bytes.length);
  });

  it.each([
    ['0', 0],
    ['-3B', -101],
    ['.F', 0.5],
    ['1.7F', 1.25],
    ['1+2', 900],
    ['A-1', 1 / 3],
  ])('reads %s to the base 30', (text, value) => {
    expect(portableText(Buffer.from(`  ${text}/`), 0).number()).toBe(value);
  });

  it('refuses a file cut off, or with any byte changed, or reads it', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const changed = cut ? bytes.subarray(0, at) : new Uint8Array(bytes);
        if (!cut) changed[at] = byte;
        try {
          read(changed);
        } catch (error) {
          expect((error as Error).message).toMatch(/^own\.por/);
        }
      }),
      { numRuns: 300 },
    );
    expect(() => read(bytes.subarray(0, 1500))).toThrow('own.por: is cut off');
  });

  it.skipIf(!hasPspp)('gives the cells of the system file that PSPP saves of the same data', () => {
    const numbers = fc.sample(
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1024),
      {
        numRuns: 40,
        seed: 30,
      },
    );
    const made = runPspp(`data list list / x (f20.10) t (a12).
begin data
${numbers.map((value, index) => `${value} "t${index} a"`).join('\n')}
end data.
export outfile='a.por'.
save outfile='a.sav'.`);
    expect(rowsOf(read(made.read('a.por'))).map(([x]) => x)).toEqual(
      rowsOf(readSav({ name: 'a.sav', bytes: made.read('a.sav') })).map(([x]) =>
        expect.closeTo(x as number, 6),
      ),
    );
  });
});
