import { useDrawing } from '../contracts/drawing.ts';
import type { Language } from '../contracts/language.ts';
import { pageFonts } from '../draw/index.ts';
import { nodeDrawing } from '../draw/node-drawing.ts';
import { assets } from './assets.ts';
import { newEdition } from './edition.ts';
import { plotlyFiles } from './plotly-files.ts';
import type { SiteNotebook } from './site-input.ts';
import { writeNotebookPage } from './write-edition.ts';

/** Scripts of pages that stand among others, or that run cells: what these need weighs ten times a page. */
const LEFT_OUT = ['edition.js', 'way.js', 'live.js', 'open-frame.js'];

/**
 * The page of one notebook as the reading copy has it, with what it needs and no more: its style, its
 * drawings, the scripts that sort its tables, and Plotly where it has charts. It has no way to pages that do
 * not come along, and opens from a folder, without a server.
 *
 * @param notebook executed
 * @param language of the page around it, and of prose that was translated
 * @returns contents by path: `NAME.html`, and what it loads
 */
export async function notebookCopy(
  notebook: SiteNotebook,
  language: Language,
): Promise<Map<string, string | Buffer>> {
  useDrawing(nodeDrawing);
  const files = await writeNotebookPage(newEdition(language), notebook);
  const place = `${language}/notebooks/${notebook.name}.html`;
  const page = String(files.get(place))
    .replace(/<header class="site-head">.*?<\/header>\n?/s, '')
    .replaceAll(/<script (?:defer|async) src="[^"]*\/([^"/]+)"><\/script>\n?/g, (script, name: string) =>
      LEFT_OUT.includes(name) ? '' : script,
    )
    // it stands at the root of its folder; where prose leads stays as it was written
    .replaceAll(/(<(?:link|script|img)\b[^>]*? (?:src|href)=")\.\.\/\.\.\//g, '$1');
  files.delete(place);
  files.set(`${notebook.name}.html`, page);
  const shared = new Map<string, string>(assets());
  for (const [, name = ''] of page.matchAll(/<(?:link|script)\b[^>]*? (?:src|href)="assets\/([^"/]+)"/g)) {
    const text = name === 'fonts.css' ? await pageFonts() : shared.get(name);
    if (text === undefined) throw new Error(`the reading copy has no file assets/${name}`);
    files.set(`assets/${name}`, text);
  }
  // what makes charts live loads it when a reader reaches for one
  if (files.has('assets/charts.js')) for (const [path, script] of plotlyFiles()) files.set(path, script);
  return files;
}
