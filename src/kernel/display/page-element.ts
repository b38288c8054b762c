import { plainText } from './plain-text.ts';
import type { Renderer } from './renderer.ts';

/** What is used of an element of a page, such as jsdom's. */
interface PageElement {
  nodeType: number;
  localName: string;
  outerHTML: string;
}

const elementNode = 1;

/** HTML and SVG elements, which plotting libraries return. */
export const pageElement: Renderer<PageElement> = {
  test: (value) => {
    const element = value as Partial<PageElement> | null;
    return (
      typeof element === 'object' &&
      element?.nodeType === elementNode &&
      typeof element.outerHTML === 'string'
    );
  },
  render: ({ localName, outerHTML }) => ({
    [localName === 'svg' ? 'image/svg+xml' : 'text/html']: outerHTML,
    'text/plain': plainText(outerHTML),
  }),
};
