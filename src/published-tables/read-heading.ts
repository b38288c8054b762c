import type { Statistic } from '../recovery/summary/summary-row.ts';
import type { LinkStatistic } from './published-table.ts';

/** What a column holds: one printed value a cell, or two (`mean (SD)`), or the names of the rows. */
export type ColumnMeaning =
  | { readonly kind: 'label' }
  | { readonly kind: 'ignore' }
  | {
      readonly kind: 'link';
      readonly statistic: LinkStatistic;
      readonly category?: number;
      readonly last?: number;
      /** labels of the groups that it is of */
      readonly of: readonly string[];
    }
  | { readonly kind: 'values'; readonly statistics: readonly Measure[] };

/** One printed value of a column. */
export interface Measure {
  readonly statistic: Statistic;
  /** value of the category, or values of the first and last of several (`top 2` has `top: 2`) */
  readonly category?: number;
  /** value of the last category, where a printed value adds up several */
  readonly last?: number;
  /** place among the categories from 1, where they have labels, and how many there are */
  readonly position?: number;
  readonly of?: number;
  readonly top?: number;
  readonly bottom?: number;
}

interface Pattern {
  readonly test: RegExp;
  readonly measures: (match: RegExpExecArray) => readonly Measure[];
}

const one = (statistic: Statistic) => () => [{ statistic }];

/** What headings mean, Dutch and English; the first that fits is taken. */
const PATTERNS: readonly Pattern[] = [
  {
    test: /^(gem(iddelde|\.)?|m|mean)\s*(?:±|[([/,]\s*±?|en|and)\s*(sd|s\.d\.|std\.?)[)\]]?$/,
    measures: () => [{ statistic: 'mean' }, { statistic: 'sd' }],
  },
  {
    test: /^(mediaan|median|mdn\.?|md|med\.?)\s*[([/,]\s*(iqr|q1\s*[-–,]\s*q3|p25\s*[-–,]\s*p75|interkwartiel\w*|interquartile range)[)\]]?$/,
    measures: () => [{ statistic: 'median' }, { statistic: 'q1' }, { statistic: 'q3' }],
  },
  {
    test: /^top[- ]?(\d|two|three|twee|drie)(?: ?-?box)?,? (?:n|aantal) ?[([/] ?% ?[)\]]?$/,
    measures: ([, size]) => [
      { statistic: 'count', top: numberIn(size) },
      { statistic: 'percent', top: numberIn(size) },
    ],
  },
  {
    // a bracket takes in both: agree and strongly agree
    test: /^(?:% ?)?\((?:zeer|helemaal|geheel|volledig|strongly|completely|very)\) ?(?:mee )?(eens|agree|tevreden|satisfied|belangrijk|important)(?: ?\(?%\)?)?$/,
    measures: () => [{ statistic: 'percent', top: 2 }],
  },
  {
    test: /^(?:% ?)?\((?:zeer|helemaal|geheel|volledig|strongly|completely|very)\) ?(?:mee )?(oneens|disagree|ontevreden|dissatisfied|onbelangrijk|unimportant)(?: ?\(?%\)?)?$/,
    measures: () => [{ statistic: 'percent', bottom: 2 }],
  },
  {
    test: /^(n|aantal)\s*[([/]\s*%\s*[)\]]?$/,
    measures: () => [{ statistic: 'count' }, { statistic: 'percent' }],
  },
  {
    test: /^(min|minimum)\s*[-–/]\s*(max|maximum)$|^(range|bereik|spreiding)$/,
    measures: () => [{ statistic: 'min' }, { statistic: 'max' }],
  },
  {
    test: /^(iqr|interkwartielafstand|q1\s*[-–]\s*q3)$/,
    measures: () => [{ statistic: 'q1' }, { statistic: 'q3' }],
  },
  {
    test: /^(95\s*%\s*)?(-?\s*)(ci|bi|c\.i\.|confidence interval|betrouwbaarheidsinterval)$/,
    measures: () => [{ statistic: 'ci low' }, { statistic: 'ci high' }],
  },
  {
    test: /(ci|bi|interval).*(low|onder)|^(lower|ondergrens|lower limit)$|^(ci|bi)[ _-]?l/,
    measures: one('ci low'),
  },
  {
    test: /(ci|bi|interval).*(upp|high|boven)|^(upper|bovengrens|upper limit)$|^(ci|bi)[ _-]?[uh]/,
    measures: one('ci high'),
  },
  {
    test: /^(gem\.?|gemiddeld(e)?( score)?|gemiddelde ?\(m\)|m|mean( score)?|average|avg\.?|x̄|rapportcijfer)$/,
    measures: one('mean'),
  },
  {
    test: /^(sd|s\.d\.?|s|std\.?|std\.? ?dev(iation)?\.?|stdev|stand(aard|\.)? ?dev(iatie|\.)?|standaardafwijking|standaarddeviatie|standard deviation|sa)$/,
    measures: one('sd'),
  },
  {
    test: /^(sd ?\(?pop(ulation|ulatie)?\)?|population sd|populatie sd|stdev\.?p|sd_p)$/,
    measures: one('population sd'),
  },
  { test: /^(se|s\.e\.?|sem|standaardfout|standard error|std\.? err(or)?\.?)$/, measures: one('se') },
  { test: /^(mediaan|median|mdn\.?|md|med\.?)$/, measures: one('median') },
  {
    test: /^(q1|p25|25e? ?(percentiel|percentile)|eerste kwartiel|first quartile|25%)$/,
    measures: one('q1'),
  },
  { test: /^(q3|p75|75e? ?(percentiel|percentile)|derde kwartiel|third quartile|75%)$/, measures: one('q3') },
  { test: /^(modus|mode)$/, measures: one('mode') },
  { test: /^(min\.?|minimum|laagste)$/, measures: one('min') },
  { test: /^(max\.?|maximum|hoogste)$/, measures: one('max') },
  {
    test: /weet (ik )?(het )?niet|geen mening|don.?t know|no opinion|^(wn|w\.n\.|dk)\b/,
    measures: ([text]) => [{ statistic: isCount(text) ? "don't know count" : "don't know percent" }],
  },
  {
    test: /^(?:% ?)?(?:n ?)?top[- ]?(\d|two|three|twee|drie)( ?-?box)?(.*)$/,
    measures: ([text, size]) => [{ statistic: isCount(text) ? 'count' : 'percent', top: numberIn(size) }],
  },
  {
    test: /^(?:% ?)?(?:n ?)?bottom[- ]?(\d|two|three|twee|drie)( ?-?box)?(.*)$/,
    measures: ([text, size]) => [{ statistic: isCount(text) ? 'count' : 'percent', bottom: numberIn(size) }],
  },
  {
    test: /^(respondenten|respondents|aantal respondenten|number of respondents|deelnemers|participants)$/,
    measures: one('n'),
  },
  {
    test: /^(n|n ?=?|aantal|number|count|basis|base|totaal ?n|total ?n|n ?\(?(geldig|valid)\)?|valid n|antwoorden|answers|obs\.?|observations)$/,
    measures: one('n'),
  },
  { test: /^p ?(\d+)$/, measures: ([, value]) => [{ statistic: 'percent', category: Number(value) }] },
  { test: /^[cn] ?(\d+)$/, measures: ([, value]) => [{ statistic: 'count', category: Number(value) }] },
  {
    test: /^%? ?(\d{1,2})(?: ?\(%\)| ?[=:.)-] ?\D.*| ?\(?[a-z ]+\)?)?$/,
    measures: ([, value]) => [{ statistic: 'percent', category: Number(value) }],
  },
];

