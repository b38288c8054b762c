import type { ColumnTable } from 'arquero';
import { errorInWords } from '../contracts/error-in-words.ts';
import type { ResponseRow } from './rows.ts';
import type { AnyTable, TypedTable } from './typed-table.ts';

declare const LINKAGE: unique symbol;

/**
 * Counts of answers per item: columns wave, item, response (1..5), count, basis, feasible.
 *
 * A print fixes how often each answer was given, not which two answers one person gave together.
 */
export type UnlinkedResponses = TypedTable<ResponseRow> & { readonly [LINKAGE]: 'unlinked' };

/**
 * One row per respondent and item: columns wave, respondent, municipality, item, response (1..5, or
 * null for a missing answer). Only a user's own data comes in this form.
 */
export type LinkedResponses = ColumnTable & { readonly [LINKAGE]: 'linked' };

const UNLINKED_COLUMNS = ['wave', 'item', 'response', 'count'] as const;
const LINKED_COLUMNS = ['wave', 'respondent', 'municipality', 'item', 'response'] as const;

/**
 * A table of response counts, known as such to the compiler.
 *
 * @throws Error when the table lacks a column of response counts
 * @example asUnlinked(openStudy().responses()).numRows() // 350
 */
export function asUnlinked(table: AnyTable): UnlinkedResponses {
  const missing = UNLINKED_COLUMNS.filter((name) => !table.columnNames().includes(name));
  if (missing.length > 0) {
    const has = table.columnNames().join(', ');
    throw errorInWords({
      en: `a table of response counts needs column ${missing.join(', ')}; it has ${has}`,
      nl: `een tabel van aantallen antwoorden vraagt kolom ${missing.join(', ')}; deze heeft ${has}`,
    });
  }
  return table as unknown as UnlinkedResponses;
}

/**
 * The same table, known to hold respondents' joint answers.
 *
 * @param table any table of responses
 * @throws Error that says why joint answers are needed when the table holds counts only
 * @example
 * const row = { wave: '1', respondent: 'r1', municipality: null };
 * const linked = requireLinked(
 *   from([
 *     { ...row, item: 'v1a', response: 4 },
 *     { ...row, item: 'v1b', response: 2 },
 *   ]),
 * );
 * linked.numRows()
 * // 2
 */
export function requireLinked(table: AnyTable): LinkedResponses {
  const missing = LINKED_COLUMNS.filter((name) => !table.columnNames().includes(name));
  if (missing.length === 0) return table as unknown as LinkedResponses;
  if (table.columnNames().includes('count')) {
    throw errorInWords({
      en:
        'this statistic needs joint answers: which answers one respondent gave together. These responses are ' +
        'unlinked counts per item, and many different sets of respondents give the same counts, so it has no ' +
        'value here. Read the rows of the respondents themselves instead',
      nl:
        'deze uitkomst vraagt gekoppelde antwoorden: welke antwoorden één respondent samen gaf. Hier staan losse ' +
        'aantallen per stelling, en veel verschillende groepen respondenten geven dezelfde aantallen, zodat de ' +
        'uitkomst hier geen waarde heeft. Lees in plaats daarvan de rijen van de respondenten zelf',
    });
  }
  const has = table.columnNames().join(', ');
  throw errorInWords({
    en: `linked responses need column ${missing.join(', ')}; the table has ${has}`,
    nl: `gekoppelde antwoorden vragen kolom ${missing.join(', ')}; de tabel heeft ${has}`,
  });
}
