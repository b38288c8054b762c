import type { Told } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';
import { isError } from '../contracts/verdict.ts';
import type { PrintedLink, PublishedTable } from '../published-tables/published-table.ts';
import { chiSquareRange } from '../recovery/linked/chi-square-range.ts';
import { pRange, tRange } from '../recovery/linked/t-range.ts';
import { parsePrinted } from '../recovery/printed-value.ts';
import { ROUNDINGS, type Rounding, roundingInterval } from '../recovery/rounding.ts';
import type { SummaryRow } from '../recovery/summary/summary-row.ts';
import type { AuditedRow } from './audited-row.ts';
import { judgeDifference } from './judge-difference.ts';
import type { JudgedLink } from './judged-link.ts';
import { type LinkVerdict, unchecked } from './judged-link.ts';
import { ROUNDING_TOLD } from './rounding-told.ts';

/**
 * Judges what the rows of a table print of several groups together: differences of means and percentages, t,
 * chi-square and p, against all counts that can lie behind the rows.
 *
 * @param table the table as it was understood
 * @param rows the verdicts on its rows, in the same order
 * @param rounding how values were rounded
 */
export function judgeLinks(
  table: PublishedTable,
  rows: readonly AuditedRow[],
  rounding: Rounding,
): JudgedLink[] {
  return table.links.map((link) => {
    const { row, label, heading, printed, below } = link;
    const place = {
      row,
      label,
      heading,
      printed: `${below ? '<' : ''}${printed}`,
      groups: link.rows.map((i) => table.rows[i]?.group ?? ''),
    };
    return { ...place, ...verdictOn(link, table, rows, rounding) };
  });
}

function verdictOn(
  link: PrintedLink,
  table: PublishedTable,
  rows: readonly AuditedRow[],
  rounding: Rounding,
): LinkVerdict {
  const failing = link.rows.filter((i) => isError((rows[i] as AuditedRow).verdict));
  if (failing.length > 0) {
    const names = failing.map((i) => table.rows[i]?.group).join(', ');
    return unchecked(
      said({
        en: `what is printed of ${names} cannot be right by itself`,
        nl: `wat er van ${names} gedrukt is, kan op zichzelf niet kloppen`,
      }),
    );
  }
  const summaries = link.rows.map((i) => table.rows[i]?.summary as SummaryRow);
  const [first, second] = summaries as [SummaryRow, SummaryRow];
  const { statistic, of } = link;
  if (statistic === 'mean difference' || statistic === 'percent difference') {
    const kind = statistic === 'mean difference' ? 'mean' : 'percent';
    return judgeDifference(
      first,
      second,
      { statistic: kind, printed: link.printed, ...(of ? { of } : {}) },
      rounding,
    );
  }
  return judgeTest(link, summaries, rounding);
}

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** Each test with the conventions that a report may have followed instead. */
const TESTS = {
  t: ['t', 'pooled t'],
  'pooled t': ['pooled t', 't'],
  p: ['p', 'pooled p'],
  'pooled p': ['pooled p', 'p'],
  'chi-square': ['chi-square', 'yates chi-square'],
  'yates chi-square': ['yates chi-square', 'chi-square'],
  'chi-square p': ['chi-square p', 'yates p'],
  'yates p': ['yates p', 'chi-square p'],
} as const;

type Test = keyof typeof TESTS;

const CALLED: Readonly<Record<Test, Told>> = {
  t: { en: "Welch's t", nl: 't volgens Welch' },
  'pooled t': { en: 't with one variance for both', nl: 't met één variantie voor beide' },
  p: { en: "p by Welch's t", nl: 'p bij t volgens Welch' },
  'pooled p': { en: 'p by t with one variance for both', nl: 'p bij t met één variantie voor beide' },
  'chi-square': { en: 'chi-square', nl: 'chi-kwadraat' },
  'yates chi-square': {
    en: "chi-square with Yates' correction",
    nl: 'chi-kwadraat met de correctie van Yates',
  },
  'chi-square p': { en: 'p by chi-square', nl: 'p bij chi-kwadraat' },
  'yates p': {
    en: "p by chi-square with Yates' correction",
    nl: 'p bij chi-kwadraat met de correctie van Yates',
  },
};

function judgeTest(link: PrintedLink, rows: readonly SummaryRow[], rounding: Rounding): LinkVerdict {
  const [own, other] = TESTS[link.statistic as Test];
  const range = rangeOf(own, rows, rounding);
  if (range === null)
    return unchecked(
      said({
        en: 'too wide to say: n is open, or more data than are looked through print so',
        nl: 'te ruim om te zeggen: n is open, of meer gegevens dan er worden nagegaan drukken zo af',
      }),
    );
  const told = said({
    en: `all data behind the rows give ${CALLED[own].en} ${inWords(range)}`,
    nl: `alle gegevens achter de rijen geven ${CALLED[own].nl} ${inWords(range)}`,
  });
  if (meets(link, range, rounding)) return { verdict: 'consistent', reason: told };
  if (own.endsWith('t') && meets(link, { lower: -range.upper, upper: -range.lower }, rounding))
    return {
      verdict: 'consistent',
      reason: said({ en: `${told}, the sign aside`, nl: `${told}, het teken daargelaten` }),
    };
  for (const way of ROUNDINGS) {
    if (meets(link, range, way))
      return {
        verdict: 'rounding',
        reason: said({
          en: `${told}; right if ${ROUNDING_TOLD[way].en}`,
          nl: `${told}; juist als ${ROUNDING_TOLD[way].nl}`,
        }),
      };
  }
  const instead = rangeOf(other, rows, rounding);
  if (instead !== null && meets(link, instead, rounding))
    return {
      verdict: 'open',
      reason: said({
        en: `${told}; possible only as ${CALLED[other].en}, ${inWords(instead)}`,
        nl: `${told}; alleen mogelijk als ${CALLED[other].nl}, ${inWords(instead)}`,
      }),
    };
  return { verdict: 'wrong', reason: told };
}

function rangeOf(test: Test, rows: readonly SummaryRow[], rounding: Rounding): Range | null {
  const [first, second] = rows as [SummaryRow, SummaryRow];
  const kind = test.startsWith('pooled') ? 'pooled' : 'welch';
  if (test.endsWith('t')) return tRange(first, second, kind, rounding);
  if (test === 'p' || test === 'pooled p') return pRange(first, second, kind, rounding);
  const both = chiSquareRange(rows, test.startsWith('yates') ? 'yates' : 'pearson', rounding);
  return both === null ? null : test.endsWith('p') ? both.pValue : both.statistic;
}

/** Doubles err by less. */
const APART = 1e-9;

function meets({ printed, below }: PrintedLink, { lower, upper }: Range, rounding: Rounding): boolean {
  if (below) return lower < Number(printed) + APART;
  const value = parsePrinted(printed);
  const { low, high, parts } = roundingInterval(value, rounding);
  const unit = Number(parts) * 10 ** value.decimals;
  return lower <= Number(high) / unit + APART && upper >= Number(low) / unit - APART;
}

function inWords({ lower, upper }: Range): string {
  const [low, high] = [lower, upper].map((value) => String(Number(value.toPrecision(4))));
  return low === high ? `${low}` : `${low} ${said({ en: 'to', nl: 'tot' })} ${high}`;
}
