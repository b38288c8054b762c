import type { Told } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';
import type { SummaryValue } from '../recovery/summary/summary-row.ts';
import { dataError } from '../tables/data-error.ts';
import { categoriesOf } from './categories-of.ts';
import { headingText } from './heading-text.ts';
import type { Measure } from './measure.ts';
import type { PrintedRow, PublishedTable } from './published-table.ts';
import type { ClaimLine } from './read-claims.ts';
import { readHeading } from './read-heading.ts';

/** A claim with the row and the printed value of a table that it is about. */
export interface FoundClaim {
  readonly claim: ClaimLine;
  /** Index of the row in the table's rows */
  readonly index: number;
  /** Index of the row that it is compared with; null where nothing is compared */
  readonly than: number | null;
  /** What is claimed; null where the table's scale is unknown */
  readonly printedValue: Omit<SummaryValue, 'printed'> | null;
}

const LISTED = 8;

/**
 * Finds the row and the printed value that each claim is about.
 *
 * @param table the table as it was understood
 * @param claims what a text says of it
 * @throws DataError naming the claim's line and column, and what could be there instead
 * @example
 * const bytes = new TextEncoder().encode('item,n,mean\na,28,5.19\nb,28,5.18');
 * const table = publishedTableOf({ name: 'a.csv', bytes }, { scale: { min: 1, max: 7 } });
 * const text = 'row,statistic,stated\na,mean,5.19';
 * findClaimed(table, readClaims('claims.csv', text)).map(({ index, printedValue }) => [
 *   index,
 *   printedValue.statistic,
 * ])
 * // [[0, 'mean']]
 */
export function findClaimed(table: PublishedTable, claims: readonly ClaimLine[]): FoundClaim[] {
  return claims.map((claim) => {
    const index = findRow(table, claim, 'row', claim.group);
    const group = table.rows[index]?.group ?? '';
    return {
      claim,
      index,
      than:
        claim.relation === null
          ? null
          : findRow(table, claim, 'than', claim.thanGroup === '' ? group : claim.thanGroup),
      printedValue: findValue(table, table.rows[index] as PrintedRow, claim),
    };
  });
}

function findRow(
  { rows, file }: PublishedTable,
  claim: ClaimLine,
  column: 'row' | 'than',
  group: string,
): number {
  const asked = plain(claim[column]);
  const wrong = (name: string, told: Told) =>
    dataError({ file: claim.file, row: claim.line, column: name }, told);
  const whole = [...rows.keys()].filter((i) => plain(rows[i]?.label ?? '') === asked);
  // a label may stand under the name of a section
  const found =
    whole.length > 0
      ? whole
      : [...rows.keys()].filter((i) => plain(rows[i]?.label ?? '').endsWith(`: ${asked}`));
  if (found.length === 0) {
    const labels = rows.map(({ label }) => label);
    throw wrong(column, {
      en: `"${claim[column]}" is no row of ${file}; expected one of ${listed(labels)}`,
      nl: `"${claim[column]}" is geen rij van ${file}; verwacht wordt een van ${listed(labels)}`,
    });
  }
  const groups = found.map((i) => rows[i]?.group ?? '');
  const inGroup =
    group === '' && found.length === 1
      ? found
      : found.filter((i) => plain(rows[i]?.group ?? '') === plain(group));
  const [only, ...more] = inGroup;
  if (only === undefined)
    throw wrong('group', {
      en: `"${group}" is no group of "${claim[column]}"; expected one of ${listed(groups)}`,
      nl: `"${group}" is geen groep van "${claim[column]}"; verwacht wordt een van ${listed(groups)}`,
    });
  if (more.length > 0) {
    const places = inGroup.map((i) => rows[i]?.row).join(', ');
    throw wrong(column, {
      en: `"${claim[column]}" stands in rows ${places}; give each its own label, with its section`,
      nl: `"${claim[column]}" staat in de rijen ${places}; geef elk een eigen naam, met het kopje erboven`,
    });
  }
  return only;
}

function findValue(table: PublishedTable, row: PrintedRow, claim: ClaimLine): FoundClaim['printedValue'] {
  const { statistic } = claim;
  const named = row.summary?.printedValues.find(({ name }) => headingText(name) === headingText(statistic));
  if (named) return { name: named.name, statistic: named.statistic, ...(named.of ? { of: named.of } : {}) };
  const measure = measureOf(statistic);
  const place = { file: claim.file, row: claim.line, column: 'statistic' };
  if (measure === null) {
    const headings = table.columns.filter(({ meaning }) => meaning !== 'label').map(({ heading }) => heading);
    throw dataError(place, {
      en: `"${statistic}" is not understood; expected mean, sd, n, median, top 2, percent 4, count 4-5 or the like, or a heading: ${listed(headings)}`,
      nl: `"${statistic}" is niet begrepen; verwacht wordt mean, sd, n, median, top 2, percent 4, count 4-5 of iets dergelijks, of een kop: ${listed(headings)}`,
    });
  }
  if (table.scale === null) return null;
  const { min, max, items } = table.scale;
  const of = categoriesOf(measure, min, max, items);
  if (of === null)
    throw dataError(place, {
      en: `"${statistic}" lies outside the scale; expected categories from ${min} to ${max}`,
      nl: `"${statistic}" valt buiten de schaal; verwacht worden antwoorden van ${min} tot ${max}`,
    });
  return { name: statistic, statistic: measure.statistic, ...(of.length > 0 ? { of } : {}) };
}

function measureOf(text: string): Measure | null {
  const share = /^(percent|count|%) (?:of )?(\d+)(?:\s?-\s?(\d+))?$/.exec(headingText(text));
  if (share) {
    const [, kind, first, last = first] = share;
    return { statistic: kind === 'count' ? 'count' : 'percent', category: Number(first), last: Number(last) };
  }
  const meaning = readHeading(text);
  const [measure, ...more] = meaning?.kind === 'values' ? meaning.statistics : [];
  return measure === undefined || more.length > 0 ? null : measure;
}

const plain = (text: string): string => headingText(text);

function listed(names: readonly string[]): string {
  const own = [...new Set(names.filter((name) => name !== ''))];
  const shown = own.slice(0, LISTED).map((name) => `"${name}"`);
  return `${shown.join(', ')}${own.length > LISTED ? said({ en: `, and ${own.length - LISTED} more`, nl: `, en nog ${own.length - LISTED}` }) : ''}`;
}
