import type { Statistic } from '../recovery/summary/summary-row.ts';
import { BANDS, isCount, NO_BAND, type Pattern } from './band-headings.ts';
import { headingText } from './heading-text.ts';
import type { Measure } from './measure.ts';
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
      /** Labels of the groups that it is of */
      readonly of: readonly string[];
    }
  | { readonly kind: 'values'; readonly statistics: readonly Measure[] };

/** What a column, or a row, with numbers of answers is called. */
const SIZE =
  /^(\(?n\)?|n ?=?|\(?n ?=\)?|n ?\(?= ?100 ?%\)?|aantal|aant\.?|totaal aantal|aantal ?\(n\)|abs\.?|absoluut|number|count|basis|base|(totaal|total),? ?\(?(n|abs\.?)\)?|n,? ?\(?(totaal|total|abs\.?|geldig|valid|ongewogen|unweighted)\)?|(ongewogen|unweighted) (n|aantal|base|count)|valid n|antwoorden|answers|respons|steekproef|sample size|obs\.?|observations)$/;

const one = (statistic: Statistic) => () => [{ statistic }];

/** What headings mean, Dutch and English; the first that fits is taken. */
const PATTERNS: readonly Pattern[] = [
  {
    test: /^(gem(iddelde|\.)?|m|mean)\s*[([,]\s*(95\s*%\s*-?\s*)?(ci|bi|betrouwbaarheidsinterval|confidence interval)\s*[)\]]?$/,
    measures: () => [{ statistic: 'mean' }, { statistic: 'ci low' }, { statistic: 'ci high' }],
  },
  {
    test: /^(gem(iddelde|\.)?|m|mean)( score| cijfer)?\s*[([/]\s*n\s*[)\]]?$/,
    measures: () => [{ statistic: 'mean' }, { statistic: 'n' }],
  },
  {
    test: /^(gem(iddelde|\.)?|m|mean)\s*(?:±|[([/,]\s*±?|en|and)\s*(sd|s\.d\.|std\.?|st\.? ?dev\.?|standaarddeviatie|standaardafwijking|standard deviation)[)\]]?$/,
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
    test: /^(?:(?:%|percentage) ?)?\((?:zeer|helemaal|geheel|volledig|strongly|completely|very)\) ?(?:mee )?(eens|agree|tevreden|satisfied|belangrijk|important)(?: ?\(?%\)?)?$/,
    measures: () => [{ statistic: 'percent', top: 2 }],
  },
  {
    test: /^(?:(?:%|percentage) ?)?\((?:zeer|helemaal|geheel|volledig|strongly|completely|very)\) ?(?:mee )?(oneens|disagree|ontevreden|dissatisfied|onbelangrijk|unimportant)(?: ?\(?%\)?)?$/,
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
    test: /(ci|bi|interval).*(low|onder)|^(lower|ondergrens|lower (limit|bound))$|^(ci|bi)[ _-]?l/,
    measures: one('ci low'),
  },
  {
    test: /(ci|bi|interval).*(upp|high|boven)|^(upper|bovengrens|upper (limit|bound))$|^(ci|bi)[ _-]?[uh]/,
    measures: one('ci high'),
  },
  {
    test: /^(gem\.?|gemiddeld(e)?( score)?|gemiddelde ?\(m\)|m|mean( score)?|average|avg\.?|x̄|(rapport)?cijfer)$/,
    measures: one('mean'),
  },
  {
    test: /^(gem\.?|gemiddelde?|mean|average|avg\.?) (rapport)?(cijfer|score|waardering|beoordeling|oordeel|rating|grade|satisfaction|tevredenheid)$/,
    measures: one('mean'),
  },
  {
    test: /^(sd|s\.d\.?|s|std\.?|std\.? ?dev(iation)?\.?|st\.? ?dev\.?|stand(aard|\.)? ?dev(iatie|\.)?|standaardafwijking|standaarddeviatie|standard deviation|sa)$/,
    measures: one('sd'),
  },
  {
    test: /^(sd ?\(?pop(\.|ulation|ulatie)?\)?|population sd|populatie sd|stdev\.?p|sd_p)$/,
    measures: one('population sd'),
  },
  {
    test: /^(se|s\.e\.?|sem|standaardfout( van het gemiddelde)?|(standard error|std\.? err(or)?\.?)( of)?( the)?( mean)?)$/,
    measures: one('se'),
  },
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
    test: SIZE,
    measures: one('n'),
  },
  { test: /^p ?(\d{1,2})$/, measures: ([, value]) => [{ statistic: 'percent', category: Number(value) }] },
  { test: /^[cn] ?(\d{1,2})$/, measures: ([, value]) => [{ statistic: 'count', category: Number(value) }] },
  ...BANDS,
  {
    test: /^%? ?(\d{1,2})(?: ?\(%\)| ?[=:.)-] ?\D.*| ?\(?[a-z ]+\)?)?$/,
    measures: ([, value]) => [{ statistic: 'percent', category: Number(value) }],
  },
];

const LABEL =
  /^(item|items|stelling(en)?|vraag|vragen|statement|question|naam|name|label|variabele|variable|onderwerp|topic|perioden?|periods?|jaar|year|nr\.?|no\.?|#)?$/;
const IGNORE =
  /^(p|p-?waarde|p-?value|sig\.?|t|f|df|chi2|χ2|d|r|alpha|α|verschil|difference|diff\.?|totaal|total|%)$/;

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
  const text = headingText(withoutScale(withoutSize(heading)));
  if (LABEL.test(text)) return { kind: 'label' };
  for (const { test, measures } of PATTERNS) {
    const match = test.exec(text);
    if (match && !(BANDS.some((band) => band.test === test) && NO_BAND.test(text)))
      return { kind: 'values', statistics: measures(match) };
  }
  return IGNORE.test(text) ? { kind: 'ignore' } : undefined;
}

/** Whether a row or column with this heading holds numbers of answers. */
export const isSize = (heading: string): boolean => SIZE.test(headingText(heading));

const OWN_SIZE = /^(.+?)[\s,;]*[([]?\s*n\s*=\s*(\d{1,3}(?:[.,\s]?\d{3})*)\s*[)\]]?$/i;

/** `gem. (n = 88)` without its number of answers. */
export const withoutSize = (heading: string): string => OWN_SIZE.exec(heading)?.[1]?.trim() ?? heading;

/** The number of answers in a heading or title, digits only: `Tabel 2 (n = 1.204)`. */
export function sizeIn(text: string): string | undefined {
  const found = [...text.matchAll(/(?:^|[\s([,;])n\s*=\s*(\d{1,3}(?:[.,\s]?\d{3})+|\d+)(?!\d)/gi)];
  return found.length === 1 ? found[0]?.[1]?.replace(/\D/g, '') : undefined;
}

/** `gemiddelde (1-5)`: what a mean can be at most and at least is no band of answers. */
function withoutScale(heading: string): string {
  const match =
    /^((?:gem|gemiddeld|mean|average|rapportcijfer|cijfer|score|m\b)[^()]*?)\s*\((?:schaal |scale |op )?(?:van )?\d+ ?(?:-|–|t\/m|tot|to) ?\d+\)$/i.exec(
      heading.trim(),
    );
  return match?.[1] ?? heading;
}
