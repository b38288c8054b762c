import { parseNotebook } from '../../runner/index.ts';
import { notebookScript } from './notebook-script.ts';
import { readingPage, readingZip } from './reading-page.ts';

/** A form that a notebook can be had in. */
interface ExportForm {
  readonly type: string;
  readonly ending: string;
  /** @param notebook its file's text @param name of the file, without its ending */
  make(notebook: string, name: string): Promise<Uint8Array>;
}

/** All forms, by the name that menus give them. */
export const EXPORTS: Readonly<Record<string, ExportForm>> = {
  html: {
    type: 'text/html',
    ending: '.html',
    make: async (text, name) => Buffer.from(await readingPage(parseNotebook(text, name), name)),
  },
  'reading-copy': {
    type: 'application/zip',
    ending: '.zip',
    make: async (text, name) => readingZip(parseNotebook(text, name), name),
  },
  script: {
    type: 'text/plain',
    ending: '.ts',
    make: async (text, name) => Buffer.from(notebookScript(parseNotebook(text, name))),
  },
};
