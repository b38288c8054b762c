import { describe, expect, it } from 'vitest';
import { readOwnSurvey } from '../../src/index.ts';
import { dutchOf } from '../../src/own-report/dutch/in-dutch.ts';
import { realFiles } from './debian-tools.ts';

const path = `${realFiles}/pyreadstat-sample.sav`;

// `readstat pyreadstat-sample.sav -` prints mylabl 1 2 1 2 1 and myord 1 2 3 1 1
describe.skipIf(!realFiles)('readOwnSurvey, on a real file', () => {
  it('reads every column on the answers of its own labels', async () => {
    const { survey, own } = await readOwnSurvey(path, { wave: '2026', name: 'sample' });
    expect(survey.items.map(({ item }) => item)).toEqual(['mylabl', 'myord']);
    const offered = survey.items.map(({ scale = survey.scale }) => scale.answers.map(({ en }) => en));
    expect(offered).toEqual([
      ['Male', 'Female'],
      ['low', 'medium', 'high'],
    ]);
    expect(own.counted.items.map(({ all }) => all.counts)).toEqual([
      [3, 2],
      [3, 1, 1],
    ]);
    expect(own.notes.at(-1)).toMatch(/^Taken as categories, .*: mylabl, myord\. Name those/);
    expect(own.notes.filter((note) => dutchOf(note) === null)).toEqual([]);
  });

  it('reads as a scale what is named as one', async () => {
    const options = { wave: '2026', name: 'sample', items: [], scales: [{ items: ['myord'] }] };
    const { survey, own } = await readOwnSurvey(path, options);
    expect(survey.scale.agree).toEqual([3]);
    expect(own.notes.at(-1)).toMatch(/^Columns with labels are left out .*: mylabl\./);
    expect(survey.scale.answers.map(({ en }) => en)).toEqual(['low', 'medium', 'high']);
    expect(own.counted.items[0]?.all.counts).toEqual([3, 1, 1]);
  });
});
