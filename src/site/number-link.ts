/**
 * A number as a link to the way behind it, which a panel shows.
 *
 * @param html of the number
 * @param again true where a link beside it leads to the same place: it then is no stop for the keyboard
 */
export const numberLink = (address: string, html: string, again = false): string =>
  `<a class="number" data-way${again ? ' data-again tabindex="-1"' : ''} href="${address}">${html}</a>`;
