/**
 * The main part of a page as a script, for the panel of another: a page that is opened from a folder may not
 * read another, but may load a script.
 *
 * @param path of the page in its edition
 * @param main its main part
 */
export const wayScript = (path: string, main: string): string =>
  `rekenschapWay(${JSON.stringify(path)}, ${JSON.stringify(main)});\n`;

/** Where that script stands: beside the page. */
export const wayScriptPath = (path: string): string => path.replace(/\.html$/, '.js');
