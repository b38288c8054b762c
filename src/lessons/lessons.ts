import type { Words } from './exercise.ts';
import type { ExerciseId } from './exercises.ts';

/** One lesson: a notebook, and the exercises in it. */
export interface Lesson {
  /** Name of its notebook, without the extension */
  readonly name: string;
  readonly title: Words;
  readonly exercises: readonly ExerciseId[];
}

/** The four lessons, in order. */
export const LESSONS: readonly Lesson[] = [
  {
    name: '1-from-counts-to-a-figure',
    title: { en: 'From counts to a figure', nl: 'Van aantallen naar een figuur' },
    exercises: ['agree-share', 'change-in-points', 'figure-row'],
  },
  {
    name: '2-what-rounding-hides',
    title: { en: 'What rounding hides', nl: 'Wat afronden verbergt' },
    exercises: ['printing-vector', 'how-many-vectors', 'same-summary'],
  },
  {
    name: '3-is-a-difference-a-difference',
    title: { en: 'Is a difference a difference?', nl: 'Is een verschil een verschil?' },
    exercises: ['how-many-stand', 'sort-changes', 'interval-of-change'],
  },
  {
    name: '4-audit-a-report',
    title: { en: 'Audit a report', nl: 'Reken een rapport na' },
    exercises: ['six-claims', 'impossible-rows'],
  },
];
