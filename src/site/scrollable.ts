import { escapeMarkup } from '../contracts/escape-markup.ts';

/**
 * A box for what may be wider than the page: it scrolls, the page does
 * not. The keyboard can reach and move it.
 *
 * @param name what a screen reader says of it
 * @returns the markup before and after its content
 */
export function scrollable(name: string): { open: string; close: string } {
  return {
    open: `<div class="scroll" role="group" tabindex="0" aria-label="${escapeMarkup(name)}">`,
    close: '</div>',
  };
}
