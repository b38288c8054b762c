import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDta } from '../../../src/own-data/dta/read-dta.ts';
import { readSav } from '../../../src/own-data/sav/read-sav.ts';
import {
  cellAt,
  isDeclaredMissing,
  type SourceCell,
  type SourceTable,
} from '../../../src/own-data/source-table.ts';
import { cellsOf, columnOf, rowsOf } from '../column-cells.ts';
import {
  hasPspp,
  hasReadstat,
  readstatCells,
  readstatConverts,
  realFiles,
  runPspp,
} from '../debian-tools.ts';

const folder = fileURLToPath(new URL('../../fixtures/sav/', import.meta.url));
const fixture = (name: string) => read(join(folder, name));
const read = (path: string) => readSav({ name: basename(path), bytes: readFileSync(path) });

describe('readSav', () => {
  // what the syntax in make-fixtures.py says
  it.each(['plain.sav', 'bytecode.sav', 'zlib.zsav', 'windows-1252.sav', 'iso-8859-15.sav'])(
    'reads %s',
    (name) => {
      const table = fixture(name);
      expect(table.rows).toBe(4);
      expect(cellsOf(table, 'gemeente')).toEqual(['Súdwest-Fryslân', 'Coevorden', 'ëëëëëëëëë', null]);
      const long = '0123456789é'.repeat(54).slice(0, name.startsWith('iso') ? 445 : 540);
      expect(cellsOf(table, 'toelichting')).toEqual([long, 'ééééééé x', null, 'kort']);
      expect(cellsOf(table, 'v1a')).toEqual([1, 5, -1, 3.5]);
      expect(cellsOf(table, 'v1b')).toEqual([2, null, 99, 1e10]);
      expect(cellsOf(table, 'v1d')).toEqual([4, 97, 252, -101]);
      expect(cellsOf(table, 'datum')).toEqual(['2024-05-01', '2000-02-29', null, '1582-10-15']);
      expect(cellsOf(table, 'tijd')).toEqual(['13:30:05', '00:00:00', null, '25:00:01']);
      expect(cellsOf(table, 'moment')[0]).toBe('2024-05-01 13:30:05');
      expect(columnOf(table, 'v1a').label).toBe('Signalen van fraude worden vastgelegd (één keer)');
      expect(columnOf(table, 'functie_van_de_respondent').label).toBe('Functie');
      expect(columnOf(table, 'code_lang').valueLabels).toEqual(
        new Map([
          ['lang-een', 'Eén'],
          ['weet-niet', 'Weet niet'],
        ]),
      );
      expect(columnOf(table, 'v1b').valueLabels.get(-1)).toBe('Geen antwoord');
      expect(table.weight).toBe('gewicht');
      expect(table.notes).toEqual([
        'The file weighs its cases by "gewicht".',
        'The file holds a filter, "filter_$".',
      ]);
    },
  );

  it('knows which values the file calls missing', () => {
    const table = fixture('bytecode.sav');
    const missing = (name: string) =>
      cellsOf(table, name).map((cell) => isDeclaredMissing(cell, columnOf(table, name).missing));
    expect(missing('v1a')).toEqual([false, false, true, false]);
    expect(missing('v1b')).toEqual([false, false, true, false]);
    expect(missing('v1c')).toEqual([true, true, false, false]);
    expect(missing('v1d')).toEqual([false, true, true, true]);
    expect(missing('functie_van_de_respondent')).toEqual([false, false, true, false]);
    // SPSS compares all of a long string with the eight bytes of its missing value
    expect(missing('code_lang')).toEqual([false, false, false, false]);
  });

  it.each(['big-endian.sav', 'little-endian.sav'])('reads %s', (name) => {
    const table = fixture(name);
    expect(cellsOf(table, 'V1A')).toEqual([4, null]);
    expect(cellsOf(table, 'NAAM')).toEqual(['Fryslân', 'negén byt']);
    expect(columnOf(table, 'V1A')).toMatchObject({
      label: 'Vraag',
      valueLabels: new Map([[4, 'Eens']]),
      missing: { values: [9], ranges: [] },
    });
  });

  it('takes an encoding in place of the one that is told, and says when bytes fit none', () => {
    const bytes = readFileSync(join(folder, 'windows-1252.sav'));
    const greek = readSav({ name: 'x.sav', bytes }, { encoding: 'windows-1253' });
    expect(cellsOf(greek, 'gemeente')[0]).toBe('Sϊdwest-Fryslβn');
    const wrong = readSav({ name: 'x.sav', bytes }, { encoding: 'utf-8' });
    expect(wrong.notes.at(-1)).toContain('hold bytes that are none in the encoding utf-8');
    expect(() => readSav({ name: 'x.sav', bytes }, { encoding: 'klingon' })).toThrow(
      'x.sav: has its texts in the encoding "klingon", which is not known here',
    );
  });

  it.each(['plain.sav', 'bytecode.sav', 'zlib.zsav'])('refuses %s cut off anywhere', (name) => {
    const bytes = readFileSync(join(folder, name));
    for (let length = 0; length < bytes.length; length += 11) {
      // the last block of bytecode ends with padding that says nothing
      if (name === 'bytecode.sav' && length >= bytes.length - 8) continue;
      expect(() => readSav({ name: 'cut.sav', bytes: bytes.subarray(0, length) })).toThrow(
        /^cut\.sav.*(copy|export)/,
      );
    }
  });

  it('refuses or reads a file with any byte changed, and never hangs', () => {
    for (const name of ['bytecode.sav', 'zlib.zsav']) {
      const bytes = readFileSync(join(folder, name));
      fc.assert(
        fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
          const changed = new Uint8Array(bytes);
          changed[at] = byte;
          try {
            readSav({ name: 'changed.sav', bytes: changed });
          } catch (error) {
            expect((error as Error).message).toMatch(/^changed\.sav/);
          }
        }),
        { numRuns: 300 },
      );
    }
  });

  it('notices more cases than the header announces', () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'plain.sav')));
    new DataView(bytes.buffer).setInt32(80, 3, true);
    // PSPP counts the cases in the header only
    expect(() => readSav({ name: 'x.sav', bytes })).toThrow(
      'x.sav: holds more than the 3 cases it announces',
    );
  });
});

