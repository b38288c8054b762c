import type { Told } from '../contracts/language.ts';
import { alike } from '../contracts/told.ts';
import type { Statistic } from '../recovery/summary/summary-row.ts';
import type { LinkStatistic } from './published-table.ts';

/** What a column measures, in words; in English as a mapping has it. */
export const STATISTIC_NAMES: Readonly<Record<Statistic | LinkStatistic, Told>> = {
  n: alike('n'),
  respondents: { en: 'respondents', nl: 'respondenten' },
  "don't know count": { en: "don't know count", nl: 'aantal weet niet' },
  "don't know percent": { en: "don't know percent", nl: 'percentage weet niet' },
  count: { en: 'count', nl: 'aantal' },
  percent: { en: 'percent', nl: 'percentage' },
  mean: { en: 'mean', nl: 'gemiddelde' },
  sd: alike('sd'),
  'population sd': { en: 'population sd', nl: 'sd van de populatie' },
  se: { en: 'se', nl: 'standaardfout' },
  'ci low': { en: 'ci low', nl: 'ondergrens van het interval' },
  'ci high': { en: 'ci high', nl: 'bovengrens van het interval' },
  median: { en: 'median', nl: 'mediaan' },
  q1: { en: 'q1', nl: 'q1, eerste kwartiel' },
  q3: { en: 'q3', nl: 'q3, derde kwartiel' },
  mode: { en: 'mode', nl: 'modus' },
  min: { en: 'min', nl: 'laagste antwoord' },
  max: { en: 'max', nl: 'hoogste antwoord' },
  'mean difference': { en: 'mean difference', nl: 'verschil van gemiddelden' },
  'percent difference': { en: 'percent difference', nl: 'verschil van percentages' },
  t: alike('t'),
  'pooled t': { en: 'pooled t', nl: 't met één variantie voor beide' },
  p: alike('p'),
  'pooled p': { en: 'pooled p', nl: 'p bij t met één variantie voor beide' },
  'chi-square': { en: 'chi-square', nl: 'chi-kwadraat' },
  'chi-square p': { en: 'chi-square p', nl: 'p bij chi-kwadraat' },
  'yates chi-square': { en: 'yates chi-square', nl: 'chi-kwadraat met de correctie van Yates' },
  'yates p': { en: 'yates p', nl: 'p bij chi-kwadraat met de correctie van Yates' },
};
