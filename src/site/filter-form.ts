import { escapeMarkup } from '../contracts/escape-markup.ts';

/** A choice among the values of one `data-` attribute. */
interface RowFilter {
  /** the attribute without `data-` */
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
}

/**
 * Controls that filter the rows (`data-row`) of an element. Without JavaScript the form stays hidden, and all rows
 * are shown.
 *
 * @param rows id of the element that holds the rows
 * @param counted what a row is, in the plural
 */
export function filterForm(rows: string, counted: string, filters: readonly RowFilter[]): string {
  const selects = filters.map(({ name, label, values }) => {
    const options = [...new Set(values)].map((value) => `<option>${escapeMarkup(value)}</option>`);
    return `<label>${escapeMarkup(label)} <select name="${name}"><option value="">all</option>${options.join('')}</select></label>`;
  });
  return [
    `<form class="filter" role="search" aria-label="Filter" data-rows="${rows}" data-counted="${counted}" hidden>`,
    ...selects,
    `<label>Search <input type="search" name="search" autocomplete="off"></label>`,
    '<button type="reset">Clear</button>',
    '<p role="status"></p>',
    '</form>',
  ].join('\n');
}
