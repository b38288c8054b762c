import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, relative, sep } from 'node:path';
import type { Notebook } from '../../runner/index.ts';

/** The switch that notebooks have in a cell: a Dutch notebook becomes a Dutch page. */
const IS_DUTCH = /\bsetLanguage\(['"]nl['"]\)/;

/**
 * A notebook's page of the reading copy as one file: its style and its drawings within. It has no script, and no way to
 * pages that do not come along.
 *
 * @throws Error when the reading copy has no such page
 */
export async function readingPage(notebook: Notebook, name: string): Promise<string> {
  const files = await readingFiles(notebook, name);
  const isDutch = notebook.cells.some((cell) => cell.cell_type === 'code' && IS_DUTCH.test(cell.source));
  const folder = `${isDutch ? 'nl' : 'en'}/notebooks`;
  const page = files.get(`${folder}/${name}.html`);
  if (!page) throw new Error(`the reading copy has no page ${folder}/${name}.html`);
  const textAt = (address: string): Buffer => {
    const path = posix.normalize(posix.join(folder, decodeURIComponent(address)));
    const text = files.get(path);
    if (!text) throw new Error(`the reading copy has no file ${path}`);
    return Buffer.from(text);
  };
  return Buffer.from(page)
    .toString()
    .replace(/<link rel="stylesheet" href="([^"]+)">/g, (_, address: string) => {
      const style = String(textAt(address)).replaceAll('</style', '<\\/style');
      return `<style>${style}</style>`;
    })
    .replace(/<script[^>]*? src="[^"]+"><\/script>/g, '')
    .replace(/<header class="site-head">.*?<\/header>/s, '')
    .replace(/(<img[^>]*? src=")([^"]+\.svg)"/g, (_, before: string, address: string) => {
      return `${before}data:image/svg+xml;base64,${textAt(address).toString('base64')}"`;
    });
}

/** The reading copy of one notebook as a folder that opens without a server, in a zip. */
export async function readingZip(notebook: Notebook, name: string): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  return zipSync(Object.fromEntries(await readingFiles(notebook, name)), { mtime: new Date(1980, 0, 1) });
}

async function readingFiles(notebook: Notebook, name: string): Promise<Map<string, Uint8Array>> {
  const { writeSite } = await import('../../site/index.ts');
  const out = await mkdtemp(join(tmpdir(), 'rekenschap-lab-'));
  try {
    await writeSite({ notebooks: [{ name, notebook }], figures: [], out });
    const files = new Map<string, Uint8Array>();
    for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      files.set(relative(out, file).split(sep).join('/'), new Uint8Array(await readFile(file)));
    }
    return files;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
