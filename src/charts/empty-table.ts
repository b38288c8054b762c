import { errorInWords } from '../contracts/error-in-words.ts';
import { meantName, noSuchName } from '../contracts/no-such-name.ts';
import type { AnyTable } from '../tables/typed-table.ts';

/**
 * That a chart has nothing to draw. A table remembers the parameters of its filter, so that the error can say
 * which item was probably meant where one of them is nearly an item's code.
 *
 * @param table without rows
 * @param items codes that are known
 */
export function emptyTable(table: AnyTable, items: readonly string[]): Error {
  const asked = Object.values(paramsOf(table)).filter((value) => typeof value === 'string');
  const slip = asked.find((value) => !items.includes(value) && meantName(value, items) !== undefined);
  if (slip !== undefined) {
    const told = noSuchName('item', slip, items, {
      en: 'in the rows of the chart',
      nl: 'in de rijen van de grafiek',
    });
    return errorInWords(told);
  }
  return errorInWords({
    en: 'a chart needs rows; the table is empty (check its filter)',
    nl: 'een grafiek vraagt rijen; de tabel is leeg (kijk naar het filter)',
  });
}

const paramsOf = (table: AnyTable): Readonly<Record<string, unknown>> =>
  (table as { params?: () => Record<string, unknown> | undefined }).params?.() ?? {};
