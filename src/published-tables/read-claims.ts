import type { Told } from '../contracts/language.ts';
import { dataError } from '../tables/data-error.ts';
import { type NamedRecord, namedRecords } from '../tables/named-records.ts';
import { readCell } from './read-cell.ts';

/** How a printed value of one row is said to relate to that of another. */
export type ClaimedRelation = '>' | '<' | '=';

/** A relation, or `-`: what is stated is the difference of the two. */
const RELATIONS = ['>', '<', '=', '-'] as const;

/** One line of a file of claims: what a text says of a table. */
export interface ClaimLine {
  readonly file: string;
  /** Number of the line in the file */
  readonly line: number;
  /** Label of the row as printed */
  readonly row: string;
  /** Empty where the row stands in one group only */
  readonly group: string;
  readonly statistic: string;
  /** With a decimal point; null where only a relation is claimed */
  readonly stated: string | null;
  readonly relation: (typeof RELATIONS)[number] | null;
  /** Label of the row that it is compared with; empty where nothing is compared */
  readonly than: string;
  /** The group of that row; empty for the group of the first */
  readonly thanGroup: string;
}

const COLUMNS = ['row', 'group', 'statistic', 'stated', 'relation', 'than', 'than_group'];
const NEEDED = 'row,statistic,stated';
const MORE = 'group,relation,than,than_group';
const EXPECTED: Told = {
  en: `expected the columns ${NEEDED} and, where needed, ${MORE}`,
  nl: `verwacht worden de kolommen ${NEEDED} en, waar nodig, ${MORE}`,
};
const withExpected = ({ en, nl }: Told): Told => ({
  en: `${en}; ${EXPECTED.en}`,
  nl: `${nl}; ${EXPECTED.nl}`,
});

/**
 * Reads what a text claims of a table: CSV with the columns `row`, `statistic`, `stated` and, where needed,
 * `group`, `relation` (`>`, `<`, `=`, or `-`: then what is stated is the difference of both), `than` (the row
 * that it is compared with) and `than_group` (its group, where that is another: another wave, say).
 *
 * @param file name for complaints
 * @param text its text, with commas, semicolons or tabs
 * @throws DataError naming line, column and cure
 * @example
 * const text = 'row,statistic,stated\na,mean,5.19';
 * readClaims('claims.csv', text)[0].stated
 * // '5.19'
 */
export function readClaims(file: string, text: string): ClaimLine[] {
  const records = namedRecords(file, text);
  const [first] = records;
  if (first === undefined)
    throw dataError({ file }, withExpected({ en: 'holds no claim', nl: 'bevat geen bewering' }));
  const strange = Object.keys(first.cells).find((name) => !COLUMNS.includes(name));
  if (strange !== undefined)
    throw dataError(
      { file, row: 1, column: strange },
      withExpected({ en: 'is not known', nl: 'is niet bekend' }),
    );
  return records.map((record) => readLine(file, record));
}

function readLine(file: string, { row: line, cells }: NamedRecord): ClaimLine {
  const { row = '', group = '', statistic = '', stated = '', relation = '', than = '' } = cells;
  const told = RELATIONS.find((other) => other === relation.replace(/^[−–]$/, '-'));
  const wrong = (column: string, told: Told) => dataError({ file, row: line, column }, told);
  if (row === '')
    throw wrong('row', {
      en: 'is empty; expected the label of a row as printed',
      nl: 'is leeg; verwacht wordt de naam van een rij zoals gedrukt',
    });
  if (statistic === '')
    throw wrong('statistic', {
      en: 'is empty; expected mean, sd, n, top 2 or the like',
      nl: 'is leeg; verwacht wordt mean, sd, n, top 2 of iets dergelijks',
    });
  if (stated === '' && relation === '')
    throw wrong('stated', {
      en: 'is empty, and no relation is given; expected a number',
      nl: 'is leeg, en er is geen relation gegeven; verwacht wordt een getal',
    });
  if (relation !== '' && told === undefined)
    throw wrong('relation', {
      en: `"${relation}" is no relation; expected >, <, = or -`,
      nl: `"${relation}" is geen verhouding; verwacht wordt >, <, = of -`,
    });
  if (told === '-' && stated === '')
    throw wrong('stated', {
      en: 'is empty; a difference takes the value that is stated',
      nl: 'is leeg; bij een verschil hoort de waarde die gesteld wordt',
    });
  if ((relation === '') !== (than === '')) {
    throw wrong(than === '' ? 'than' : 'relation', {
      en: 'is empty; a comparison takes both, a relation and the label of the other row',
      nl: 'is leeg; een vergelijking vraagt beide, een verhouding en de naam van de andere rij',
    });
  }
  return {
    file,
    line,
    row,
    group,
    statistic,
    stated:
      stated === ''
        ? null
        : valueIn(stated, () =>
            wrong('stated', {
              en: `"${stated}" is no number; expected one, as 3.4 or 45%`,
              nl: `"${stated}" is geen getal; verwacht wordt er een, zoals 3.4 of 45%`,
            }),
          ),
    relation: told ?? null,
    than,
    thanGroup: cells.than_group ?? '',
  };
}

function valueIn(text: string, refusal: () => Error): string {
  const reading = readCell(text, { decimal: /,\d+\D*$/.test(text) ? ',' : '.' });
  if (reading === 'empty' || 'unread' in reading) throw refusal();
  const [printedValue, ...more] = reading.printedValues;
  if (printedValue === undefined || printedValue.below || more.length > 0) throw refusal();
  return printedValue.text;
}
