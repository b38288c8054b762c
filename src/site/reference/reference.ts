/** A tag of a docstring: `@param n valid answers` has the tag `param` and the text `n valid answers`. */
export interface DocTag {
  readonly tag: string;
  readonly text: string;
}

/** A public name as its source declares and explains it. */
export interface PublicName {
  readonly name: string;
  /** `function`, `interface`, `type`, `class`, `const` */
  readonly kind: string;
  /** What it is listed under: the comment above its line in the layer's index, or the layer */
  readonly group: string;
  /** The declaration without bodies */
  readonly signature: string;
  /** The text of its docstring, Markdown */
  readonly doc: string;
  readonly tags: readonly DocTag[];
  /** Path of its file in the package */
  readonly file: string;
}

/** An entry of the package with what it exports. */
export interface PackageEntry {
  /** As it is imported: `rekenschap/stats` */
  readonly name: string;
  /** What the entry's file says of it, if anything */
  readonly doc: string;
  /** In the order of their groups */
  readonly names: readonly PublicName[];
}
