import type { Told } from '../contracts/language.ts';
import { joinTold, numberTold, UNTOLD } from '../contracts/told.ts';
import { allowedByPercentages } from './allowed-by-percentages.ts';
import { type CheckResult, checkResult } from './check-result.ts';
import { explainConflict } from './explain-conflict.ts';
import { grim } from './grim.ts';
import { grimmer } from './grimmer.ts';
import { meanBeyond } from './mean-beyond.ts';
import { type ParsedRow, parseRow } from './parsed-row.ts';
import { percentagesFromN } from './percentages-from-n.ts';
import { percentagesSum } from './percentages-sum.ts';
import { type PrintedValue, parsePrinted } from './printed-value.ts';
import type { PublishedRow } from './published-row.ts';
import type { Rounding } from './rounding.ts';
import { keeping, type Miss } from './row-constraints.ts';
import { rowAnswer } from './row-question.ts';
import { sdLimits } from './sd-limits.ts';

/** Something that cannot be right in a published row. */
export interface RowFinding {
  /** Which check found it */
  readonly check:
    | 'percentage range'
    | 'percentages sum'
    | 'percentages from n'
    | 'mean range'
    | 'grim'
    | 'grimmer'
    | 'mean and percentages'
    | 'sd and percentages'
    | 'sd limits'
    | 'joint';
  /** Printed values that it concerns: `p1`, ..., `mean`, `sd`, `min`, `max`, `n` */
  readonly printedValues: readonly string[];
  /** What is wrong, in one plain sentence */
  readonly reason: string;
  /** Printed values or counts that prove it */
  readonly witness: readonly string[];
  /** The reason in Dutch */
  readonly nl: { readonly reason: string };
}

/**
 * Checks one published row for printed values that cannot be right.
 *
 * The named checks come first, since each says what is wrong in one sentence. Where none of them
 * objects and the row still fits no counts, the last says which values conflict and which single
 * misprint would explain it.
 *
 * @param row one item in one wave as printed, or any row of that form; scale 1..k
 * @param rounding what an exact half became
 * @returns findings in the order of the checks; empty when some counts print exactly so
 * @throws TypeError when a printed value is a number in place of text
 * @throws RangeError when a printed value is no decimal number, n is not 1
 *   or more, or min and max are no categories
 * @example
 * checkPublishedRow({ n: 3, percents: ['50', '50'], mean: null, sd: null, min: null, max: null }).length
 * // 2
 */
export function checkPublishedRow(row: PublishedRow, rounding: Rounding = 'either'): RowFinding[] {
  const beyond = percentagesBeyond(row);
  if (beyond.length > 0) return beyond;
  const parsed = parseRow(row);
  const findings = [
    ...checkPercentages(row, parsed, rounding),
    ...checkMeanRange(row),
    ...checkGranularity(row, parsed, rounding),
    ...checkAgainstPercentages(row, parsed, rounding),
    ...checkSdLimits(row, parsed),
  ];
  if (findings.length > 0 || rowAnswer(parsed, rounding) !== 'none') return findings;
  return [jointFinding(row, rounding)];
}

function percentagesBeyond(row: PublishedRow): RowFinding[] {
  return row.percents.flatMap((text, index): RowFinding[] => {
    if (text === null) return [];
    const { units, decimals } = parsePrinted(text, `percentage of category ${index + 1}`);
    if (units >= 0n && units <= 100n * 10n ** BigInt(decimals)) return [];
    const told = {
      en: `${text} percent in category ${index + 1} lies outside 0 to 100`,
      nl: `${numberTold(text).nl} procent bij antwoord ${index + 1} ligt buiten 0 tot 100`,
    };
    return [{ check: 'percentage range', printedValues: [`p${index + 1}`], ...because(told), witness: [] }];
  });
}

function checkPercentages(row: PublishedRow, { n }: ParsedRow, rounding: Rounding): RowFinding[] {
  const names = row.percents.flatMap((text, index) => (text === null ? [] : [`p${index + 1}`]));
  const percents = row.percents.filter((text) => text !== null);
  const findings: RowFinding[] = [];
  if (percents.length === row.percents.length) {
    const sum = percentagesSum(percents, rounding);
    if (!sum.consistent) findings.push({ check: 'percentages sum', printedValues: names, ...told(sum) });
  }
  names.forEach((name, index) => {
    const text = percents[index] as string;
    const results = everyN(n, (answers) => percentagesFromN([text], answers, rounding)[0] as CheckResult);
    if (results) findings.push({ check: 'percentages from n', printedValues: [name, 'n'], ...results });
  });
  return findings;
}

function checkMeanRange({ mean, min, max, percents }: PublishedRow): RowFinding[] {
  const [low, high] = [min ?? 1, max ?? percents.length];
  if (mean === null || !meanBeyond(mean, low, high)) return [];
  const printedValues = ['mean', ...(min === null ? [] : ['min']), ...(max === null ? [] : ['max'])];
  const reason = {
    en: `a mean of ${mean} lies outside the answers, which run from ${low} to ${high}`,
    nl: `een gemiddelde van ${numberTold(mean).nl} ligt buiten de antwoorden, die lopen van ${low} tot ${high}`,
  };
  return [{ check: 'mean range', printedValues, ...because(reason), witness: [] }];
}

