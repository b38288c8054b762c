import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, relative, sep } from 'node:path';
import type { Notebook } from '../../runner/index.ts';

/** A notebook's page of the reading copy as one file: its style, scripts and drawings within. */
export async function readingPage(notebook: Notebook, name: string): Promise<string> {
  const files = await readingFiles(notebook, name);
  const page = Buffer.from(files.get(`notebooks/${name}.html`) ?? Buffer.alloc(0)).toString();
  const textAt = (address: string) => {
    const path = posix.normalize(posix.join('notebooks', decodeURIComponent(address)));
    return files.get(path);
  };
  return page
    .replace(/<link rel="stylesheet" href="([^"]+)">/g, (tag, address: string) => {
      const text = textAt(address);
      return text ? `<style>${String(Buffer.from(text)).replaceAll('</style', '<\\/style')}</style>` : tag;
    })
    .replace(/<script( defer)? src="([^"]+)"><\/script>/g, (tag, _defer, address: string) => {
      const text = textAt(address);
      // deferred as the file was: a module waits for the page
      return text
        ? `<script type="module">${String(Buffer.from(text)).replaceAll('</script', '<\\/script')}</script>`
        : tag;
    })
    .replace(/(<img[^>]*? src=")([^"]+\.svg)"/g, (tag, before: string, address: string) => {
      const text = textAt(address);
      return text ? `${before}data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}"` : tag;
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
