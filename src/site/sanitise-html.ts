import type { DOMPurify, WindowLike } from 'dompurify';
import type { DOMWindow } from 'jsdom';

interface Purifier {
  readonly window: DOMWindow;
  readonly purify: DOMPurify;
}

let ready: Promise<Purifier> | undefined;

// what asks for input or plays has no place in an output that only shows
const FORBIDDEN = [
  'style',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'option',
  'audio',
  'video',
  'source',
];
const FORBIDDEN_ATTRIBUTES = [
  'srcset',
  'background',
  'poster',
  'autofocus',
  'accesskey',
  'id',
  'name',
  'target',
];

/**
 * Takes out of HTML all that runs, asks for input, or loads something: what is left only shows.
 * Images stay when they carry their own bytes (a `data:` address).
 *
 * @param html an output of a notebook, from anybody
 * @returns a detached element that holds the clean content, ready to be looked into
 */
export async function sanitiseHtml(html: string): Promise<HTMLElement> {
  ready ??= createPurifier();
  const { window, purify } = await ready;
  const box = window.document.createElement('div');
  box.append(
    purify.sanitize(withQuotedDrawings(html), {
      USE_PROFILES: { html: true },
      FORBID_TAGS: FORBIDDEN,
      FORBID_ATTR: FORBIDDEN_ATTRIBUTES,
      RETURN_DOM_FRAGMENT: true,
    }),
  );
  return box as unknown as HTMLElement;
}

/**
 * Tags inside an address look like an attack to the purifier, which
 * drops the address: they are percent-encoded.
 */
function withQuotedDrawings(html: string): string {
  return html.replace(/\ssrc="data:image\/svg\+xml,[^"]*"/g, (source) =>
    source.replaceAll('<', '%3C').replaceAll('>', '%3E'),
  );
}

async function createPurifier(): Promise<Purifier> {
  const { JSDOM } = await import('jsdom');
  const { default: createDOMPurify } = await import('dompurify');
  const { window } = new JSDOM('');
  const purify = createDOMPurify(window as unknown as WindowLike);
  purify.addHook('uponSanitizeAttribute', (_element, attribute) => {
    const { attrName, attrValue } = attribute;
    if (attrName === 'src' && !/^data:image\//i.test(attrValue)) attribute.keepAttr = false;
    // a style may name an address too
    if (attrName === 'style' && /url\s*\(|image-set|@import|\\/i.test(attrValue)) attribute.keepAttr = false;
  });
  return { window, purify };
}
