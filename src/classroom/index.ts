/** What a teacher asks of the lessons: a class graded. */

export { classOverview } from './class-overview.ts';
export { type ClassRow, type GradeOptions, gradeClass } from './grade-class.ts';
export type { ExerciseGrade, GradedNotebook, GradingProblem } from './grade-notebook.ts';
export { feedbackOf, gradeTable } from './grade-report.ts';
export type { Ending, Limits } from './run-sandboxed.ts';
export { usualLanguage } from './usual-language.ts';
export { CLASSROOM_WORDS } from './words.ts';