function checkGranularity({ mean, sd }: PublishedRow, { n }: ParsedRow, rounding: Rounding): RowFinding[] {
  if (mean === null) return [];
  const average = everyN(n, (answers) => grim(mean, answers, 1, rounding));
  if (average) return [{ check: 'grim', printedValues: ['mean', 'n'], ...average }];
  if (sd === null) return [];
  const both = everyN(n, (answers) =>
    answers === 1
      ? checkResult(
          false,
          { en: 'one answer has no standard deviation', nl: 'één antwoord heeft geen standaarddeviatie' },
          [],
        )
      : grimmer(mean, sd, answers, 1, rounding),
  );
  return both ? [{ check: 'grimmer', printedValues: ['mean', 'sd', 'n'], ...both }] : [];
}

function checkAgainstPercentages(row: PublishedRow, parsed: ParsedRow, rounding: Rounding): RowFinding[] {
  if (row.percents.filter((text) => text === null).length > 1) return [];
  const allowed = allowedByPercentages(parsed, rounding);
  if (allowed === null) return [];
  const names = row.percents.flatMap((text, index) => (text === null ? [] : [`p${index + 1}`]));
  const others = new Set([...names, 'n']);
  const findings: RowFinding[] = [];
  for (const [name, label] of [
    ['mean', { en: 'a mean', nl: 'een gemiddelde' }],
    ['sd', { en: 'an SD', nl: 'een SD' }],
  ] as const) {
    const printedValue: PrintedValue | null = parsed[name];
    const range = allowed[name];
    if (printedValue === null || range === null) continue;
    if (rowAnswer(keeping(parsed, new Set([...others, name])), rounding) !== 'none') continue;
    const show = (value: number) => value.toFixed(printedValue.decimals + 2);
    findings.push({
      check: `${name} and percentages`,
      printedValues: [name, ...names, 'n'],
      ...because({
        en: `the percentages do not allow ${label.en} of ${row[name]}`,
        nl: `de percentages laten ${label.nl} van ${numberTold(String(row[name])).nl} niet toe`,
      }),
      witness: [`all counts that print these percentages give ${show(range.lower)} to ${show(range.upper)}`],
    });
  }
  return findings;
}

function checkSdLimits({ mean, sd, min, max, percents }: PublishedRow, { n }: ParsedRow): RowFinding[] {
  if (mean === null || sd === null || n.min !== n.max || n.min < 2) return [];
  const [low, high] = [min ?? 1, max ?? percents.length];
  const limits = sdLimits(mean, n.min, low, high);
  if (limits === null) return [];
  const { decimals } = parsePrinted(sd, 'sd');
  const half = 0.5 / 10 ** decimals;
  // a float comparison that leaves doubtful edges to the exact search.
  if (Number(sd) >= limits.lower - half - 1e-9 && Number(sd) <= limits.upper + half + 1e-9) return [];
  const [lower, upper] = [limits.lower, limits.upper].map((limit) => limit.toFixed(decimals + 2));
  return [
    {
      check: 'sd limits',
      printedValues: ['sd', 'mean', 'n', ...(min === null ? [] : ['min']), ...(max === null ? [] : ['max'])],
      ...because({
        en: `no ${n.min} answers from ${low} to ${high} with a mean of ${mean} have an SD of ${sd}`,
        nl: `geen ${n.min} antwoorden van ${low} tot ${high} met een gemiddelde van ${numberTold(mean).nl} hebben een SD van ${numberTold(sd).nl}`,
      }),
      witness: [`the SD can be ${lower} to ${upper}`],
    },
  ];
}

function jointFinding(row: PublishedRow, rounding: Rounding): RowFinding {
  const { conflict, misprints: alone, nearest } = explainConflict(row, rounding);
  const cure =
    alone.length === 0
      ? { en: 'no single misprint explains it', nl: 'geen enkele drukfout verklaart het' }
      : {
          en: `a misprint of ${alone.join(' or ')} alone would explain it`,
          nl: `alleen een drukfout in ${alone.join(' of ')} zou het verklaren`,
        };
  const missed = ({ statistic, printed, wouldPrint }: Miss) =>
    `${statistic} ${wouldPrint} in place of ${printed}`;
  return {
    check: 'joint',
    printedValues: conflict,
    ...because({
      en: `no counts print all of these printed values; ${cure.en}`,
      nl: `geen aantallen drukken al deze waarden af; ${cure.nl}`,
    }),
    witness: [
      ...nearest.map(
        ({ vector, misses }) => `counts [${vector.join(', ')}] print ${misses.map(missed).join(', ')}`,
      ),
      `${conflict.join(', ')} cannot hold together`,
    ],
  };
}

/** The verdict of a check that fails for every n in a range; null when some n passes. */
function everyN(
  n: { min: number; max: number },
  check: (answers: number) => CheckResult,
): Pick<RowFinding, 'reason' | 'witness' | 'nl'> | null {
  let last: CheckResult | null = null;
  for (let answers = n.min; answers <= n.max; answers += 1) {
    last = check(answers);
    if (last.consistent) return null;
  }
  if (last === null) return null;
  const range =
    n.min === n.max
      ? UNTOLD
      : {
          en: `, nor from any number of answers from ${n.min}`,
          nl: `, en ook niet uit enig aantal antwoorden vanaf ${n.min}`,
        };
  const reason = joinTold([{ en: last.reason, nl: last.nl.reason }, range], '');
  return { ...because(reason), witness: last.witness };
}

/** A reason in both languages, as a finding has it. */
const because = ({ en, nl }: Told): Pick<RowFinding, 'reason' | 'nl'> => ({ reason: en, nl: { reason: nl } });

function told({ reason, witness, nl }: CheckResult): Pick<RowFinding, 'reason' | 'witness' | 'nl'> {
  return { reason, witness, nl };
}
