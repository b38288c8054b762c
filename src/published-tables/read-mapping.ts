import { CsvError, parse } from '#csv-parse';
import { dataError } from '../tables/data-error.ts';
import type { ColumnMapping } from './published-table.ts';

const MEANINGS = [
  'label',
  'ignore',
  'n',
  'respondents',
  "don't know count",
  "don't know percent",
  'count',
  'percent',
  'mean',
  'sd',
  'population sd',
  'se',
  'ci low',
  'ci high',
  'median',
  'q1',
  'q3',
  'mode',
  'min',
  'max',
];

/**
 * Reads a mapping file: CSV with the columns `column`, `meaning` and, where needed, `categories` and `group`.
 *
 * @param file name for complaints
 * @param text its text
 * @throws DataError naming row and column
 */
export function readMapping(file: string, text: string): ColumnMapping[] {
  let records: Record<string, string>[];
  try {
    const firstLine = text.split('\n')[0] ?? '';
    records = parse(text, {
      bom: true,
      columns: true,
      delimiter: firstLine.includes(';') ? ';' : ',',
      skip_empty_lines: true,
      trim: true,
    }) as Record<string, string>[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw dataError(
      { file },
      `is not well-formed CSV: ${cause.message}; expected column,meaning,categories,group`,
    );
  }
  return records.map((record, index) => {
    const place = { file, row: index + 2 };
    const { column, meaning, categories, group } = record;
    if (!column || !meaning) {
      throw dataError(
        place,
        'says no column or meaning; expected a heading or number, and one of its meanings',
      );
    }
    if (!MEANINGS.includes(meaning)) {
      throw dataError(
        { ...place, column: 'meaning' },
        `"${meaning}" is no meaning; expected ${MEANINGS.join(', ')}`,
      );
    }
    if ((meaning === 'count' || meaning === 'percent') && !/^\d+(-\d+)?$/.test(categories ?? '')) {
      throw dataError(
        { ...place, column: 'categories' },
        `"${categories ?? ''}" is no category; expected one, as 4, or the first and last of several, as 4-5`,
      );
    }
    return { column, meaning, ...(categories ? { categories } : {}), ...(group ? { group } : {}) };
  });
}
