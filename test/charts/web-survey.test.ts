import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { groupedBarChart } from '../../src/charts/grouped-bar-chart.ts';
import { multipleResponseChart } from '../../src/charts/multiple-response-chart.ts';
import { loadManagerFigures, loadManagerQuestions, managerWords } from '../../src/report/index.ts';
import { managerShares } from '../../src/report/manager-shares.ts';
import { collisions, drawnTexts } from './drawn-texts.ts';

const dataFile = (path: string) =>
  readFileSync(new URL(`../../data/published/${path}`, import.meta.url), 'utf8');

/**
 * The shares that the report states as numbers, read from the file itself: "question wave category" to text.
 */
const stated = new Map(
  dataFile('manager-figures.csv')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
    .filter(([, , , , statistic, , precision]) => statistic === 'percent' && precision === 'exact')
    // the later entry wins: what a chart prints itself
    .sort(
      ([, , , , , , , one], [, , , , , , , other]) =>
        Number(/^chart/.test(one ?? '')) - Number(/^chart/.test(other ?? '')),
    )
    .map(([, question, wave, category, , printed]) => [`${question} ${wave} ${category}`, `${printed}%`]),
);

const questions = loadManagerQuestions();
const figures = loadManagerFigures();
const shown = questions.filter((question) => question.figures !== undefined);

function chartFor(ids: readonly string[], language: 'nl' | 'en'): Chart {
  const several = ids.includes('instruments');
  const draw = several ? multipleResponseChart : groupedBarChart;
  return draw(managerShares(figures, questions, ids), {
    title: 'Title',
    source: 'Source',
    ...managerWords(questions, ids),
    language,
  });
}

interface BarTrace {
  readonly name: string;
  readonly y: number[];
  readonly text: string[];
}

describe.each(shown.map(({ id }) => id))('the chart of %s', (id) => {
  const question = questions.find((one) => one.id === id);
  const answers =
    question?.kind === 'agreement' ? [{ id: 'agree' }, { id: 'rest' }] : (question?.categories ?? []);
  const offered = ['2010', '2017'].flatMap((wave) =>
    answers
      .filter((answer) => !('waves' in answer) || (answer.waves ?? [wave]).includes(wave))
      .map((answer) => `${id} ${wave} ${answer.id}`),
  );

  it.each(['nl', 'en'] as const)('has a row for every answer offered, known or not: %s', (language) => {
    const chart = chartFor([id], language);
    const rows = new Set((chart.data as BarTrace[]).flatMap(({ y }) => y));
    expect(rows.size).toBe(offered.length);
    expect(chart.table.numRows()).toBe(offered.length);
  });

  it('prints every number that the report states, in its wave, and no other number', () => {
    for (const wave of ['2010', '2017']) {
      const expected = offered
        .filter((one) => one.includes(` ${wave} `))
        .flatMap((one) => stated.get(one) ?? []);
      const trace = (chartFor([id], 'en').data as BarTrace[]).find(({ name }) => name === wave);
      expect((trace?.text ?? []).filter((text) => text !== '').sort()).toEqual(expected.sort());
    }
  });

  it.each([
    ['nl', 'Staven per antwoord, metingen 2010 en 2017', 'Staven per antwoord, meting 2017'],
    ['en', 'Bars per answer, 2010 and 2017', 'Bars per answer, 2017'],
  ] as const)('has an alt text of one sentence with the known numbers: %s', (language, both, later) => {
    const { alt } = chartFor([id], language);
    const start = offered.some((one) => one.includes(' 2010 ')) ? both : later;
    expect(alt.startsWith(start)).toBe(true);
    expect(alt).toMatch(/^[^\n]+\.$/);
    expect(alt).not.toMatch(/undefined|NaN|null|\[object/);
    if (id === 'instruments') return;
    for (const key of offered) if (stated.has(key)) expect(alt).toContain(stated.get(key));
  });
});

it.each([
  [['instruments'], 'nl'],
  [['instruments'], 'en'],
  [['vision_clear', 'vision_shared', 'policy_clear'], 'nl'],
  [['feedback_staff', 'feedback_board'], 'en'],
  [['focus'], 'nl'],
] as const)('cuts no text and lets none run into another: %s, %s', async (ids, language) => {
  const chart = chartFor(ids, language);
  expect(collisions(await drawnTexts(chart), chart)).toEqual([]);
});

it.each([
  // 60% is 3 of 5, 6 of 10, 9 of 15 or 12 of 20: "no" is 2 of 5, but 1 of 5 where the one "don't know" is in
  // the base. 91% is 32 of 35 at most and, rounded twice, 19 of 21 at least: "no" is up to 2 of 21, and
  // nobody if 1 of 11 did not know
  ['goals_set', ['20.0\u201340.0%', 'at most 9.6%']],
  // all said yes, so the three who did not know are not in the base
  ['client_satisfaction', ['0%, follows']],
  // 85% is 11 of 13 at least: "no" is up to 2 of 13, but nobody where 22 of
  // 26 said yes and the other 4 did not know
  ['steering', ['3/4', 'at most 15.4%']],
  // 21% is 7 of at most 34, so 27 of 34 remain; 57% of 21 is 12, so 9 of 21
  // remain: "nearly 100%" takes nothing from it
  ['capacity', ['at most 79.5%', 'at most 42.9%']],
  // 24% is 4 of 17 or 5 of 21; the 13 or 16 others may be split in any way, since "about" is no evidence
  ['focus', ['24%', 'about 1/5', 'about 1/2']],
  // 78% may be the sum of two rounded answers: from 17 of 22 (23 + 55) to 11 of 14 (21 +
  // 57). "Just over" says nothing of the others
  ['vision_clear', ['just over 90%', '21.4\u201322.8%', 'not in the report']],
] as const)('says what follows or remains possible of %s: %j', async (id, expected) => {
  const chart = chartFor([id], 'en');
  const drawn = await drawnTexts(chart);
  const labels = drawn.map(({ text }) => text);
  expect(labels).toEqual(expect.arrayContaining([...expected]));
  // what is said of an answer is all that is said: no narrower label stands beside another answer
  const narrowed = labels.filter((label) => /^at most|, follows$|\u2013[\d.]+%$| of \d+$/.test(label));
  expect(narrowed.filter((label) => !(expected as readonly string[]).includes(label))).toEqual([]);
  expect(collisions(drawn, chart)).toEqual([]);
});

it('shows nothing of 2010 where the question was new in 2017', () => {
  expect(chartFor(['social_domain'], 'en').table.array('Wave')).toEqual(['2017', '2017']);
});

it('says of the one chart that prints all its shares that they add up to 101', () => {
  expect(chartFor(['team_agenda'], 'nl').notes).toEqual([
    'Door afronding tellen de percentages bij 1 van de 2 balken op tot 101.',
  ]);
});
