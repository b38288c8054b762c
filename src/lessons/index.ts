/** Lessons: exercises that check an answer by what it must hold, and name what led to a wrong one. */

export { type Answered, onAnswer } from './answered.ts';
export type { ExerciseOutcome, Words } from './exercise.ts';
export { type AnyExercise, EXERCISES, exerciseOf } from './exercises.ts';
export { judgeAnswer, tellsApart } from './judge-answer.ts';
export { LESSONS, type Lesson } from './lessons.ts';
export type { ShownTask } from './shown.ts';
export { exercise, type Task, type TaskOptions } from './task.ts';
