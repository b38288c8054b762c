/** The part of subset-font that drawings use; the package brings no types. */
declare module 'subset-font' {
  const subsetFont: (
    font: Uint8Array,
    letters: string,
    options: { targetFormat: 'woff2' | 'sfnt'; noHinting: boolean; dropTables: readonly string[] },
  ) => Promise<Buffer>;
  export = subsetFont;
}
