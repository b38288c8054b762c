import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { instructorNotebook } from '../../src/classroom/instructor-notebook.ts';
import { lessonCharts } from '../../src/classroom/lesson-charts.ts';
import { reckonedMinutes, WORDS_A_MINUTE } from '../../src/classroom/lesson-minutes.ts';
import { literalOf } from '../../src/classroom/literal-of.ts';
import { slidesPage } from '../../src/classroom/slides-page.ts';
import { partsOf } from '../../src/classroom/timetable.ts';
import { type AnyExercise, EXERCISES, judgeAnswer, LESSONS } from '../../src/lessons/index.ts';
import type { Cell } from '../../src/runner/index.ts';
import { readNotebook } from '../../src/runner/read-notebook.ts';
import { translateNotebook } from '../../src/runner/translate-notebook.ts';
import { openStudy } from '../../src/tables/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'notebooks/lessons');
const study = openStudy();
const lesson = (name: string) => readNotebook(join(folder, `${name}.ipynb`));
const code = (name: string) => lesson(name).cells.filter(({ cell_type }) => cell_type === 'code');

describe.each(LESSONS.map(({ name, exercises }) => [name, exercises] as const))(
  'lesson %s',
  (name, exercises) => {
    it('takes 25 to 35 minutes, as its title says, part by part', () => {
      const parts = partsOf(lesson(name)).map((part) => part.minutes);
      expect(parts).toEqual(reckonedMinutes(lesson(name), study));
      const minutes = parts.reduce((sum, part) => sum + part, 0);
      expect(minutes).toBeGreaterThanOrEqual(25);
      expect(minutes).toBeLessThanOrEqual(35);
      const dutch = translateNotebook(lesson(name), name);
      expect(lesson(name).cells[0]?.source).toContain(`Time: ${minutes} minutes.`);
      expect(dutch.cells[0]?.source).toContain(`Tijd: ${minutes} minuten.`);
      lesson(name).cells.forEach(({ metadata, source }, at) => {
        const { minutes: own } = (metadata.rekenschap ?? {}) as { minutes?: number };
        if (own === undefined) return;
        expect(source.split('\n')[0]).toContain(`(${own} minutes)`);
        expect(dutch.cells[at]?.source.split('\n')[0]).toContain(`(${own} minuten)`);
      });
    });

    it('sets the exercises that are listed for it, and leaves every answer open', () => {
      const set = code(name).flatMap(({ source }) =>
        [...source.matchAll(/exercise\('([\w-]+)'/g)].map(([, id]) => id),
      );
      expect([...new Set(set)]).toEqual(exercises);
      const checks = code(name).filter(({ source }) => source.includes('.check('));
      expect(checks.length).toBe(set.length);
      for (const cell of checks) {
        expect(cell.source).toMatch(/^const \w+: unknown = undefined;\n/);
        expect(JSON.stringify(cell)).toContain('No answer yet.');
      }
    });

    it('has hints that name its exercises as it does itself', () => {
      for (const { source } of code(name))
        for (const [, task, id = ''] of source.matchAll(/const (\w+) = exercise\('([\w-]+)', \{ study/g))
          for (const hint of EXERCISES[id as keyof typeof EXERCISES].hints)
            for (const text of [hint.en, hint.nl])
              expect([...text.matchAll(/\b(\w+)\.data/g)].every(([, named]) => named === task)).toBe(true);
    });

    it.each(['en', 'nl'] as const)(
      'has an edition for its teacher with every solution, in %s',
      (language) => {
        const own = language === 'nl' ? translateNotebook(lesson(name), name) : lesson(name);
        const { cells } = instructorNotebook(own, study, language);
        expect(cells.some(({ source }) => source.includes('= undefined;'))).toBe(false);
        expect(cells[1]?.source).toMatch(
          language === 'nl' ? /^\*\*Docentenversie/ : /^\*\*Instructor's edition/,
        );
        expect(cells[1]?.source).toMatch(
          language === 'nl' ? /tijden zijn een schatting/ : /times are estimates/,
        );
        const notes = cells.filter(({ id }) => id.endsWith('-teacher')).map(({ source }) => source);
        expect(notes).toHaveLength(exercises.length);
        for (const note of notes) expect(note.match(/^\| `/gm)?.length).toBeGreaterThanOrEqual(3);
        // a teacher's cells hold what is right, read back from the text of the cell
        exercises.forEach((id) => {
          const exercise = EXERCISES[id] as unknown as AnyExercise;
          const data = exercise.fromStudy(study);
          const written = literalOf(exercise.solve(data));
          expect(cells.some(({ source }) => source.includes(`: unknown = ${written};`))).toBe(true);
          expect(judgeAnswer(exercise, new Function(`return ${written}`)(), data).verdict).toBe('right');
        });
      },
    );
  },
);

it('minutes are reckoned from words, exercises by their kind and what a note asks, rounded up', () => {
  const cell = (cell_type: 'markdown' | 'code', source: string, rekenschap: object = {}) =>
    ({ cell_type, id: source.slice(0, 9), source, metadata: { rekenschap }, outputs: [] }) as unknown as Cell;
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  const made = (cells: Cell[]) => reckonedMinutes({ ...lesson(LESSONS[0]?.name ?? ''), cells }, study);
  const minute = { minutes: 1, nl: '' };
  expect(made([cell('markdown', words(WORDS_A_MINUTE), minute)])).toEqual([1]);
  // what stands before the first part goes with it, and the longer language counts
  const dutch = { minutes: 1, nl: words(WORDS_A_MINUTE + 1) };
  expect(made([cell('markdown', words(9)), cell('markdown', 'x', dutch)])).toEqual([2]);
  expect(made([cell('markdown', 'x', { ...minute, activities: ['look', 'talk'] })])).toEqual([5]);
  const set = (options: string) => cell('code', `exercise('agree-share', { ${options} })`);
  // four minutes for one number, two for another, and their questions
  expect(made([cell('markdown', 'x', minute), set('study')])).toEqual([5]);
  expect(made([cell('markdown', 'x', minute), set('study'), set('seed: 1')])).toEqual([7]);
});

/** Text files that go with the lessons. */
const shipped = ['src/lessons', 'notebooks/lessons', 'data/lessons'].flatMap((place) =>
  readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|ipynb|csv)$/.test(name))
    .map((name) => [join(place, name), readFileSync(join(root, place, name), 'utf8')] as const),
);

describe('files of the lessons', () => {
  it('hold no list that any exercise takes for its answer', () => {
    const lists = shipped.flatMap(([path, text]) =>
      (text.match(/\[[^[\]{}()]*\]/g) ?? []).flatMap((list) => {
        try {
          return [[path, new Function(`return ${list}`)() as unknown[]] as const];
        } catch {
          return [];
        }
      }),
    );
    expect(lists.length).toBeGreaterThan(50);
    for (const exercise of Object.values(EXERCISES) as unknown as AnyExercise[]) {
      const data = exercise.fromStudy(study);
      const right = lists.filter(
        ([, list]) => list.length > 1 && judgeAnswer(exercise, list, data).verdict === 'right',
      );
      expect(right, exercise.id).toEqual([]);
    }
  });

  it('name no answer in words: neither the share, nor the change, nor the number of vectors', () => {
    // what the exercises compute from the report, written as a learner would
    const words = ['agree-share', 'change-in-points', 'how-many-vectors'].flatMap((id) => {
      const exercise = EXERCISES[id as keyof typeof EXERCISES] as unknown as AnyExercise;
      const solved = [exercise.solve(exercise.fromStudy(study))].flat() as number[];
      return solved.filter((number) => number > 9 || !Number.isInteger(number)).map(String);
    });
    expect(words.length).toBe(3);
    const prose = shipped.map(([path, text]) => {
      if (!path.endsWith('.ipynb')) return [path, text] as const;
      const { cells } = readNotebook(join(root, path));
      return [
        path,
        cells.map(({ source, metadata }) => source + JSON.stringify(metadata)).join('\n'),
      ] as const;
    });
    for (const [path, text] of prose)
      for (const word of words)
        expect(
          new RegExp(`(?<![\\d.#])${word.replace('.', '\\.')}(?![\\d.]|px)`).test(text),
          `${path} ${word}`,
        ).toBe(false);
  });
});

it('slides are one page that asks for nothing elsewhere, a slide a chart', () => {
  const charts = lessonCharts(study, 'nl');
  const page = slidesPage(
    charts.map((chart) => ({ ...chart, svg: '<svg xmlns="x"/>' })),
    'nl',
  );
  expect(page.match(/<section/g)?.length).toBe(charts.length + 1);
  expect(page.match(/<img src="data:image\/svg\+xml;base64,[\w+/=]+" alt="[^"]{20,}"/g)?.length).toBe(
    charts.length,
  );
  expect(page).not.toMatch(/https?:|<script/);
  expect(new Set(charts.map(({ lesson }) => lesson.name)).size).toBe(4);
});
