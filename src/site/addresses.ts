/**
 * Where things stand in an edition, from its root. Every address is
 * stable: it is made from the report's own names.
 */

const slug = (name: string): string => name.replace(/\s+/g, '-');

/** The card of a figure: `figures/2.8.html`, `figures/table-B1.1.html`. */
export const figurePath = (id: string): string => `figures/${slug(id)}.html`;

/** The printed rows of a statement and what can lie behind them: `statements/v2g.html`. */
export const statementPath = (item: string): string => `statements/${slug(item)}.html`;

/**
 * What the report says of a question to managers and what can lie behind it: `questions/vision_clear.html`.
 */
export const questionPath = (item: string): string => `questions/${slug(item)}.html`;

/** The ways to the verdicts on the claims of a section: `claims/2.3.3.html`. */
export const claimsPath = (section: string): string => `claims/${slug(section)}.html`;

/** The executed notebook: `notebooks/02b-organisation.html`. */
export const notebookPath = (name: string): string => `notebooks/${name}.html`;

/** The place of a printed value on the card of its figure. */
export const valueId = (item: string, wave: string, statistic: string): string =>
  [item, wave, statistic].map(slug).join('-');

/** A path as an address, with a place on its page. */
export function addressOf(path: string, place = ''): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  return place === '' ? address : `${address}#${encodeURIComponent(place)}`;
}
