import { type ClaimEvidence, claimWorlds, max, min, rangeOf, valueIn } from '../claims/claim-worlds.ts';
import type { Evidence, FindEvidence } from '../claims/evidence.ts';
import { type ClaimStatistic, parseStatistic, type Term, termsOf } from '../claims/parse-statistic.ts';
import type { NamesOfTerms } from '../claims/stated-in-words.ts';
import { statisticTold } from '../claims/statistic-in-words.ts';
import { errorInWords } from '../contracts/error-in-words.ts';
import type { Language, Told } from '../contracts/language.ts';
import { joinTold, numberTold, partTold, rangeTold } from '../contracts/told.ts';
import { differenceOfPrinted } from '../recovery/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';

/**
 * One step from the print to a number: what goes in, the counts that can lie behind it, and what they give.
 */
export interface DossierStep {
  /** The statistic in the grammar of the ledger */
  readonly statistic: string;
  /**
   * What the report prints of it, added or subtracted as printed:
   * `46 + 7 = 53`; empty where it prints nothing
   */
  readonly printed: string;
  /** The answers behind a share, `112 of 213`; or how many pairs of counts there are */
  readonly counts: string;
  /** Least and greatest value over all of them */
  readonly value: string;
  /** Whole percentages that the counts give directly, each once; of scores what two decimals give */
  readonly prints: string;
  /** The statistic in words */
  readonly formula: string;
  /** The same in Dutch */
  readonly nl: Readonly<Record<'printed' | 'counts' | 'value' | 'prints' | 'formula', string>>;
}

/** More different counts than this are not listed one by one. */
const MOST_LISTED = 6;

/**
 * Computes the steps of a dossier.
 *
 * @param statistics expressions of the ledger without a relation
 * @param finders where the evidence for a term is looked for, in order
 * @param frequencies the printed tables, for what stands in them
 * @param names what items, questions and answers are called
 * @throws SyntaxError for an expression that cannot be read, Error where there is no evidence for one
 */
export function dossierSteps(
  statistics: readonly string[],
  finders: readonly FindEvidence[],
  frequencies: AnyTable,
  names?: NamesOfTerms,
): DossierStep[] {
  const printed = printedValuesOf(frequencies);
  return statistics.map((text) => stepOf(text, finders, printed, names));
}

const NOTHING_TO_COMPUTE_FROM = {
  en: 'nothing to compute it from',
  nl: 'er is niets om het uit te berekenen',
};

type PrintedValues = (item: string, wave: string, statistic: string) => string | undefined;

function printedValuesOf(frequencies: AnyTable): PrintedValues {
  const rows = frequencies.objects() as Record<'item' | 'wave' | 'statistic' | 'printed', string>[];
  const values = new Map(rows.map((row) => [`${row.item} ${row.wave} ${row.statistic}`, row.printed]));
  return (item, wave, statistic) => values.get(`${item} ${wave} ${statistic}`);
}

function stepOf(
  text: string,
  finders: readonly FindEvidence[],
  printed: PrintedValues,
  names?: NamesOfTerms,
): DossierStep {
  const statistic = parseStatistic(text);
  const evidence: Map<Term, Evidence> = new Map();
  for (const term of termsOf(statistic)) {
    // no place of its own: whatever the report states of it is evidence
    const place = { section: '', stated: '', precision: '' };
    const found = finders.map((find) => find(term, place)).find((result) => result !== undefined);
    if (!found || 'reason' in found) {
      const { en, nl } = found?.reason ?? NOTHING_TO_COMPUTE_FROM;
      throw errorInWords({ en: `step "${text}": ${en}`, nl: `stap "${text}": ${nl}` });
    }
    evidence.set(term, found);
  }
  const worlds = claimWorlds(evidence);
  const values = worlds.map((world) => valueIn(statistic.left, evidence, world));
  const told = {
    printed: numberTold(fromPrint(statistic, printed)),
    counts: countsBehind(statistic, evidence, worlds.length),
    value: rangeOf(values, statistic),
    prints: printsIn(statistic, values),
    formula: statisticTold(text, names),
  };
  const inLanguage = (language: Language) => ({
    printed: told.printed[language],
    counts: told.counts[language],
    value: told.value[language],
    prints: told.prints[language],
    formula: told.formula[language],
  });
  return { statistic: text, ...inLanguage('en'), nl: inLanguage('nl') };
}

/** Categories of five that agree, and that disagree, as the printed tables name them. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  agree: ['p4', 'p5'],
  disagree: ['p1', 'p2'],
};

function fromPrint({ left: { first, rest } }: ClaimStatistic, printed: PrintedValues): string {
  const [item = '', wave = ''] = first.args;
  const categories = CATEGORIES[first.name];
  if (categories && rest.length === 0) {
    const parts = categories.map((name) => printed(item, wave, name) ?? '?');
    return `${parts.join(' + ')} = ${parts.reduce((sum, part) => sum + Number(part), 0)}`;
  }
  if (first.name !== 'mean') return '';
  const mean = printed(item, wave, 'mean') ?? '?';
  const [second] = rest;
  if (!second) return mean;
  const [otherItem = '', otherWave = ''] = second.term.args;
  const other = printed(otherItem, otherWave, 'mean') ?? '?';
  return `${mean} - ${other} = ${differenceOfPrinted(other, mean)}`;
}

function countsBehind({ left }: ClaimStatistic, evidence: ClaimEvidence, worlds: number): Told {
  const found = evidence.get(left.first);
  if (!found?.share || left.rest.length > 0)
    return worlds === 1
      ? { en: '1 possibility', nl: '1 mogelijkheid' }
      : { en: `${worlds} possibilities`, nl: `${worlds} mogelijkheden` };
  const shares = found.worlds.flatMap((world) => {
    const share = found.share?.(world as never);
    return share ? [partTold(share.count, share.n)] : [];
  });
  const all = [...new Map(shares.map((share) => [share.en, share])).values()];
  const more = all.length - MOST_LISTED;
  const listed = joinTold(all.slice(0, MOST_LISTED), ', ');
  return more > 0 ? { en: `${listed.en}, and ${more} more`, nl: `${listed.nl}, en nog ${more}` } : listed;
}

/** A share rounds to whole percents and a score to hundredths, half up, as the report does. */
function printsIn({ left }: ClaimStatistic, values: readonly number[]): Told {
  const decimals = left.first.name === 'mean' ? 2 : 0;
  const write = (value: number) =>
    (Math.round((value + 1e-9) * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
  return rangeTold(write(min(values)), write(max(values)));
}
