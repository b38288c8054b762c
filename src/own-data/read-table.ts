import { said } from '../contracts/told.ts';
import { dataError } from '../tables/data-error.ts';
import { partOfProgress, type ReadProgress } from '../tables/read-progress.ts';
import type { WorkbookOptions } from './choose-sheet.ts';
import { readArrow } from './columnar/read-arrow.ts';
import { readDta } from './dta/read-dta.ts';
import { fileKind } from './file-kind.ts';
import type { Grid } from './grid.ts';
import { type GridOptions, gridTable } from './grid-table.ts';
import { readOds } from './ods/read-ods.ts';
import { readPor } from './por/read-por.ts';
import { readSav } from './sav/read-sav.ts';
import type { SourceFile } from './source-file.ts';
import type { SourceTable } from './source-table.ts';
import { readText, type TextOptions } from './text/read-text.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** How to read a file, of whatever kind it is. */
export interface ReadOptions extends WorkbookOptions, TextOptions, GridOptions {
  /** Told now and then how far a long file is read, from 0 to 1 */
  readonly onProgress?: ReadProgress;
}

/**
 * Reads a user's file as a table, by what its bytes say it is: text with comma, semicolon or tab, Excel
 * (.xlsx), OpenDocument (.ods), SPSS (.sav, .zsav, .por), Stata (.dta) or Arrow.
 *
 * @param file name and bytes
 * @returns the table, with nothing decided about what its columns and values mean
 * @throws Error naming file, place and cure
 * @example
 * readTable({ name: 'own.csv', bytes: new TextEncoder().encode('v1a\n4\n4\n2') }).columns[0].values
 * // ["4", "2"]
 */
export function readTable(file: SourceFile, options: ReadOptions = {}): SourceTable {
  const kind = fileKind(file);
  if (options.sheet !== undefined && kind !== 'xlsx' && kind !== 'ods') {
    throw dataError(
      { file: file.name },
      said({
        en: 'has no sheets; leave `sheet` out, it names one in a workbook',
        nl: 'heeft geen bladen; laat `sheet` weg, dat noemt een blad in een werkmap',
      }),
    );
  }
  switch (kind) {
    case 'text':
      return inTwo(readText, file, options);
    case 'xlsx':
      return inTwo(readXlsx, file, options);
    case 'ods':
      return inTwo(readOds, file, options);
    case 'sav':
      return readSav(file, options);
    case 'dta':
      return readDta(file, options);
    case 'por':
      return readPor(file);
    case 'arrow':
      return readArrow(file, options);
    case 'parquet':
      throw dataError(
        { file: file.name },
        said({
          en: 'is Parquet, which is read from disk only; give its path',
          nl: 'is Parquet, en dat wordt alleen van schijf gelezen; geef het pad',
        }),
      );
  }
}

/** First the rows, which takes most of the time, then the table that they are. */
function inTwo(
  read: (file: SourceFile, options: ReadOptions) => Grid,
  file: SourceFile,
  options: ReadOptions,
): SourceTable {
  const part = (from: number, to: number): ReadOptions => {
    const onProgress = partOfProgress(options.onProgress, from, to);
    return { ...options, ...(onProgress ? { onProgress } : {}) };
  };
  return gridTable(read(file, part(0, 0.8)), part(0.8, 1));
}
