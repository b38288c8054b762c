/** How wide the letters of one face are, in units of the font. */
export interface FaceWidths {
  readonly unitsPerEm: number;
  /** Of a letter that the face lacks */
  readonly missing: number;
  /** By letter */
  readonly letters: Readonly<Record<string, number>>;
  /** By the letters that are set as one: `ffi` */
  readonly ligatures: Readonly<Record<string, number>>;
}

/**
 * What cells that run in a page find there in place of a disk: all of it stands in a script beside the page.
 */
export interface LiveData {
  /** By path from the package's root, `data/survey.json`: text, or bytes as base64 after `base64:` */
  readonly files: Readonly<Record<string, string>>;
  readonly versions: readonly (readonly [name: string, version: string])[];
  /** By face: `regular`, `bold`, `italic`, `boldItalic` */
  readonly widths: Readonly<Record<string, FaceWidths>>;
}

/** A cell of a notebook as the page keeps it: no outputs. */
export interface LiveCell {
  readonly id: string;
  readonly kind: 'code' | 'markdown' | 'raw';
  readonly source: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A notebook without its outputs, for the page that runs its cells. */
export interface LiveNotebook {
  readonly name: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly cells: readonly LiveCell[];
}
