import type { Notebook } from '../../runner/index.ts';

/** The switch that notebooks have in a cell: a Dutch notebook becomes a Dutch page. */
const IS_DUTCH = /\bsetLanguage\(['"]nl['"]\)/;

/**
 * A notebook's page of the reading copy as one file: its style and its drawings within. It has no script.
 *
 * @throws Error when the reading copy has no such page
 */
export async function readingPage(notebook: Notebook, name: string): Promise<string> {
  const files = await readingFiles(notebook, name);
  const textAt = (address: string): Buffer => {
    const text = files.get(decodeURIComponent(address));
    if (text === undefined) throw new Error(`the reading copy has no file ${address}`);
    return Buffer.from(text);
  };
  return String(textAt(encodeURIComponent(`${name}.html`)))
    .replace(/<link rel="stylesheet" href="([^"]+)">/g, (_, address: string) => {
      const style = String(textAt(address)).replaceAll('</style', '<\\/style');
      return `<style>${style}</style>`;
    })
    .replace(/<script[^>]*? src="[^"]+"><\/script>/g, '')
    .replace(/(<img[^>]*? src=")([^":]+\.svg)"/g, (_, before: string, address: string) => {
      return `${before}data:image/svg+xml;base64,${textAt(address).toString('base64')}"`;
    });
}

/** The reading copy of one notebook as a folder that opens without a server, in a zip. */
export async function readingZip(notebook: Notebook, name: string): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const files = [...(await readingFiles(notebook, name))].map(
    ([path, text]) => [`${name}/${path}`, new Uint8Array(Buffer.from(text))] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

async function readingFiles(notebook: Notebook, name: string): Promise<Map<string, string | Buffer>> {
  const { notebookCopy } = await import('../../site/index.ts');
  const isDutch = notebook.cells.some((cell) => cell.cell_type === 'code' && IS_DUTCH.test(cell.source));
  return notebookCopy({ name, notebook }, isDutch ? 'nl' : 'en');
}
