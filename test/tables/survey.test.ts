import { describe, expect, it } from 'vitest';
import { readSurvey } from '../../src/tables/read-survey.ts';
import { countIn, numberedScale, pointsOf } from '../../src/tables/scale.ts';
import { openStudy } from '../../src/tables/study.ts';
import { itemOf, lastTwoWaves, type Survey, scaleOf, survey, waveOf } from '../../src/tables/survey.ts';

const said = (text: string) => ({ nl: text, en: text });
const made: Survey = {
  name: 'made-up',
  title: said('Made up'),
  waves: [
    { id: 'spring', label: said('spring'), colour: '#bfd3e6' },
    { id: 'autumn', label: said('autumn'), colour: '#8c96c6' },
    { id: 'winter', label: said('winter'), colour: '#810f7c' },
  ],
  scale: numberedScale(7),
  items: [
    { item: 'a', label: said('a') },
    { item: 'b', label: said('b'), scale: numberedScale(11, 0) },
  ],
  sources: [{ id: 'form', label: said('form') }],
  populations: [{ id: 'all', label: said('all'), source: 'form' }],
  evidence: [],
};

describe('survey', () => {
  it('gives waves, items and scales by name', () => {
    const taken = survey(made);
    expect(waveOf(taken, 'autumn').colour).toBe('#8c96c6');
    expect(itemOf(taken, 'b').label.en).toBe('b');
    expect(pointsOf(scaleOf(taken, 'a'))).toBe(7);
    expect(pointsOf(scaleOf(taken, 'b'))).toBe(11);
    expect(lastTwoWaves(taken)).toEqual(['autumn', 'winter']);
  });

  it.each<[string, Partial<Survey>]>([
    ['survey made-up: has no wave; give at least one', { waves: [] }],
    [
      'survey made-up: item "a" comes twice; give each its own id',
      { items: [...made.items, { item: 'a', label: said('a') }] },
    ],
    [
      'survey made-up, wave x: "blue" is not a colour; expected #rrggbb',
      { waves: [{ id: 'x', label: said('x'), colour: 'blue' }] },
    ],
    [
      'survey made-up: agree has 8, which is no answer; expected 1 to 7',
      { scale: { ...numberedScale(7), agree: [7, 8] } },
    ],
    [
      'survey made-up, item c: answer 2 agrees and disagrees; give it to one side or to none',
      { items: [{ item: 'c', label: said('c'), scale: { ...numberedScale(4), agree: [2, 3] } }] },
    ],
    [
      'survey made-up, population all: has no source "post"; expected form',
      { populations: [{ id: 'all', label: said('all'), source: 'post' }] },
    ],
  ])('refuses with %s', (message, change) => {
    expect(() => survey({ ...made, ...change })).toThrow(message);
  });

  it('names what it has when asked for what it has not', () => {
    expect(() => waveOf(made, '2010')).toThrow(
      'no wave "2010" in survey made-up; known here: spring, autumn, winter',
    );
    expect(() => itemOf(made, 'c')).toThrow('no item "c" in survey made-up; known here: a, b');
    expect(() => lastTwoWaves({ ...made, waves: made.waves.slice(0, 1) })).toThrow('a change needs two');
  });
});

describe('a scale', () => {
  it('has two outer answers at each end from four on, and one below', () => {
    expect([numberedScale(3).agree, numberedScale(3).disagree]).toEqual([[3], [1]]);
    expect([numberedScale(4).agree, numberedScale(4).disagree]).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect([numberedScale(11, 0).agree, numberedScale(11, 0).answers[0]?.en]).toEqual([[10, 11], '0']);
  });

  it('counts the answers of a side, and refuses counts that are too few for it', () => {
    expect(countIn([3, 7, 12, 20, 8], [4, 5])).toBe(28);
    expect(() => countIn([3, 7, 12], [3, 4])).toThrow('no count of answer 4; there are 3 answers');
  });
});

describe('the survey of the package', () => {
  it('has two waves, five answers and 35 statements', () => {
    const own = openStudy().survey;
    expect(own.waves.map(({ id }) => id)).toEqual(['2010', '2017']);
    expect(pointsOf(own.scale)).toBe(5);
    expect(own.items).toHaveLength(35);
    expect(own.items[0]).toEqual({
      item: 'v1a',
      label: expect.objectContaining({ nl: expect.stringMatching(/^v1a /) }),
    });
  });

  it.each([
    ['{', 'x.json: is not JSON'],
    ['{"name": "x"}', 'x.json: has no title; a survey needs name, title, waves and scale'],
    ['{"name": "x", "title": {}, "waves": [], "scale": {}}', 'x.json: its scale has no answers'],
  ])('is refused as %s', (text, message) => {
    expect(() => readSurvey('/somewhere/x.json', text, [])).toThrow(message);
  });
});
