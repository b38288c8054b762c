import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What of a page is read. */
interface ReadPart {
  /** Words that a text has at least; shorter ones are left out */
  readonly least: number;
  /** Leaves out what is folded away under a cell's code */
  readonly unfolded: boolean;
}

/**
 * Texts that a page shows in its own language: what is marked as another's, or is code, is left out. What a
 * cell wrote, as text or as a table, is no code.
 *
 * @param html of a whole page
 * @param part texts of three words or more, those under code too, when left out
 */
export function wordsOfPage(
  html: string,
  { least, unfolded }: ReadPart = { least: 3, unfolded: false },
): string[] {
  const texts: string[] = [];
  const walk = (node: Node, own: string, isCode: boolean) => {
    if ('value' in node && !isCode) texts.push(node.value.replace(/\s+/g, ' ').trim());
    const attributes = 'attrs' in node ? node.attrs : [];
    const attribute = (name: string) => attributes.find((one) => one.name === name)?.value;
    const language = attribute('lang');
    if (language !== undefined && own !== '' && language !== own) return;
    if (/^(script|style|cite)$/.test(node.nodeName)) return;
    if (unfolded && node.nodeName === 'details' && attribute('class') === 'code') return;
    for (const name of ['title', 'alt', 'aria-label']) texts.push(attribute(name) ?? '');
    if (!('childNodes' in node)) return;
    const within = own === '' && language !== undefined ? language : own;
    for (const child of node.childNodes) walk(child, within, isCode || node.nodeName === 'code');
  };
  walk(parse(html), '', false);
  return texts.filter((text) => (text.match(/\p{L}{2,}/gu) ?? []).length >= least);
}
