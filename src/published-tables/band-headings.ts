import { headingText } from './heading-text.ts';
import type { Measure } from './measure.ts';

/** A heading, and what a column with it measures. */
export interface Pattern {
  readonly test: RegExp;
  readonly measures: (match: RegExpExecArray) => readonly Measure[];
}

/** Words before a band of answers that say it is no band: of ages, of what a scale offers. */
export const NO_BAND =
  /\b(min|max|minimum|maximum|range|bereik|spreiding|schaal|scale|leeftijd|age|jaar|years?|sd|iqr|mediaan|median)\b/;

const FROM_TO = /(\d{1,2}) ?(?:-|–|\/|\+|&|t\/m|tot en met|to|en|and|of|or) ?(\d{1,2})/.source;
const AT_MOST =
  /(\d{1,2}) ?(?:of|or|en|and) ?(?:lager|minder|lower|less|below)|(?:≤|<=|t\/m|tot en met|hoogstens|at most) ?(\d{1,2})|(?:<|lager dan|minder dan|onder(?: de)?|below|less than) ?(\d{1,2})/
    .source;
const AT_LEAST =
  /(\d{1,2}) ?(?:of|or|en|and) ?(?:hoger|meer|higher|more|above|up)|(\d{1,2})\+|(?:≥|>=|vanaf|minstens|at least) ?(\d{1,2})|(?:>|hoger dan|meer dan|boven(?: de)?|above|more than) ?(\d{1,2})/
    .source;

/** A band stands alone, after a %, or in brackets after words: `% voldoende (6-10)`. */
const bandTest = (band: string) =>
  new RegExp(
    `^(?:(?:% ?|(?:score|cijfer|rapportcijfer) )?(?:${band})|[^()]*[a-z%][^()]*\\((?:${band})\\))(?: ?\\(?%\\)?)?$`,
  );

/** `Neutraal (3)`: the value of an answer behind its name, or a footnote: only others like it tell. */
const BRACKETED = /^[^()]*[a-z%][^()]*\((\d{1,2})\)(?: ?\(?%\)?)?$/;

/** Whether a heading names one answer by the value in brackets behind it. */
export const isBracketed = (heading: string): boolean => BRACKETED.test(headingText(heading));

const shareOf = (text: string | undefined): 'count' | 'percent' => (isCount(text) ? 'count' : 'percent');

/** Several answers in one column, by their values: `0-6`, `5 of lager`, `% voldoende (6 of hoger)`. */
export const BANDS: readonly Pattern[] = [
  {
    test: bandTest(FROM_TO),
    measures: ([text, ...values]) => {
      const [a = 0, b = 0] = values.filter((value) => value !== undefined).map(Number);
      return [{ statistic: shareOf(text), category: Math.min(a, b), last: Math.max(a, b) }];
    },
  },
  {
    test: BRACKETED,
    measures: ([text, value]) => [{ statistic: shareOf(text), category: Number(value) }],
  },
  {
    test: bandTest(AT_MOST),
    measures: ([text, a, b, below, c, d, lower]) => {
      const under = below ?? lower;
      const upTo = under === undefined ? Number(a ?? b ?? c ?? d) : Number(under) - 1;
      return [{ statistic: shareOf(text), upTo }];
    },
  },
  {
    test: bandTest(AT_LEAST),
    measures: ([text, a, b, c, above, d, e, f, over]) => {
      const beyond = above ?? over;
      const from = beyond === undefined ? Number(a ?? b ?? c ?? d ?? e ?? f) : Number(beyond) + 1;
      return [{ statistic: shareOf(text), from }];
    },
  },
];

/** Whether a heading is of numbers of answers, not of shares. */
export function isCount(text = ''): boolean {
  return /(^|\W)(n|aantal|count)(\W|$)/.test(text) && !/%/.test(text);
}
