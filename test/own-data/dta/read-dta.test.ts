import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDta } from '../../../src/own-data/dta/read-dta.ts';
import { fileKind } from '../../../src/own-data/file-kind.ts';
import { cellsOf, columnOf } from '../column-cells.ts';
import { hasReadstat, readstatCells } from '../debian-tools.ts';

const path = (name: string) => fileURLToPath(new URL(`../../fixtures/dta/${name}`, import.meta.url));
const read = (name: string) => readDta({ name, bytes: readFileSync(path(name)) });
const all = readdirSync(path('')).filter((name) => name.endsWith('.dta'));
const of = (writer: string) => all.filter((name) => name.startsWith(writer));

describe('readDta', () => {
  // what make-fixtures.R says
  it.each(of('haven'))('reads %s', (name) => {
    const table = read(name);
    expect(cellsOf(table, 'nr')).toEqual([1, 2, 3]);
    expect(cellsOf(table, 'gemeente')).toEqual(['Tilburg', 'Fryslân', null]);
    expect(cellsOf(table, 'v1a')).toEqual([1, '.a', null]);
    expect(columnOf(table, 'v1a')).toMatchObject({
      label: 'Signalen worden vastgelegd',
      valueLabels: new Map<string | number, string>([
        [1, 'Helemaal oneens'],
        ['.a', 'Weet niet'],
      ]),
      missing: { values: ['.a'], ranges: [] },
    });
    expect(cellsOf(table, 'v1b')).toEqual([-1.5, 1e10, '.z']);
    expect(cellsOf(table, 'klein')).toEqual([100, -100, null]);
    expect(cellsOf(table, 'ja')).toEqual(['2024-05-01', '1959-12-31', null]);
    expect(cellsOf(table, 'moment')).toEqual(['2024-05-01 13:30:05', null, '1960-01-01 00:00:00']);
  });

  // what make-fixtures.py says
  it.each(of('pandas'))('reads %s', (name) => {
    const table = read(name);
    expect(cellsOf(table, 'nr')).toEqual([1, 2, 3]);
    expect(cellsOf(table, 'gemeente')).toEqual(['Tilburg', 'Fryslân', null]);
    expect(cellsOf(table, 'v1a')).toEqual([0, 1, null]);
    expect(columnOf(table, 'v1a').valueLabels.get(1)).toBe('Eens');
    expect(columnOf(table, 'v1a').label).toBe('Signalen worden vastgelegd');
    expect(cellsOf(table, 'v1b')).toEqual([-1.5, 1e10, null]);
    expect(cellsOf(table, 'dag')).toEqual(['2024-05-01', '1959-12-31', null]);
    if (!name.includes('114')) {
      expect(cellsOf(table, 'toelichting')).toEqual(['x'.repeat(3000), 'één', 'één']);
    }
  });

  it.each(all)('knows %s by its bytes', (name) => {
    expect(fileKind({ name: 'any.txt', bytes: readFileSync(path(name)) })).toBe('dta');
  });

  it.each(['haven-08.dta', 'haven-12.dta', 'pandas-117-big.dta', 'haven-15.dta'])(
    'refuses %s cut off where something is lost',
    (name) => {
      const bytes = readFileSync(path(name));
      const whole = JSON.stringify(read(name));
      for (let length = 4; length < bytes.length; length += 3) {
        let result = whole;
        try {
          result = JSON.stringify(readDta({ name, bytes: bytes.subarray(0, length) }));
        } catch (error) {
          expect((error as Error).message).toMatch(/^(haven|pandas)-.*(copy or export it again|saveold)/);
        }
        // versions before 117 end with labels, without a sign that one more set should follow
        if (name > 'haven-13' || name.startsWith('pandas')) expect(result).toBe(whole);
      }
    },
  );

  it('refuses or reads a file with any byte changed, and never hangs', () => {
    for (const name of ['haven-08.dta', 'haven-14.dta', 'pandas-119-big.dta']) {
      const bytes = readFileSync(path(name));
      fc.assert(
        fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
          const changed = new Uint8Array(bytes);
          changed[at] = byte;
          try {
            readDta({ name: 'changed.dta', bytes: changed });
          } catch (error) {
            expect((error as Error).message).toMatch(/^changed\.dta/);
          }
        }),
        { numRuns: 200 },
      );
    }
  });

  it('finds the labels of variables where the map is wrong about them, as Stata writes it', () => {
    const bytes = new Uint8Array(readFileSync(path('pandas-117-little.dta')));
    const map = Buffer.from(bytes).indexOf('<map>') + 5;
    bytes.fill(0, map + 7 * 8, map + 8 * 8);
    expect(columnOf(readDta({ name: 'x.dta', bytes }), 'v1a').label).toBe('Signalen worden vastgelegd');
  });

  it('refuses a version that is older', () => {
    const old = new Uint8Array(200).fill(0);
    old.set([108, 2, 1, 0]);
    expect(() => readDta({ name: 'old.dta', bytes: old })).toThrow('old.dta: is of version 108');
  });

  // readstat reads no strL of version 119, no tags of Stata's missing
  // values, and UTF-8 of old versions wrongly
  it.skipIf(!hasReadstat).each(['haven-14.dta', 'haven-15.dta'].concat(of('pandas-118')))(
    'gives the numbers and texts of readstat, %s',
    (name) => {
      const table = read(name);
      const [header = [], ...rows] = readstatCells(path(name));
      const plain = table.columns.filter(({ label, values }) => label === null && !values.some(isDateOrTag));
      expect(plain.length).toBeGreaterThan(1);
      for (const column of plain) {
        const index = header.indexOf(column.name);
        expect(cellsOf(table, column.name).map((cell) => String(cell ?? ''))).toEqual(
          rows.map((row) =>
            /^-?\d+\.\d{6}$/.test(row[index] ?? '') ? String(Number(row[index])) : row[index],
          ),
        );
      }
    },
  );
});

const isDateOrTag = (value: unknown): boolean => /^(\.[a-z]|\d{4}-.*)$/.test(String(value));
