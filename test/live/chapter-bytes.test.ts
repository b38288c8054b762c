import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A whole reading copy, which `npm run reproduce` makes. */
const COPY = process.env.READING_COPY;

/** What is loaded on a reader's wish alone, or shared by all chapters and told apart: Plotly. */
const ON_WISH =
  /(?:plotly(?:-basic)?\.min|live-(?:language|types|solver))\.js$|live-licences\.txt$|search-\w\w\.js$/;
const LIVE = ['live-frame.html', 'live-page.js', 'live-editor.js'];

const sizeOf = (path: string): number => statSync(path).size;

/**
 * Bytes of a chapter that is read, changed and run: the page with all that it names, and what its cells need.
 */
function bytesOf(page: string, language: string): number {
  const folder = dirname(page);
  const html = readFileSync(page, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="([^"#?:]+\.(?:js|css|svg|png))"/g)].map(
    ([, path = '']) => path,
  );
  const files = new Set(named.filter((path) => !ON_WISH.test(path)).map((path) => join(folder, path)));
  for (const name of LIVE) files.add(join(COPY ?? '', 'assets', name));
  const own = page.slice(folder.length + 1).replace(/\.html$/, '.js');
  files.add(join(COPY ?? '', 'assets/live-notebooks', language, own));
  return sizeOf(page) + [...files].reduce((sum, path) => sum + sizeOf(path), 0);
}

describe.skipIf(COPY === undefined)(
  'every chapter of the reading copy, with its live cells and an editor,',
  () => {
    it.each(['nl', 'en'])('weighs at most 3 MB beside the shared Plotly, in %s', (language) => {
      const folder = join(COPY ?? '', language, 'notebooks');
      const chapters = readdirSync(folder).filter((name) => name.endsWith('.html'));
      expect(chapters.length).toBeGreaterThan(10);
      const told = chapters.map((name) => [name, bytesOf(join(folder, name), language)] as const);
      console.log(told.map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(2)} MB`).join('\n'));
      expect(told.filter(([, bytes]) => bytes > 3_000_000)).toEqual([]);
    });
  },
);
