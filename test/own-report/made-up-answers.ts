import { surveyOfTable } from '../../src/own-data/index.ts';
import { ownAnswers } from '../../src/own-data/own-answers.ts';
import { understand } from '../../src/own-data/understand/understand.ts';
import { sourceTableOf } from '../own-data/source-table-of.ts';

/** Respondents of a survey of two statements on three points: team, weight, and both answers each. */
export type Person = readonly [team: string | null, weight: number, one: number | null, two: number | null];

/** A survey made of people, as a file of them is read. */
export function madeUp(people: readonly Person[], { weighted = false } = {}) {
  const labels = new Map([
    [1, 'Nooit'],
    [2, 'Soms'],
    [3, 'Vaak'],
  ]);
  const table = sourceTableOf(
    ['id', 'team', 'w', 'q1', 'q2'],
    people.map((person, row) => [`r${row}`, ...person]),
    { columnsWith: { q1: { valueLabels: labels, label: 'Eerste vraag' }, q2: { valueLabels: labels } } },
  );
  const { survey, sought } = surveyOfTable(table, { wave: '2026', name: 'proef' });
  const mapping = { group: 'team', ...(weighted ? { weight: 'w' } : {}) };
  return { survey, own: ownAnswers(understand(table, sought, mapping), '2026') };
}

/** So many people of a team, who gave these answers in turn. */
export const team = (name: string, answers: readonly number[], weight = 1): Person[] =>
  answers.map((answer, index) => [name, weight + (index % 3) / 2, answer, 4 - answer]);
