import { errorInWords } from '../contracts/error-in-words.ts';
import { numberTold } from '../contracts/told.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { WrittenText } from './chart-text.ts';
import { emptyTable } from './empty-table.ts';

/** The change of one item between two waves; `null` where unknown. */
export interface DrawnChange {
  readonly item: string;
  readonly label: string;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly nFrom: number | null;
  readonly nTo: number | null;
  /**
   * Whether the change stands, where the table concludes so by more than
   * one interval; undefined where it does not
   */
  readonly stands: boolean | undefined;
}

/** A column of a table of changes that may be left out: true where the change stands. */
export const CONCLUSION = 'stands';

/** The columns of a table of changes. */
export const CHANGE_COLUMNS = ['item', 'estimate', 'lower', 'upper', 'n_from', 'n_to'] as const;

const inDutch = (value: number): string => numberTold(String(value)).nl;

const numberOrGap = (cell: string): number | null => (cell === '' ? null : Number(cell));

/** How the cells of a table of changes are read from text: changes must be numbers. */
export const CHANGE_PARSERS: Readonly<Record<string, (cell: string) => unknown>> = {
  ...Object.fromEntries(CHANGE_COLUMNS.filter((name) => name !== 'item').map((name) => [name, numberOrGap])),
  // what is neither stays as it is, and is refused by the form
  [CONCLUSION]: (cell) => (cell === 'true' ? true : cell === 'false' ? false : cell),
};

/**
 * Reads changes from a table, in its order.
 *
 * @throws Error when a column is missing or the table is empty
 * @throws RangeError when a number is none or an estimate lies outside its interval
 */
export function readChanges(changes: AnyTable, text: WrittenText): DrawnChange[] {
  const lacking = CHANGE_COLUMNS.filter((name) => !changes.columnNames().includes(name));
  if (lacking.length > 0) {
    const has = changes.columnNames().join(', ');
    throw errorInWords({
      en: `a chart of changes needs column ${lacking.join(', ')}; has ${has}`,
      nl: `een grafiek van veranderingen vraagt kolom ${lacking.join(', ')}; er is ${has}`,
    });
  }
  const rows = changes.objects() as Record<(typeof CHANGE_COLUMNS)[number], unknown>[];
  if (rows.length === 0) throw emptyTable(changes, text.items);
  return rows.map((row) => {
    const item = String(row.item);
    const number = (name: (typeof CHANGE_COLUMNS)[number]) => {
      const value = row[name];
      if (value === null || value === undefined) return null;
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw errorInWords(
          {
            en: `item ${item}, column ${name}: "${String(value)}" is not a number`,
            nl: `stelling ${item}, kolom ${name}: "${String(value)}" is geen getal`,
          },
          RangeError,
        );
      }
      return value;
    };
    const [estimate, lower, upper] = [number('estimate'), number('lower'), number('upper')];
    if (estimate !== null && lower !== null && upper !== null && !(lower <= estimate && estimate <= upper)) {
      throw errorInWords(
        {
          en: `item ${item}: estimate ${estimate} lies outside its interval ${lower} to ${upper}`,
          nl: `stelling ${item}: schatting ${inDutch(estimate)} ligt buiten het interval van ${inDutch(lower)} tot ${inDutch(upper)}`,
        },
        RangeError,
      );
    }
    return {
      item,
      label: text.label(item),
      estimate,
      lower,
      upper,
      nFrom: number('n_from'),
      nTo: number('n_to'),
      stands: conclusionOf(row as Record<string, unknown>, item),
    };
  });
}

function conclusionOf(row: Record<string, unknown>, item: string): boolean | undefined {
  const value = row[CONCLUSION];
  if (value === undefined || typeof value === 'boolean') return value;
  throw errorInWords(
    {
      en: `item ${item}, column ${CONCLUSION}: "${String(value)}" is not true or false`,
      nl: `stelling ${item}, kolom ${CONCLUSION}: "${String(value)}" is niet true of false`,
    },
    RangeError,
  );
}
