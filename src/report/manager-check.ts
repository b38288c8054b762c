import { type FigureCheck, figureCheck } from '../checks/figure-check.ts';
import type { AuditedClaim, Claim } from '../claims/claim.ts';
import { evaluateClaim } from '../claims/evaluate-claim.ts';
import { quantityIn } from '../claims/quantity-of.ts';
import { statedTold } from '../claims/stated-in-words.ts';
import type { CheckCell } from '../contracts/check-cell.ts';
import type { Told } from '../contracts/language.ts';
import { numberTold } from '../contracts/told.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { auditClaims } from './audit-claims.ts';
import type { ManagerQuestion } from './load-manager-questions.ts';
import { managerEvidence } from './manager-evidence.ts';
import { type ManagerShare, noSuchQuestion, sharesInWave, valuesOf } from './manager-shares.ts';
import type { ManagerValue } from './manager-worlds.ts';
import { withToldChange } from './told-change.ts';
import { waveBefore } from './wave-before.ts';

/**
 * Checks a figure on the web survey. The answers behind it are lost, so nothing recomputes most of its
 * values: each has the verdict that the ledger gives the same number at the same place, and one that the
 * ledger lacks is judged likewise. Every answer that the report gives no value for is `not in the report`,
 * also where one follows from the other values: `recomputed` then has that whole percentage, or the range
 * that remains possible. An answer of which the report tells the change alone has what follows from that,
 * with the verdict on the change.
 *
 * @param figure the report's own number, e.g. `2.10`
 * @param figures the stated values, as `loadManagerFigures` gives them
 * @param questions the questionnaire
 * @param ids the questions that the figure shows
 * @param answers the answers that it shows, where those are not all
 * @param judged the judged ledger; the package's own when left out
 * @example
 * checkManagerFigure('2.1', loadManagerFigures(), loadManagerQuestions(), ['vision_clear']).cells.some(
 *   ({ printed }) => printed === '78',
 * )
 * // true
 */
export function checkManagerFigure(
  figure: string,
  figures: AnyTable,
  questions: readonly ManagerQuestion[],
  ids: readonly string[],
  answers?: readonly string[],
  judged: readonly AuditedClaim[] = auditClaims(),
): FigureCheck {
  const all = figures.objects() as ManagerValue[];
  const verdictOn = judgeStatedValues(figures, questions, judged);
  const cells = ids.flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    if (!question) throw noSuchQuestion(id, questions);
    const own = question.waves.flatMap(({ id: wave }) => {
      const values = valuesOf(all, id, wave);
      return [...statedCells(question, values, wave, verdictOn), ...silentCells(question, wave, values)];
    });
    const stated = all.filter((value) => value.question === id);
    return withToldChange(own, question, stated, verdictOn);
  });
  return figureCheck(
    figure,
    cells.filter(({ statistic }) => answers?.includes(statistic) ?? true),
  );
}

type VerdictOn = (value: ManagerValue) => AuditedClaim;

/**
 * The verdict on a stated value: the ledger's where it has the value at
 * that place, else judged in the same way.
 */
function judgeStatedValues(
  figures: AnyTable,
  questions: readonly ManagerQuestion[],
  judged: readonly AuditedClaim[],
): VerdictOn {
  const finders = [managerEvidence(figures, questions)];
  const key = (claim: Pick<Claim, 'section' | 'statistic' | 'stated' | 'precision'>) =>
    [claim.section, quantityIn(claim.statistic), claim.stated, claim.precision].join(' | ');
  const known = new Map(
    judged.filter(({ statistic }) => statistic !== 'none').map((claim) => [key(claim), claim]),
  );
  return ({ question, category, wave, statistic, printed, precision, section }) => {
    const waves = questions.find(({ id }) => id === question)?.waves ?? [];
    const share = (year: string) => `share(none, ${question}, ${category}, ${year})`;
    const terms = {
      n: `valid(none, ${question}, ${wave})`,
      change: `${share(wave)} - ${share(waveBefore(wave, waves))}`,
      percent: share(wave),
      dont_know: `dont_know(none, ${question}, ${wave})`,
    };
    const term = terms[statistic];
    const claim = {
      id: `${question} ${wave}`,
      section,
      claim: category,
      statistic: term,
      stated: printed,
      precision,
      note: null,
    };
    return known.get(key(claim)) ?? evaluateClaim(claim, finders);
  };
}

/** What an answer is called in Dutch, where the questionnaire says so. */
function answerInDutch({ categories }: ManagerQuestion, code: string): { statistic?: string } {
  const named = code.split('+').map((part) => categories?.find(({ id }) => id === part)?.label_nl);
  return named.every((name) => name !== undefined) ? { statistic: named.join(' + ') } : {};
}

function statedCells(
  question: ManagerQuestion,
  values: readonly ManagerValue[],
  wave: string,
  verdictOn: VerdictOn,
): CheckCell[] {
  return values
    .filter((value) => value.wave === wave && (value.statistic === 'percent' || value.statistic === 'n'))
    .map((value): CheckCell => {
      const { verdict, recomputed, reason, nl } = verdictOn(value);
      const { printed: stated, precision } = value;
      const printed = statedTold({ statistic: 'none', stated, precision });
      const isSilent = verdict === 'consistent' || verdict === 'not checkable' || recomputed === '';
      return {
        item: value.question,
        wave,
        statistic: value.statistic === 'n' ? 'n' : value.category,
        source: /^\d/.test(value.section) ? `section ${value.section}` : value.section,
        printed: printed.en,
        // what nothing recomputes has nothing to stand beside the print
        recomputed: isSilent ? '–' : recomputed,
        verdict,
        ...(reason ? { reason } : {}),
        nl: {
          ...answerInDutch(question, value.category),
          printed: printed.nl,
          ...(isSilent ? {} : { recomputed: nl.recomputed }),
          ...(reason ? { reason: nl.reason } : {}),
        },
      };
    });
}

function silentCells(question: ManagerQuestion, wave: string, values: readonly ManagerValue[]): CheckCell[] {
  return sharesInWave(question, wave, values)
    .filter(({ printed }) => printed === null)
    .map((share) => {
      const follows = whatFollows(share);
      return {
        item: question.id,
        wave,
        statistic: share.response,
        source: '',
        printed: null,
        recomputed: follows.en,
        verdict: 'not in the report',
        nl: { ...answerInDutch(question, share.response), recomputed: follows.nl },
      };
    });
}

/** What the rest of the report leaves of an answer, in percent: one number, a range, or nothing known. */
function whatFollows({ follows, low, high }: ManagerShare): Told {
  if (follows !== null) return numberTold(follows);
  if (low === null || high === null || (low === 0 && high === 100)) {
    return { en: 'unknown', nl: 'onbekend' };
  }
  const most = numberTold(high.toFixed(1));
  if (low === 0) return { en: `at most ${most.en}`, nl: `hoogstens ${most.nl}` };
  return numberTold(`${low.toFixed(1)}\u2013${high.toFixed(1)}`);
}
