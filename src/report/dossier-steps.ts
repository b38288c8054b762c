import { type ClaimEvidence, claimWorlds, max, min, rangeOf, valueIn } from '../claims/claim-worlds.ts';
import type { Evidence, FindEvidence } from '../claims/evidence.ts';
import { type ClaimStatistic, parseStatistic, type Term, termsOf } from '../claims/parse-statistic.ts';
import { differenceOfPrinted } from '../recovery/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';

/** One step from the print to a number: what goes in, the counts that can lie behind it, and what they give. */
export interface DossierStep {
  /** the statistic in the grammar of the ledger */
  readonly statistic: string;
  /** what the report prints of it, added or subtracted as printed: `46 + 7 = 53`; empty where it prints nothing */
  readonly printed: string;
  /** the answers behind a share, `112 of 213`; or how many pairs of counts there are */
  readonly counts: string;
  /** least and greatest value over all of them */
  readonly value: string;
  /** whole percentages that the counts give directly, each once; of scores what two decimals give */
  readonly prints: string;
}

/** More different counts than this are not listed one by one. */
const MOST_LISTED = 6;

/**
 * Computes the steps of a dossier.
 *
 * @param statistics expressions of the ledger without a relation
 * @param finders where the evidence for a term is looked for, in order
 * @param frequencies the printed tables, for what stands in them
 * @throws SyntaxError for an expression that cannot be read, Error where there is no evidence for one
 */
export function dossierSteps(
  statistics: readonly string[],
  finders: readonly FindEvidence[],
  frequencies: AnyTable,
): DossierStep[] {
  const printed = printedValuesOf(frequencies);
  return statistics.map((text) => stepOf(text, finders, printed));
}

type PrintedValues = (item: string, wave: string, statistic: string) => string | undefined;

function printedValuesOf(frequencies: AnyTable): PrintedValues {
  const rows = frequencies.objects() as Record<'item' | 'wave' | 'statistic' | 'printed', string>[];
  const values = new Map(rows.map((row) => [`${row.item} ${row.wave} ${row.statistic}`, row.printed]));
  return (item, wave, statistic) => values.get(`${item} ${wave} ${statistic}`);
}

function stepOf(text: string, finders: readonly FindEvidence[], printed: PrintedValues): DossierStep {
  const statistic = parseStatistic(text);
  const evidence: Map<Term, Evidence> = new Map();
  for (const term of termsOf(statistic)) {
    // no place of its own: whatever the report states of it is evidence
    const place = { section: '', stated: '', precision: '' };
    const found = finders.map((find) => find(term, place)).find((result) => result !== undefined);
    if (!found || 'reason' in found) {
      throw new Error(`step "${text}": ${found?.reason ?? 'nothing to compute it from'}`);
    }
    evidence.set(term, found);
  }
  const worlds = claimWorlds(evidence);
  const values = worlds.map((world) => valueIn(statistic.left, evidence, world));
  return {
    statistic: text,
    printed: fromPrint(statistic, printed),
    counts: countsBehind(statistic, evidence, worlds.length),
    value: rangeOf(values, statistic),
    prints: printsIn(statistic, values),
  };
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

function countsBehind({ left }: ClaimStatistic, evidence: ClaimEvidence, worlds: number): string {
  const found = evidence.get(left.first);
  if (!found?.share || left.rest.length > 0)
    return worlds === 1 ? '1 possibility' : `${worlds} possibilities`;
  const shares = found.worlds.flatMap((world) => {
    const share = found.share?.(world as never);
    return share ? [`${share.count} of ${share.n}`] : [];
  });
  const all = [...new Set(shares)];
  const more = all.length - MOST_LISTED;
  return more > 0 ? `${all.slice(0, MOST_LISTED).join(', ')}, and ${more} more` : all.join(', ');
}

/** A share rounds to whole percents and a score to hundredths, half up, as the report does. */
function printsIn({ left }: ClaimStatistic, values: readonly number[]): string {
  const decimals = left.first.name === 'mean' ? 2 : 0;
  const write = (value: number) =>
    (Math.round((value + 1e-9) * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
  const [least, greatest] = [write(min(values)), write(max(values))];
  return least === greatest ? least : `${least} to ${greatest}`;
}
