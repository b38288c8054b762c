import { mkdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../charts/language.ts';
import { useDrawing } from '../contracts/drawing.ts';
import { setLanguage } from '../contracts/language.ts';
import { drawSvg, nodeDrawing } from '../draw/index.ts';
import { LESSONS } from '../lessons/index.ts';
import { packageRoot } from '../platform/package-root.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import { formatNotebook, type NotebookRun, runNotebooks, translateNotebook } from '../runner/index.ts';
import { readNotebook } from '../runner/read-notebook.ts';
import type { Study } from '../tables/study.ts';
import { instructorNotebook } from './instructor-notebook.ts';
import { lessonCharts } from './lesson-charts.ts';
import { slidesPage } from './slides-page.ts';

export interface InstructorOptions {
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/**
 * Writes what a teacher has besides the lessons: each with solutions, timetable and wrong answers, run to its
 * end, and slides of the charts.
 *
 * @param lessons the folder of the lessons
 * @param out the folder to write to
 * @returns paths of what was written
 * @throws the error of a notebook that did not run; nothing is written then
 */
export async function writeInstructorEdition(
  lessons: string,
  study: Study,
  out: string,
  { language, signal }: InstructorOptions,
): Promise<string[]> {
  const scratch = temporaryFolder('rekenschap-instructor-');
  try {
    // where the notebooks find the package, as they do in its own folder
    symlinkSync(packagesFolder(), join(scratch.path, 'node_modules'), 'junction');
    const paths = LESSONS.map(({ name }) => {
      const english = readNotebook(join(lessons, `${name}.ipynb`));
      const notebook = language === 'nl' ? translateNotebook(english, name) : english;
      const path = join(scratch.path, `${name}.ipynb`);
      writeAtomically(path, formatNotebook(instructorNotebook(notebook, study, language)));
      return path;
    });
    const runs = await runNotebooks(paths, { timeout: 120, ...(signal ? { signal } : {}) });
    const failed = runs.find(({ error }) => error);
    if (failed?.error) throw failed.error;
    const slides = await slidesOf(study, language);
    return [...runs.map((run) => writeRun(run, out)), writeText(join(out, 'slides.html'), slides)];
  } finally {
    scratch.remove();
  }
}

/** The folder that the package's dependencies lie in, and the package itself. */
function packagesFolder(): string {
  const root = packageRoot(import.meta.url);
  return basename(dirname(root)) === 'node_modules' ? dirname(root) : join(root, 'node_modules');
}

async function slidesOf(study: Study, language: Language): Promise<string> {
  useDrawing(nodeDrawing);
  setLanguage(language);
  const drawn = [];
  for (const each of lessonCharts(study, language)) drawn.push({ ...each, svg: await drawSvg(each.chart) });
  return slidesPage(drawn, language);
}

function writeRun({ path, notebook }: NotebookRun, out: string): string {
  if (!notebook) throw new Error(`${path} ran without giving a notebook`);
  mkdirSync(out, { recursive: true });
  return writeText(join(out, basename(path)), formatNotebook(notebook));
}

function writeText(path: string, text: string): string {
  writeAtomically(path, text);
  return path;
}
