import { describe, expect, it } from 'vitest';
import { readOwnSurvey } from '../../src/index.ts';
import { dutchOf } from '../../src/own-report/dutch/in-dutch.ts';
import { realFiles } from './debian-tools.ts';

const path = `${realFiles}/pyreadstat-sample.sav`;

// `readstat pyreadstat-sample.sav -` prints mylabl 1 2 1 2 1 and myord 1 2 3 1 1
describe.skipIf(!realFiles)('readOwnSurvey, on a real file', () => {
  it('reads the scale of most columns by its own labels', async () => {
    const { survey, own } = await readOwnSurvey(path, { wave: '2026', name: 'sample' });
    expect(survey.items.map(({ item }) => item)).toEqual(['mylabl']);
    expect(survey.scale.answers.map(({ en }) => en)).toEqual(['Male', 'Female']);
    expect(own.counted.items[0]?.all.counts).toEqual([3, 2]);
    expect(own.notes.at(-1)).toMatch(/^Columns with labels of another scale are left out: myord\./);
    expect(own.notes.filter((note) => dutchOf(note) === null)).toEqual([]);
  });

  it('reads another scale of it where its items are named', async () => {
    const { survey, own } = await readOwnSurvey(path, { wave: '2026', name: 'sample', items: ['myord'] });
    expect(survey.scale.answers.map(({ en }) => en)).toEqual(['low', 'medium', 'high']);
    expect(own.counted.items[0]?.all.counts).toEqual([3, 1, 1]);
  });
});