describe.skipIf(!hasReadstat)('readSav, beside readstat', () => {
  const real = realFiles;
  const files = [
    ...readdirSync(folder).map((name) => join(folder, name)),
    ...(real ? readdirSync(real).map((name) => join(real, name)) : []),
  ].filter((path) => /\.z?sav$/.test(path));

  it.each(files.map((path) => ({ name: basename(path), path })))(
    'gives the same cells of $name',
    ({ path }) => {
      expectReadstats(read(path), readstatCells(path));
    },
  );

  it.skipIf(!realFiles)('finds real files, in ../shared/real-files', () => {
    expect(files.length).toBeGreaterThan(12);
  });

  it.skipIf(!hasPspp)('gives the cells of random files that PSPP writes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '9', 'é', 'ß', '€', 'ж', ' '), maxLength: 40 });
    const number = fc.oneof(
      fc.integer({ min: -101, max: 153 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1024),
      fc.constant(null),
    );
    const tables = fc.array(fc.tuple(text, number, number, text), { minLength: 1, maxLength: 12 });
    const compressions = ['uncompressed', 'compressed', 'zcompressed'];
    const samples = fc.sample(tables, { numRuns: 12, seed: 20171 });
    const syntax = samples.map((rows, index) => {
      const lines = rows.map(([a, b, c, d]) => `"${a}" ${b ?? '.'} ${c ?? '.'} "${d}"`);
      const widths = [9 + index * 9, 40 + index * 60];
      return `data list list / t (a${widths[0]}) x (f8.0) y (f20.10) u (a${widths[1]}).
begin data
${lines.join('\n')}
end data.
save outfile='${index}.sav' /${compressions[index % 3]}.`;
    });
    const made = runPspp(`set locale='UTF-8'.\n${syntax.join('\n')}`);
    for (const [index, rows] of samples.entries()) {
      const table = readSav({ name: 'random.sav', bytes: made.read(`${index}.sav`) });
      expect(cellsOf(table, 'x')).toEqual(rows.map(([, x]) => (x === null ? null : expect.closeTo(x, 8))));
      expectReadstats(table, readstatCells(made.path(`${index}.sav`)));
      // through readstat into the other formats and back by our own readers
      const expected = rowsOf(table).map((row) => row.map(near));
      expect(
        rowsOf(readSav({ name: 'x.zsav', bytes: readstatConverts(made.path(`${index}.sav`), 'x.zsav') })),
      ).toEqual(expected);
      expect(
        rowsOf(readDta({ name: 'x.dta', bytes: readstatConverts(made.path(`${index}.sav`), 'x.dta') })),
      ).toEqual(expected);
    }
  });
});

/** readstat prints six decimals, and dates as seconds. */
function expectReadstats(table: SourceTable, [header = [], ...rows]: string[][]): void {
  expect(table.columns.map(({ name }) => name)).toEqual(header);
  const ours = Array.from({ length: table.rows }, (_, position) =>
    table.columns.map((own) => printed(cellAt(own, position))),
  );
  expect(ours).toEqual(
    rows.map((row, at) => row.map((cell, index) => likeOurs(cell, ours[at]?.[index] ?? ''))),
  );
}

const printed = (cell: SourceCell): string => (typeof cell === 'number' ? cell.toFixed(6) : (cell ?? ''));

function likeOurs(theirs: string, ours: string): string {
  if (/^-?\d+\.\d{6}$/.test(theirs) && ours !== theirs) {
    const [, days, time] = /^(\d{4}-\d\d-\d\d)?(?: ?(-?\d+:\d\d:\d\d))?$/.exec(ours) ?? [];
    const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
    const day =
      days === undefined ? 0 : Date.parse(`${days}T00:00:00Z`) / 1000 - Date.UTC(1582, 9, 14) / 1000;
    if (days !== undefined || time !== undefined) {
      return day + hours * 3600 + minutes * 60 + seconds === Math.round(Number(theirs)) ? ours : theirs;
    }
  }
  // beyond 2^53 the sixth decimal is the printer's choice
  return Number(theirs).toFixed(6) === ours ? ours : theirs.replace(/ +$/, '');
}

const near = (cell: SourceCell): unknown => (typeof cell === 'number' ? expect.closeTo(cell, 8) : cell);
