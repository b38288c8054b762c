import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';

/** A choice among the values of one `data-` attribute. */
interface RowFilter {
  /** The attribute without `data-`, and the name of the choice in the address */
  readonly name: string;
  readonly label: string;
  readonly values: readonly FilterValue[];
}

/** A value as the attribute has it, and as a reader does. */
interface FilterValue {
  readonly value: string;
  readonly text: string;
}

const WORDS = {
  en: { filter: 'Filter', all: 'all', search: 'Search', clear: 'Clear', of: 'of' },
  nl: { filter: 'Filter', all: 'alle', search: 'Zoeken', clear: 'Wissen', of: 'van' },
} satisfies Record<Language, Record<string, string>>;

/**
 * Controls that filter the rows (`data-row`) of an element; what they are set to stands in the address of the
 * page. Without JavaScript the form stays hidden, and all rows are shown.
 *
 * @param rows id of the element that holds the rows
 * @param counted what a row is, in the plural
 */
export function filterForm(
  rows: string,
  counted: string,
  filters: readonly RowFilter[],
  language: Language,
): string {
  const words = WORDS[language];
  const selects = filters.map(({ name, label, values }) => {
    const distinct = [...new Map(values.map((one) => [one.value, one])).values()];
    const options = distinct.map(
      ({ value, text }) => `<option value="${escapeMarkup(value)}">${escapeMarkup(text)}</option>`,
    );
    return `<label>${escapeMarkup(label)} <select name="${name}"><option value="">${words.all}</option>${options.join('')}</select></label>`;
  });
  return [
    `<form class="filter" role="search" aria-label="${words.filter}" data-rows="${rows}" data-counted="${escapeMarkup(counted)}" data-of="${words.of}" hidden>`,
    ...selects,
    `<label>${words.search} <input type="search" name="q" autocomplete="off"></label>`,
    `<button type="reset">${words.clear}</button>`,
    '<p role="status"></p>',
    '</form>',
  ].join('\n');
}
