import type { Language } from '../charts/language.ts';
import type { ExerciseId } from '../lessons/exercises.ts';
import { type AnyExercise, exerciseOf } from '../lessons/index.ts';
import type { Cell, Notebook } from '../runner/index.ts';
import type { Study } from '../tables/study.ts';

/**
 * Words read in a minute: the mean of reading aloud over 17 languages, since instructions are not read faster
 * than they are said (Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284).
 */
export const WORDS_A_MINUTE = 184;

/** Minutes that an exercise takes by its kind, reading left out; estimates, not yet timed in a class. */
const BY_KIND = { number: 4, list: 5, search: 6, judgement: 6 } as const;
/** The same exercise again, on other data, takes a part of that. */
const AGAIN = 0.5;

/** Minutes of what a note asks besides: to look at something, to change a cell, to talk, to write. */
const BY_ACTIVITY = { look: 2, try: 3, talk: 2, write: 3 } as const;

/** What is asked for: one number, several, counts to be found, or a verdict on each of some things. */
const KIND: Readonly<Record<ExerciseId, keyof typeof BY_KIND>> = {
  'agree-share': 'number',
  'change-in-points': 'number',
  'figure-row': 'list',
  'printing-vector': 'search',
  'how-many-vectors': 'search',
  'same-summary': 'search',
  'how-many-stand': 'number',
  'sort-changes': 'judgement',
  'interval-of-change': 'list',
  'six-claims': 'judgement',
  'impossible-rows': 'judgement',
};

const SETS = /exercise\('([\w-]+)', \{([^}]*)\}/g;

/**
 * How long each part of a lesson takes: its words and those of its exercises at the rate of reading, and what
 * it asks to be done. The language that takes longer counts; what stands before the first part goes with it.
 *
 * @returns whole minutes, rounded up, of each part in order
 */
export function reckonedMinutes({ cells }: Notebook, study: Study): number[] {
  const parts: Cell[][] = [];
  let before: Cell[] = [];
  for (const cell of cells) {
    if (typeof ofLesson(cell).minutes === 'number') {
      parts.push([...before, cell]);
      before = [];
    } else (parts.at(-1) ?? before).push(cell);
  }
  return parts.map((part) => {
    const reading = (['en', 'nl'] as const).map((language) => wordsIn(part, study, language));
    return Math.ceil(Math.max(...reading) / WORDS_A_MINUTE + doing(part));
  });
}

/** What a cell says of its lesson. */
function ofLesson({ metadata }: Cell): { minutes?: unknown; nl?: unknown; activities?: readonly string[] } {
  return (metadata.rekenschap ?? {}) as ReturnType<typeof ofLesson>;
}

function wordsIn(part: readonly Cell[], study: Study, language: Language): number {
  const texts = part.flatMap((cell) => {
    if (cell.cell_type === 'markdown')
      return [language === 'nl' ? String(ofLesson(cell).nl ?? cell.source) : cell.source];
    return setIn(cell).flatMap(({ exercise, seed }) => {
      const data = seed === undefined ? exercise.fromStudy(study) : exercise.fresh(seed);
      return [exercise.question(data)[language], exercise.form[language]];
    });
  });
  return texts.reduce(
    (sum, text) => sum + (text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).length,
    0,
  );
}

function doing(part: readonly Cell[]): number {
  return part.reduce((sum, cell) => {
    const asked = (ofLesson(cell).activities ?? []) as readonly (keyof typeof BY_ACTIVITY)[];
    const activities = asked.reduce((minutes, activity) => minutes + BY_ACTIVITY[activity], 0);
    const exercises = setIn(cell).reduce(
      (minutes, { id, seed }) => minutes + BY_KIND[KIND[id]] * (seed === undefined ? 1 : AGAIN),
      0,
    );
    return sum + activities + exercises;
  }, 0);
}

/** The exercises that a cell of code sets. */
function setIn({ cell_type, source }: Cell): { id: ExerciseId; exercise: AnyExercise; seed?: number }[] {
  if (cell_type !== 'code') return [];
  return [...source.matchAll(SETS)].map(([, id = '', options = '']) => {
    const seed = /\bseed: (\d+)/.exec(options)?.[1];
    return { id: id as ExerciseId, exercise: exerciseOf(id), ...(seed ? { seed: Number(seed) } : {}) };
  });
}
