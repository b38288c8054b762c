/**
 * What says nothing new: initial values of inherited or plain
 * properties, as Plotly writes them on every mark.
 */
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

/** A mark that shows nothing: Plotly draws the axes that a layout hides as paths without a stretch. */
const EMPTY_PATH = /^(M0,0)?$/;

/**
 * Takes out of a drawing of Plotly what no reader of the image needs: empty groups, names of Plotly's own
 * parts, marks that show nothing, digits beyond a hundredth of a pixel, and declarations that repeat a
 * property's initial value. The picture stays the same, at about half the size.
 *
 * Plotly marks the quotes of a font name with TOBESTRIPPED and counts on a
 * browser's way to write them; the marks go here.
 *
 * @param root the drawing, which is changed
 */
export function slimSvg(root: Element): void {
  for (const element of [...root.querySelectorAll('*')]) {
    slimStyle(element);
    for (const attribute of [...element.attributes]) slimAttribute(element, attribute);
  }
  for (const path of [...root.querySelectorAll('path')]) {
    if (EMPTY_PATH.test(path.getAttribute('d') ?? '')) path.remove();
  }
  for (const rect of [...root.querySelectorAll('rect')]) if (isInvisible(rect)) rect.remove();
  dropUnusedClips(root);
  // the innermost first, so that a group of empty groups goes too
  for (const group of [...root.querySelectorAll('g, defs')].reverse()) {
    if (group.childNodes.length === 0) group.remove();
    else if (group.localName === 'g' && group.attributes.length === 0) group.replaceWith(...group.childNodes);
  }
  slimStyle(root);
  shareFont(root);
}

function slimAttribute(element: Element, { name, value }: Attr): void {
  const initial = (name === 'x' || name === 'y') && value === '0';
  const still = name === 'transform' && /^(rotate\(0,.*\))?$/.test(value);
  if (name === 'class' || name.startsWith('data-') || initial || still) element.removeAttribute(name);
  else if (GEOMETRY.has(name)) element.setAttribute(name, value.replace(/\d+\.\d{3,}/g, inHundredths));
}

const GEOMETRY = new Set(['d', 'x', 'y', 'width', 'height', 'transform']);

const inHundredths = (digits: string): string => String(Number(Number(digits).toFixed(2)));

/** A box that only catches the pointer, or that has no stretch. */
function isInvisible(rect: Element): boolean {
  if (rect.parentElement?.localName === 'clipPath') return false;
  if (rect.getAttribute('width') === '0') return true;
  const said = declarations(rect);
  const noLine = !said.some((one) => one.startsWith('stroke:')) || said.includes('stroke-opacity:0');
  return said.includes('fill-opacity:0') && noLine;
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
