import { createRequire } from 'node:module';

type Show = (content: unknown) => void;

/** Shows a mime bundle, or shows it in place of what stands under its id. */
type ShowRaw = (bundle: object, options: { raw: true; id?: string; update?: boolean }) => unknown;

/** What tslab gives to its cells, so that a notebook written for it runs here. */
interface TslabDisplay extends Record<keyof typeof MIME_TYPES, Show> {
  raw(mime: string, content: unknown): void;
}

const MIME_TYPES = {
  javascript: 'text/javascript',
  html: 'text/html',
  markdown: 'text/markdown',
  latex: 'text/latex',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  text: 'text/plain',
};

/**
 * Ambient declaration of the package by which tslab's cells show things,
 * and of the object, for the type checker.
 */
export const tslabDeclarations = `
declare module 'tslab' {
  export interface Display {
    ${Object.keys(MIME_TYPES)
      .map((name) => `${name}(content: ${/png|jpeg|gif|pdf/.test(name) ? 'Uint8Array' : 'string'}): void;`)
      .join('\n    ')}
    raw(contentType: string, content: string | Uint8Array): void;
  }
  /** Shows content of one type. */
  export const display: Display;
  /** A display in one place, whose content each call replaces. */
  export function newDisplay(): Display;
  export const versions: { tslab: string; typescript: string; node: string };
}
declare const tslab: typeof import('tslab');
`;

/** The module that `import 'tslab'` gives in this kernel. */
export function createTslab({ display }: { display: ShowRaw }): Record<string, unknown> {
  const make = (id?: string): TslabDisplay => {
    let update = false;
    const raw = (mime: string, content: unknown): void => {
      void display({ [mime]: content }, { raw: true, ...(id ? { id, update } : {}) });
      update = id !== undefined;
    };
    const shows = Object.entries(MIME_TYPES).map(([name, mime]): [string, Show] => [
      name,
      (content) => raw(mime, content),
    ]);
    return { ...(Object.fromEntries(shows) as Record<keyof typeof MIME_TYPES, Show>), raw };
  };
  return {
    display: make(),
    newDisplay: () => make(crypto.randomUUID()),
    get versions() {
      const { version } = createRequire(import.meta.url)('typescript/package.json');
      return { tslab: 'rekenschap', typescript: version, node: process.version };
    },
  };
}
