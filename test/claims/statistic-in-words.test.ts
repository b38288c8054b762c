import { describe, expect, it } from 'vitest';
import { statisticTold } from '../../src/claims/statistic-in-words.ts';

const names = new Map([
  ['v3a', { en: 'v3a Interview rooms', nl: 'v3a Spreekkamers' }],
  ['goals_set', { en: 'Enforcement goals', nl: 'Handhavingsdoelen' }],
  ['goals_set yes', { en: 'yes', nl: 'Ja' }],
]);

describe('statisticTold', () => {
  it.each([
    [
      'agree(v3a, 2017)',
      'the agree share of v3a Interview rooms in 2017',
      'het aandeel eens van v3a Spreekkamers in 2017',
    ],
    [
      'percent(v3a, 5, 2017)',
      'the share of answer 5 to v3a Interview rooms in 2017',
      'het aandeel van antwoord 5 op v3a Spreekkamers in 2017',
    ],
    [
      'share(fig2.3, goals_set, yes, 2010)',
      'the share of "yes" at Enforcement goals in 2010',
      'het aandeel van "Ja" bij Handhavingsdoelen in 2010',
    ],
    [
      'mean(x, 2017) - mean(x, 2010)',
      'the mean of x in 2017 minus the mean of x in 2010',
      'het gemiddelde van x in 2017 min het gemiddelde van x in 2010',
    ],
    [
      'agree(x, 2017) < agree(y, 2017)',
      'the agree share of x in 2017 is less than the agree share of y in 2017',
      'het aandeel eens van x in 2017 is minder dan het aandeel eens van y in 2017',
    ],
    ['items(quickscan)', 'the statements of quickscan', 'de stellingen van quickscan'],
    ['none', '', ''],
  ])('%s', (text, en, nl) => {
    expect(statisticTold(text, names)).toEqual({ en, nl });
  });
});