const LABEL =
  /^(item|items|stelling(en)?|vraag|vragen|statement|question|naam|name|label|variabele|variable|onderwerp|topic|nr\.?|no\.?|#)?$/;
const IGNORE =
  /^(p|p-?waarde|p-?value|sig\.?|t|f|df|chi2|χ2|d|r|alpha|α|verschil|difference|diff\.?|totaal|total|%)$/;

function isCount(text = ''): boolean {
  return /(^|\W)(n|aantal|count)(\W|$)/.test(text) && !/%/.test(text);
}

function numberIn(text = ''): number {
  return { two: 2, twee: 2, three: 3, drie: 3 }[text] ?? Number(text);
}

/**
 * What a column with this heading holds.
 *
 * @param heading as printed
 * @returns undefined when the heading says nothing that is known: a category by its label, perhaps
 */
export function readHeading(heading: string): ColumnMeaning | undefined {
  const text = headingText(heading);
  if (LABEL.test(text)) return { kind: 'label' };
  for (const { test, measures } of PATTERNS) {
    const match = test.exec(text);
    if (match) return { kind: 'values', statistics: measures(match) };
  }
  return IGNORE.test(text) ? { kind: 'ignore' } : undefined;
}

/** A heading in small letters, without footnote marks and line breaks. */
export function headingText(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[*†‡§]+$/g, '')
    .trim();
}
