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
 * Plotly marks the quotes of a font name with TOBESTRIPPED and counts on a browser's way to write them; the marks
 * go here.
 *
 * @param root the drawing's first element; changed
 */
export function slimSvg(root: Element): void {
  for (const element of [...root.querySelectorAll('*')]) {
    slimStyle(element);
    for (const { name } of [...element.attributes]) {
      const initial = (name === 'x' || name === 'y') && element.getAttribute(name) === '0';
      if (name === 'class' || name.startsWith('data-') || initial) element.removeAttribute(name);
    }
  }
  dropUnusedClips(root);
  // the innermost first, so that a group of empty groups goes too
  for (const group of [...root.querySelectorAll('g, defs')].reverse()) {
    if (group.childNodes.length === 0) group.remove();
  }
  slimStyle(root);
  shareFont(root);
}

/** Inherited properties that only texts heed: said once on the drawing, unless a text differs. */
const TEXT_PROPERTIES = ['font-family', 'font-size', 'white-space'];

function shareFont(root: Element): void {
  const texts = [...root.querySelectorAll('text')];
  for (const property of TEXT_PROPERTIES) {
    const said = texts.map((text) => declarations(text).find((one) => one.startsWith(`${property}:`)) ?? '');
    const common = mostCommon(said);
    if (said.includes('') || common === undefined) continue;
    for (const text of texts)
      write(
        text,
        declarations(text).filter((one) => one !== common),
      );
    write(root, [common, ...declarations(root)]);
  }
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Plotly clips every axis, used or not. */
function dropUnusedClips(root: Element): void {
  const text = [...root.querySelectorAll('[clip-path]')].map((one) => one.getAttribute('clip-path')).join();
  for (const clip of [...root.querySelectorAll('clipPath')]) {
    if (!text.includes(`#${clip.id})`)) clip.remove();
  }
}

const declarations = (element: Element): string[] =>
  (element.getAttribute('style') ?? '').split(';').filter((one) => one !== '');

function write(element: Element, kept: readonly string[]): void {
  if (kept.length === 0) element.removeAttribute('style');
  else element.setAttribute('style', kept.join(';'));
}

function slimStyle(element: Element): void {
  const kept = declarations(element)
    .map((declaration) => declaration.trim())
    .filter((declaration) => {
      const [name = '', value] = declaration.split(/:\s*/);
      return declaration !== '' && INITIAL[name] !== value;
    })
    // a font name needs no quotes
    .map((declaration) =>
      hexColour(declaration)
        .replaceAll('TOBESTRIPPED', '')
        .replace(/([:,])\s+/g, '$1'),
    );
  write(element, kept);
}
