import { expect, it } from 'vitest';
import { useDrawing } from '../../src/contracts/drawing.ts';
import { surveyOfTable } from '../../src/own-data/index.ts';
import { ownAnswers } from '../../src/own-data/own-answers.ts';
import { understand } from '../../src/own-data/understand/understand.ts';
import { codebook } from '../../src/own-report/index.ts';
import { ownReport } from '../../src/own-report/own-report.ts';
import { pageParts } from '../../src/own-report/page-parts.ts';
import { bySurvey } from '../../src/own-report/report-basis.ts';
import { sourceTableOf } from '../own-data/source-table-of.ts';

useDrawing({ textWidth: (text) => 7 * text.length, svg: async () => '<svg/>' });

const labels = (...pairs: [number, string][]) => ({ valueLabels: new Map<string | number, string>(pairs) });
const often = labels([1, 'Nooit'], [2, 'Soms'], [3, 'Vaak']);
const grade = labels([0, 'Slecht'], [10, 'Goed']);
const travel = { ...labels([1, 'Fiets'], [2, 'Trein'], [3, 'Auto']), label: 'Hoe komt u?' };
const rows = Array.from({ length: 40 }, (_, row) => [
  `r${row}`,
  1 + (row % 3),
  1 + (row % 2),
  row % 11,
  (row * 3) % 11,
  1 + (row % 4 === 0 ? 0 : row % 2 === 0 ? 1 : 2),
]);
const table = sourceTableOf(['id', 'q1', 'q2', 'c1', 'c2', 'reis'], rows, {
  columnsWith: { q1: often, q2: often, c1: grade, c2: grade, reis: travel },
});
const count = (column: number, values: readonly number[]) =>
  rows.filter((row) => values.includes(row[column] as number)).length;

it('reports questions on several scales and categories in one run', async () => {
  const { survey, sought } = surveyOfTable(table, { wave: '2026', name: 'proef' });
  const own = ownAnswers(understand(table, sought), '2026');
  const basis = bySurvey(survey, 'x.sav');
  const report = await ownReport(basis, own, { language: 'nl', divided: false, rules: {} });
  expect(report.figures.map(({ figure }) => [figure.form, figure.items])).toEqual([
    ['likert', ['q1', 'q2']],
    ['likert', ['c1', 'c2']],
    ['grouped bars', ['reis']],
  ]);
  const agree = report.agree.map(({ item, answer, estimate }) => [
    item,
    answer,
    Math.round(estimate.estimate * 40),
  ]);
  expect(agree).toEqual([
    ['q1', null, count(1, [3])],
    ['q2', null, count(2, [3])],
    ['c1', null, count(3, [9, 10])],
    ['c2', null, count(4, [9, 10])],
    ['reis', 1, count(5, [1])],
    ['reis', 2, count(5, [2])],
    ['reis', 3, count(5, [3])],
  ]);
  const names = ['Fiets', 'Trein', 'Auto'];
  const parts = pageParts({
    ...{ own, report, wave: '2026', from: null, language: 'nl', by: null, minimum: 10, drawn: [] },
    facts: { file: 'x.sav', sha256: '0' },
    label: (item) => survey.items.find((known) => known.item === item)?.label.nl ?? item,
    answerLabel: (_, answer) => names[answer - 1] as string,
    agreeing: [['Vaak'], ['9', 'Goed']],
  });
  const own2 = parts.find(({ sheet }) => sheet === 'eigen meting');
  expect(own2?.paragraphs).toContain('Eens is hier wie antwoordt: Vaak; 9 of Goed.');
  expect(own2?.table?.rows.map(([name]) => name).slice(4)).toEqual(
    names.map((name) => `Hoe komt u? ${name}`),
  );
  // every answer of every scale has its row
  expect(codebook(survey, own, report).rows).toHaveLength(2 * (3 + 4) + 2 * (11 + 4) + (3 + 4));
});
