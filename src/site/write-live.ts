import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Language } from '../contracts/language.ts';
import type { LiveData } from '../contracts/live-data.ts';
import { translateNotebook } from '../runner/index.ts';
import { asset } from './assets.ts';
import { EDITIONS } from './edition.ts';
import { liveData, liveNotebook } from './live-data.ts';
import { LIVE_TASKS } from './live-tasks/live-tasks.ts';
import { taskNotebook } from './live-tasks/task-page.ts';
import type { SiteNotebook } from './site-input.ts';

/** Scripts that the build makes, by the name that the page loads them under. */
const BUNDLES = {
  page: 'live-page.js',
  editor: 'live-editor.js',
  language: 'live-language.js',
} as const;
/** Those that become workers: a page opened from disk gets their code as text. */
const WORKERS: readonly string[] = ['language'];

/**
 * The files that let the cells of pages run: all of them scripts, since a
 * page opened from disk can load nothing else.
 *
 * @returns contents by path from the site's root; nothing where the package has not been built
 */
export function liveFiles(notebooks: readonly SiteNotebook[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const [bundle, name] of Object.entries(BUNDLES)) {
    if (!existsSync(pathOf(`${bundle}.js`))) return new Map();
    const code = read(`${bundle}.js`);
    files.set(`assets/${name}`, WORKERS.includes(bundle) ? given(bundle, code) : code);
  }
  for (const name of ['types', 'solver'])
    files.set(`assets/live-${name}.js`, given(name, JSON.parse(read(`${name}.json`))));
  files.set('assets/live-frame.html', frame(liveData(notebooks)));
  files.set('assets/live-licences.txt', read('licences.txt'));
  for (const notebook of notebooks)
    for (const language of EDITIONS)
      files.set(
        livePath(language, notebook.name),
        given('notebook', liveNotebook(inEdition(notebook, language))),
      );
  for (const task of LIVE_TASKS)
    for (const language of EDITIONS)
      files.set(livePath(language, task.name), given('notebook', taskNotebook(task)));
  return files;
}

/** The frame that cells run in, with the code of their worker and all that cells find there. */
function frame(data: LiveData): string {
  // this code is read as a page opens, and must end no script element
  const kernel = read('kernel.js').replace(/<(?=!--|\/?script)/gi, '\\x3C');
  return asset('live-frame.html')
    .replace('>"kernel"<', () => `>${kernel}<`)
    .replace('>"parts"<', () => `>${packed(read('parts.json'))}<`)
    .replace('>"data"<', () => `>${packed(JSON.stringify(data))}<`);
}

/** A quarter of the bytes: code and data repeat themselves. */
const packed = (text: string): string => gzipSync(text, { level: 9 }).toString('base64');

const livePath = (language: Language, name: string): string => `assets/live-notebooks/${language}/${name}.js`;

/** The notebook as its readers in that language run it; as it is where it has not been translated. */
function inEdition(notebook: SiteNotebook, language: Language): SiteNotebook {
  if (language === 'en') return notebook;
  try {
    return { ...notebook, notebook: translateNotebook(notebook.notebook, notebook.name) };
  } catch {
    return notebook;
  }
}

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../dist/live/bundle/${name}`, import.meta.url));

const read = (name: string): string => readFileSync(pathOf(name), 'utf8');

/** A script that hands a value to the page. */
const given = (name: string, value: unknown): string =>
  `(globalThis.rekenschapLive ??= {}).${name} = ${JSON.stringify(value)};\n`;
