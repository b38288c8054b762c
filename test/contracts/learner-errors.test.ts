import { table } from 'arquero';
import { afterEach, describe, expect, it } from 'vitest';
import { likertChart } from '../../src/charts/index.ts';
import { agreeChange, checkFigure } from '../../src/checks/index.ts';
import { setLanguage, type Told } from '../../src/contracts/language.ts';
import { meantName } from '../../src/contracts/no-such-name.ts';
import { feasibleSet, type PublishedRow } from '../../src/recovery/index.ts';
import { loadManagerFigures, loadManagerQuestions, managerShares } from '../../src/report/index.ts';
import { countsOf, itemLabels, itemOf, openStudy, publishedRows, waveOf } from '../../src/tables/index.ts';

afterEach(() => {
  setLanguage('en');
});

const study = openStudy();
const responses = study.responses();
const words = {
  title: { en: 'Signals', nl: 'Signalen' },
  source: { en: 'quickscan', nl: 'quickscan' },
  items: itemLabels(study.instrument()),
  scale: study.survey.scale,
};
const { scale: _, ...unscaled } = words;
const chartFor = (item: string) =>
  likertChart(
    responses.params({ item }).filter((d: { item: string }, $: { item: string }) => d.item === $.item),
    words,
  );
const printed = publishedRows(study.frequencies(), '2017');
const row = (change: object) => ({ ...(printed.get('v2g') as PublishedRow), ...change }) as PublishedRow;

function errorOf(mistake: () => unknown): Error & { readonly told?: Told } {
  try {
    mistake();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was refused');
}
const messageOf = (mistake: () => unknown) => errorOf(mistake).message;

/** What a learner does, and what is said of it in either language. */
const MISTAKES: readonly (readonly [string, () => unknown, string, string])[] = [
  [
    "item = 'v2D' in a chart",
    () => chartFor('v2D'),
    'no item "v2D" in the rows of the chart; did you mean v2d?',
    'geen stelling "v2D" in de rijen van de grafiek; bedoelde je v2d?',
  ],
  [
    'a chart of no rows',
    () => chartFor('nothing like it'),
    'a chart needs rows; the table is empty (check its filter)',
    'een grafiek vraagt rijen; de tabel is leeg (kijk naar het filter)',
  ],
  [
    'a chart of a table without its columns',
    () => likertChart(table({ wave: ['2017'] }), words),
    'a chart needs column item, response, count or percent; the table has wave',
    'een grafiek vraagt kolom item, response, count or percent; de tabel heeft wave',
  ],
  [
    'a Likert chart without its scale',
    () => likertChart(responses, unscaled),
    'a Likert chart needs the answers that were offered; give scale: study.survey.scale, or numberedScale(5)',
    'een Likertgrafiek vraagt de antwoorden die er waren; geef scale: study.survey.scale, of numberedScale(5)',
  ],
  [
    'a row of a map that is not there',
    () => printed.get('v2D'),
    'no item "v2D" in the printed table of 2017; did you mean v2d?',
    'geen stelling "v2D" in de gedrukte tabel van 2017; bedoelde je v2d?',
  ],
  [
    'a row that was looked up elsewhere in vain',
    () => feasibleSet(new Map<string, PublishedRow>().get('v2d') as PublishedRow),
    'there is no printed row here: the item or the table that was asked for does not exist',
    'hier is geen gedrukte rij: de stelling of de tabel die gevraagd is, bestaat niet',
  ],
  [
    'a number in place of printed text',
    () => feasibleSet(row({ mean: 3.4 })),
    'mean: got the number 3.4; pass it as printed text, e.g. "3.70", since trailing zeros say how it was rounded',
    'gemiddelde: kreeg het getal 3.4; geef het als gedrukte tekst, bijvoorbeeld "3.70", want nullen aan het eind zeggen hoe er is afgerond',
  ],
  [
    'a decimal comma',
    () => feasibleSet(row({ sd: '1,02' })),
    'sd: "1,02" is not a decimal number; write a decimal point, not a comma',
    'SD: "1,02" is geen decimaal getal; schrijf een decimale punt, geen komma',
  ],
  [
    'an item in the wrong case',
    () => countsOf(responses, '2017', 'V1A'),
    'no item "V1A" in wave 2017; did you mean v1a?',
    'geen stelling "V1A" in meting 2017; bedoelde je v1a?',
  ],
  [
    'a wave that was not',
    () => countsOf(responses, '2016', 'v1a'),
    'no wave "2016" in these responses; known here: 2010, 2017',
    'geen meting "2016" in deze antwoorden; hier bekend: 2010, 2017',
  ],
  [
    'an empty table of answers',
    () =>
      countsOf(
        responses.filter((d: { wave: string }) => d.wave === 'x'),
        '2017',
        'v1a',
      ),
    'no wave "2017" in these responses; the table is empty',
    'geen meting "2017" in deze antwoorden; de tabel is leeg',
  ],
  [
    'a change of an item that is not there',
    () => agreeChange(study.survey, responses, study.frequencies(), ['v9g']),
    'no item "v9g" in survey quickscan; known here: 35, from v1a to v5g',
    'geen stelling "v9g" in onderzoek quickscan; hier bekend: 35, van v1a tot en met v5g',
  ],
  [
    'an item of the survey',
    () => itemOf(study.survey, 'v2 d'),
    'no item "v2 d" in survey quickscan; did you mean v2d?',
    'geen stelling "v2 d" in onderzoek quickscan; bedoelde je v2d?',
  ],
  [
    'a wave of the survey',
    () => waveOf(study.survey, 'spring'),
    'no wave "spring" in survey quickscan; known here: 2010, 2017',
    'geen meting "spring" in onderzoek quickscan; hier bekend: 2010, 2017',
  ],
  [
    'a figure that is not there',
    () => study.figure('Table B1.1'),
    'no figure "Table B1.1" in study rekenschap; did you mean table B1.1?',
    'geen figuur "Table B1.1" in studie rekenschap; bedoelde je table B1.1?',
  ],
  [
    'a question of the web survey',
    () => managerShares(loadManagerFigures(), loadManagerQuestions(), ['visionclear']),
    'no question "visionclear" in the web survey; did you mean vision_clear?',
    'geen vraag "visionclear" in de webenquête; bedoelde je vision_clear?',
  ],
  [
    'a check that lacks a column',
    () => checkFigure('1', table({ item: [] }), table({ item: [] })),
    'the printed table lacks column wave, statistic, source, printed; it has item',
    'de tabel met gedrukte cijfers mist kolom wave, statistic, source, printed; er is item',
  ],
];

describe('errors that a learner meets', () => {
  it.each(MISTAKES)('%s is told in English and in Dutch', (_, mistake, en, nl) => {
    for (const [language, message] of [
      ['en', en],
      ['nl', nl],
    ] as const) {
      setLanguage(language);
      expect(messageOf(mistake)).toBe(message);
    }
    // a page that shows the other language has it at hand
    expect(errorOf(mistake).told).toEqual({ en, nl });
  });

  it.each([
    ['v2D', ['v2c', 'v2d', 'v2e'], 'v2d'],
    ['v2x', ['v2c', 'v2d'], undefined],
    ['v3a', ['v2a', 'v4d'], 'v2a'],
    ['vision-clear', ['vision_clear', 'policy_clear'], 'vision_clear'],
    ['goals_sett', ['goals_set', 'goals_smart'], 'goals_set'],
    ['', ['v1a'], undefined],
  ])('of "%s" among %j it means %s', (given, known, meant) => {
    expect(meantName(given, known)).toBe(meant);
  });
});
