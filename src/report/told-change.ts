import type { AuditedClaim } from '../claims/claim.ts';
import type { CheckCell } from '../contracts/check-cell.ts';
import { numberTold } from '../contracts/told.ts';
import type { ManagerQuestion } from './load-manager-questions.ts';
import type { ManagerValue } from './manager-worlds.ts';
import { waveBefore } from './wave-before.ts';

/** What a told change leaves of the share that it started from, in percent. */
interface EarlierShare {
  /** Taken as points, and as percent of the earlier share; neither with a rounding */
  readonly byPoints: number;
  readonly byPercent: number;
  /** Least and greatest over both readings, the later share and the change rounded to whole numbers */
  readonly low: number;
  readonly high: number;
}

/**
 * The earlier share from the later one and the change, "a decrease of seven percent": points, or percent of
 * the earlier share, which words do not tell apart.
 *
 * @param later whole percentage, 0 to 100
 * @param change whole number, negative for a decrease, above -100; 55 after -7 points was 62
 */
function earlierShare(later: number, change: number): EarlierShare {
  const ofPercent = (share: number, by: number) => share / (1 + by / 100);
  const ends = [-0.5, 0.5].flatMap((a) =>
    [-0.5, 0.5].flatMap((b) => [later + a - (change + b), ofPercent(later + a, change + b)]),
  );
  return {
    byPoints: later - change,
    byPercent: ofPercent(later, change),
    low: Math.max(0, Math.min(...ends)),
    high: Math.min(100, Math.max(...ends)),
  };
}

/**
 * The cells of the wave before a change whose share the report tells by its change alone: the answer itself,
 * with the verdict on the change, and the one other answer of a question with two, which is left over.
 *
 * @param cells those of the question, of which the silent ones of these answers are replaced
 * @param values what is stated of the question, in all waves
 * @param verdictOn the verdict on a stated value
 */
export function withToldChange(
  cells: readonly CheckCell[],
  question: ManagerQuestion,
  values: readonly ManagerValue[],
  verdictOn: (value: ManagerValue) => AuditedClaim,
): CheckCell[] {
  const told = values.find(({ statistic, precision }) => statistic === 'change' && precision === 'exact');
  const later = values.find(
    ({ statistic, precision, category, wave }) =>
      statistic === 'percent' && precision === 'exact' && category === told?.category && wave === told.wave,
  );
  if (!told || !later) return [...cells];
  const earlier = waveBefore(told.wave, question.waves);
  const offered = (question.categories ?? []).filter(({ waves }) => waves?.includes(earlier) ?? true);
  const isChoiceOfTwo = question.kind === 'choice' && offered.length === 2;
  const share = earlierShare(Number(later.printed), Number(told.printed));
  return cells.map((cell) => {
    if (cell.wave !== earlier || cell.printed !== null) return cell;
    if (cell.statistic === told.category) return toldCell(cell, told, share, verdictOn(told));
    return isChoiceOfTwo ? withRange(cell, 100 - share.high, 100 - share.low) : cell;
  });
}

function withRange(cell: CheckCell, low: number, high: number): CheckCell {
  const recomputed = rangeText(low, high);
  return { ...cell, recomputed, nl: { ...cell.nl, recomputed: numberTold(recomputed).nl } };
}

function toldCell(
  cell: CheckCell,
  { printed, wave, section }: ManagerValue,
  { byPoints, byPercent, low, high }: EarlierShare,
  { verdict }: AuditedClaim,
): CheckCell {
  const change = Number(printed);
  const by = Math.abs(change);
  return {
    ...withRange(cell, low, high),
    source: `section ${section}`,
    printed: `${by} ${change < 0 ? 'more' : 'less'} than in ${wave}`,
    verdict,
    reason:
      `possible as the change allows: ${byPoints} if its ${by} are points, ${byPercent.toFixed(0)} if they are ` +
      `percent of the share of ${cell.wave}, and with what rounding allows ${rangeText(low, high)}`,
    nl: {
      ...withRange(cell, low, high).nl,
      printed: `${by} ${change < 0 ? 'meer' : 'minder'} dan in ${wave}`,
      reason:
        `mogelijk zoals de verandering toelaat: ${byPoints} als de ${by} punten zijn, ${byPercent.toFixed(0)} als het ` +
        `procenten van het percentage in ${cell.wave} zijn, en met wat afronding toelaat ` +
        numberTold(rangeText(low, high)).nl,
    },
  };
}

/** Least and greatest percentage, rounded outwards to a tenth. */
const rangeText = (low: number, high: number): string =>
  `${(Math.floor(low * 10 + 1e-9) / 10).toFixed(1)}\u2013${(Math.ceil(high * 10 - 1e-9) / 10).toFixed(1)}`;
