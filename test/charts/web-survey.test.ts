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

/** The shares that the report states as numbers, read from the file itself: "question wave category" to text. */
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
  // 60 of 100 leaves 40; everyone measured it in 2010; the counts of 85, 91 and 57 percent do the rest
  ['goals_set', ['40%, follows', '8.5\u20139.6%']],
  ['client_satisfaction', ['0%, follows']],
  ['steering', ['15%, follows']],
  ['capacity', ['33.3\u201342.9%', 'at most 9.6%', 'at most 79.5%']],
  ['focus', ['about 1/5: 4 of 17 or 5 of 21', 'about 1/2: 9 of 17 or 11 of 21']],
  ['vision_clear', ['just over 90%', '21.4\u201322.8%', 'at most 10.0%']],
] as const)('says what follows or remains possible of %s: %j', async (id, expected) => {
  const chart = chartFor([id], 'en');
  const drawn = await drawnTexts(chart);
  expect(drawn.map(({ text }) => text)).toEqual(expect.arrayContaining([...expected]));
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
