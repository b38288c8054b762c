import { plainText } from './plain-text.ts';
import type { Renderer } from './renderer.ts';

/** What is used of a node of a page, such as that of jsdom or linkedom. */
interface PageNode {
  nodeType: number;
  localName?: string;
  outerHTML?: string;
  documentElement?: { outerHTML: string };
  childNodes?: Iterable<{ outerHTML?: string; textContent: string | null }>;
}

/** As the standard numbers them. @see https://dom.spec.whatwg.org/#dom-node-nodetype */
const NODE_TYPES = { element: 1, document: 9, fragment: 11 } as const;

function htmlOf({ nodeType, outerHTML, documentElement, childNodes }: Partial<PageNode>): string | undefined {
  if (nodeType === NODE_TYPES.element) return outerHTML;
  if (nodeType === NODE_TYPES.document) return documentElement?.outerHTML;
  if (nodeType !== NODE_TYPES.fragment) return undefined;
  return [...(childNodes ?? [])].map((child) => child.outerHTML ?? child.textContent ?? '').join('');
}

/** Elements of HTML and SVG, which plotting libraries return, whole documents, and fragments of them. */
export const pageElement: Renderer<PageNode> = {
  test: (value) => typeof value === 'object' && value !== null && typeof htmlOf(value) === 'string',
  render: (node) => {
    const html = htmlOf(node) ?? '';
    return {
      [node.localName === 'svg' ? 'image/svg+xml' : 'text/html']: html,
      'text/plain': plainText(html),
    };
  },
};
