/** What says nothing new: initial values of inherited or plain properties, as Plotly writes them on every mark. */
const INITIAL: Readonly<Record<string, string>> = {
  opacity: '1',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'vector-effect': 'none',
};

function hexColour(value: string): string {
  return value.replace(
    /\brgb\((\d+), ?(\d+), ?(\d+)\)/g,
    (_, ...parts: string[]) =>
      `#${parts
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`,
  );
}

/**
 * Takes out of a drawing of Plotly what no reader of the image needs: empty groups, names of Plotly's own parts,
 * and declarations that repeat a property's initial value. The picture stays the same, at about half the size.
 *
 * Plotly marks the quotes of a font name with TOBESTRIPPED and counts on a browser's way to write them; the quotes
 * come back here.
 *
 * @param svg SVG text
 * @param parse reads it as a document, in the window it was drawn in
 * @param serialise writes an element as text
 */
export function slimSvg(
  svg: string,
  parse: (svg: string) => Document,
  serialise: (node: Element) => string,
): string {
  const root = parse(svg).documentElement;
  for (const element of [...root.querySelectorAll('*')]) {
    slimStyle(element);
    for (const { name } of [...element.attributes]) {
      if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name);
    }
  }
  // the innermost first, so that a group of empty groups goes too
  for (const group of [...root.querySelectorAll('g, defs')].reverse()) {
    if (group.childNodes.length === 0) group.remove();
  }
  slimStyle(root);
  return serialise(root);
}

function slimStyle(element: Element): void {
  const style = element.getAttribute('style');
  if (style === null) return;
  const kept = style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => {
      const [name = '', value] = declaration.split(/:\s*/);
      return declaration !== '' && INITIAL[name] !== value;
    })
    .map((declaration) => hexColour(declaration).replaceAll('TOBESTRIPPED', "'").replace(/:\s+/, ':'));
  if (kept.length === 0) element.removeAttribute('style');
  else element.setAttribute('style', kept.join(';'));
}
