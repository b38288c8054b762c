import type { FontStyle } from '../contracts/drawing.ts';

const BROWSER_DEFAULT_SIZE = 16;

/** A presentation property of one element: inline style first, then the attribute; no inheritance. */
export function ownProperty(element: Element, name: string): string | null {
  const style = element.getAttribute('style');
  if (style !== null) {
    for (const declaration of style.split(';')) {
      const colon = declaration.indexOf(':');
      if (colon > 0 && declaration.slice(0, colon).trim() === name)
        return declaration.slice(colon + 1).trim();
    }
  }
  return element.getAttribute(name);
}

/** A presentation property, looked up through the ancestors. */
export function inheritedProperty(element: Element, name: string): string | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = ownProperty(at, name);
    if (value !== null && value !== '' && value !== 'inherit') return value;
  }
  return null;
}

/** Font size in pixels; `%` and `em` count from the parent's size. */
export function fontSize(element: Element): number {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = ownProperty(at, 'font-size');
    if (value === null || value === '' || value === 'inherit') continue;
    const number = Number.parseFloat(value);
    if (Number.isNaN(number)) continue;
    const outer = at.parentElement;
    const relativeTo = () => (outer === null ? BROWSER_DEFAULT_SIZE : fontSize(outer));
    if (value.endsWith('%')) return (number / 100) * relativeTo();
    if (value.endsWith('em')) return number * relativeTo();
    return number;
  }
  return BROWSER_DEFAULT_SIZE;
}

/**
 * Font of an element. Plotly writes every font property inline, so looking up the tree is enough and no
 * style sheet has to be resolved.
 */
export function fontStyle(element: Element): FontStyle {
  const weight = inheritedProperty(element, 'font-weight') ?? 'normal';
  return {
    size: fontSize(element),
    bold: weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600,
    italic: /^(italic|oblique)/.test(inheritedProperty(element, 'font-style') ?? ''),
  };
}
