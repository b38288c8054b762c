/** What a teacher asks of the lessons: a class graded. */

export { type ClassRow, type GradeOptions, gradeClass } from './grade-class.ts';
export type { ExerciseGrade, GradedNotebook, GradingProblem } from './grade-notebook.ts';
export { feedbackOf, gradeTable } from './grade-report.ts';
export type { Ending, Limits } from './run-sandboxed.ts';
