import type { Card } from '../charts/card.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { CardLinks } from './card-html.ts';
import { numberLink } from './number-link.ts';

const ROW = /<tr><th scope="row">([\s\S]*?)<\/th>([\s\S]*?)<\/tr>/g;
const CELL = /<td( align="right")?>([\s\S]*?)<\/td>/g;

/**
 * The table of a chart, in which every number leads where the card's does: a row is known by the label of its
 * item and its wave, or by its wave alone where there is one item. A row that is not known stays as it is.
 *
 * @param html of the table that a chart brings
 * @param card the same chart as a card
 */
export function linkedTable(html: string, card: Card | undefined, links: CardLinks): string {
  const items = [...(card?.statements ?? []), ...(card?.questions ?? [])].map(
    ({ item, label }) => [escapeMarkup(label), item] as const,
  );
  const byLabel = new Map(items);
  const only = byLabel.size === 1 ? items[0]?.[1] : undefined;
  const table = html.replace(ROW, (whole, head: string, cells: string) => {
    const item = byLabel.get(head) ?? only;
    const texts = [...cells.matchAll(CELL)].map(([, , text = '']) => text);
    const address =
      item === undefined
        ? undefined
        : texts
            .map((text) => links.statement(item, text) ?? links.answer(item, text))
            .find((found) => found !== undefined);
    if (address === undefined) return whole;
    let again = false;
    const linked = cells.replace(CELL, (cell, right: string | undefined, text: string) => {
      if (right === undefined || !/\d/.test(text)) return cell;
      const link = numberLink(address, text, again);
      again = true;
      return `<td${right}>${link}</td>`;
    });
    return `<tr><th scope="row">${head}</th>${linked}</tr>`;
  });
  return table.replace('<table>', '<table data-by-row>');
}
