import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Texts of three words or more that a page shows in its own language: what is marked as another's, or is
 * code, is left out. What a cell wrote, as text or as a table, is no code.
 *
 * @param html of a whole page
 */
export function wordsOfPage(html: string): string[] {
  const texts: string[] = [];
  const walk = (node: Node, own: string, isCode: boolean) => {
    if ('value' in node && !isCode) texts.push(node.value.replace(/\s+/g, ' ').trim());
    const attributes = 'attrs' in node ? node.attrs : [];
    const attribute = (name: string) => attributes.find((one) => one.name === name)?.value;
    const language = attribute('lang');
    if (language !== undefined && own !== '' && language !== own) return;
    if (/^(script|style|cite)$/.test(node.nodeName)) return;
    for (const name of ['title', 'alt', 'aria-label']) texts.push(attribute(name) ?? '');
    if (!('childNodes' in node)) return;
    const within = own === '' && language !== undefined ? language : own;
    for (const child of node.childNodes) walk(child, within, isCode || node.nodeName === 'code');
  };
  walk(parse(html), '', false);
  return texts.filter((text) => (text.match(/\p{L}{2,}/gu) ?? []).length >= 3);
}
