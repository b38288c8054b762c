import { errorInWords } from '../../contracts/error-in-words.ts';
import type { Scale } from '../../tables/scale.ts';
import type { SourceCell } from '../source-table.ts';
import type { Answer } from './answer.ts';
import { NO_ANSWERS, type NoAnswer } from './answer.ts';
import { AGREEMENT, CASTOR_MISSING, CUSTOMARY_MISSING, NO_ANSWER_WORDS } from './answer-words.ts';
import { normalText } from './normal-text.ts';

/** What was decided about a cell's value. */
interface ReadAnswer {
  readonly answer: Answer;
  /** A decision that its user should see, in a plain sentence; null where nothing had to be decided */
  readonly note: string | null;
}

/** Reads one value of a cell; null where it is no answer. */
export type AnswerReader = (value: SourceCell, fromFile?: FromFile) => ReadAnswer | null;

/** What the file itself says of a value. */
interface FromFile {
  readonly label?: string | undefined;
  readonly isMissing?: boolean;
}

/** What a user says of values, in place of what would be decided. */
interface AnswerWords {
  /** What a value means: an answer from 1 up, or why there is none */
  readonly labels?: Readonly<Record<string, number>>;
  readonly missing?: Readonly<Record<string, NoAnswer>> | readonly (string | number)[];
}

/**
 * Makes the reader of answers on a scale.
 *
 * In this order a value is what its user says; a missing value of the file, by its label or else skipped; its
 * label in the file; a number of the scale, also as `3,0`; a label of the scale or, on a scale of agreement,
 * another usual way to say it; a number before a label (`4 - Eens`), where the label decides; LimeSurvey's
 * `A4`; Castor's `##USER_MISSING_98##`; a customary number for missing (99), with a note.
 *
 * @param scale the answers, the lowest first
 * @param codes which answer a number of the file stands for; a number that
 *   is not among them is no place on the scale
 * @throws RangeError when a label of the user means an answer that the scale lacks
 * @example answerReader(numberedScale(3), { labels: { Nooit: 1 } })("nooit").answer // 1
 */
export function answerReader(
  scale: Scale,
  words: AnswerWords = {},
  codes: ReadonlyMap<string, number> | null = null,
): AnswerReader {
  const known = knownTexts(scale);
  const own = ownWords(scale, words);
  const top = scale.answers.length;
  return (value, { label, isMissing = false } = {}) => {
    const text = normalText(String(value ?? ''));
    const said = own.get(text) ?? (label === undefined ? undefined : own.get(normalText(label)));
    if (said !== undefined) return plain(said);
    const meant = label === undefined ? undefined : known.get(normalText(label));
    if (isMissing) return plain(typeof meant === 'string' ? meant : 'skipped');
    const number = numberOf(text);
    const coded = codes?.get(String(number));
    if (coded !== undefined) return plain(coded);
    // a label that is no answer must not pass for the number under it
    if (label !== undefined && normalText(label) !== text) {
      if (meant !== undefined) return plain(meant);
      return numbered(normalText(label), known, top);
    }
    if (!codes && number !== null && number >= 1 && number <= top) return plain(number);
    const answer = known.get(text);
    if (answer !== undefined) return plain(answer);
    const byCode = codes ? null : codedAnswer(text, top);
    return numbered(text, known, top) ?? byCode ?? customary(number, String(value));
  };
}

const plain = (answer: Answer): ReadAnswer => ({ answer, note: null });

/** The scale's labels; on five points of agreement the other usual ways to say them too. */
function knownTexts({ answers, dontKnow }: Scale): Map<string, Answer> {
  const known = new Map<string, Answer>();
  for (const reason of NO_ANSWERS) for (const text of NO_ANSWER_WORDS[reason]) known.set(text, reason);
  const isAgreement =
    answers.length === AGREEMENT.length &&
    answers.every(({ nl }, index) => AGREEMENT[index]?.includes(normalText(nl)));
  if (isAgreement) {
    for (const [index, texts] of AGREEMENT.entries()) for (const text of texts) known.set(text, index + 1);
  }
  for (const [index, { nl, en }] of answers.entries()) {
    for (const text of [nl, en]) known.set(normalText(text), index + 1);
  }
  for (const text of dontKnow ? [dontKnow.nl, dontKnow.en] : []) known.set(normalText(text), "don't know");
  return known;
}

function ownWords(scale: Scale, { labels = {}, missing = {} }: AnswerWords): Map<string, Answer> {
  const own = new Map<string, Answer>();
  for (const [text, answer] of Object.entries(labels)) {
    if (!(Number.isInteger(answer) && answer >= 1 && answer <= scale.answers.length)) {
      throw errorInWords(
        {
          en: `labels says that "${text}" is answer ${answer}; expected a whole number from 1 to ${scale.answers.length}`,
          nl: `labels zegt dat "${text}" antwoord ${answer} is; verwacht een heel getal van 1 tot en met ${scale.answers.length}`,
        },
        RangeError,
      );
    }
    own.set(normalText(text), answer);
  }
  const reasons: (readonly [string, NoAnswer])[] = Array.isArray(missing)
    ? missing.map((value) => [String(value), 'skipped'] as const)
    : Object.entries(missing as Record<string, NoAnswer>);
  for (const [text, reason] of reasons) {
    if (!NO_ANSWERS.includes(reason)) {
      throw errorInWords(
        {
          en: `missing says that "${text}" is "${reason}"; expected one of ${NO_ANSWERS.join(', ')}`,
          nl: `missing zegt dat "${text}" "${reason}" is; verwacht een van ${NO_ANSWERS.join(', ')}`,
        },
        RangeError,
      );
    }
    own.set(normalText(text), reason);
  }
  return own;
}

/** `3`, `3.00` and `3,0` are numbers. */
function numberOf(text: string): number | null {
  return /^-?\d{1,9}([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : null;
}

/**
 * `4 - Eens`, `4. Eens`, `(4) Eens`, `Eens (4)`: the label decides, and a number that says otherwise is told.
 */
function numbered(text: string, known: ReadonlyMap<string, Answer>, top: number): ReadAnswer | null {
  const before = /^\(?(-?\d{1,4})\)?\s*(?:[-.:=)]\s*|\s)(.+)$/.exec(text);
  const after = /^(.+?)\s*[([](-?\d{1,4})[)\]]$/.exec(text);
  const [number, label] = before ? [before[1], before[2]] : after ? [after[2], after[1]] : [];
  if (number === undefined || label === undefined) return null;
  const answer = known.get(label.trim());
  if (answer === undefined) return null;
  const differs = typeof answer === 'number' && Number(number) !== answer && Number(number) <= top;
  const note = differs ? `"${text}" was taken for ${answer}, after its words and not its number.` : null;
  return { answer, note };
}

/** LimeSurvey's answer codes and Castor's codes for missing. */
function codedAnswer(text: string, top: number): ReadAnswer | null {
  const lime = /^a(\d)$/.exec(text);
  if (lime && Number(lime[1]) >= 1 && Number(lime[1]) <= top) {
    const note = `A1 to A${top} were taken for 1 to ${top}; name the items in reverse where A1 is the highest.`;
    return { answer: Number(lime[1]), note };
  }
  const castor = /^##user_missing_(\d+)##$/.exec(text);
  if (castor) return plain(CASTOR_MISSING[castor[1] as string] ?? 'skipped');
  return null;
}

function customary(number: number | null, shown: string): ReadAnswer | null {
  if (number === null || !CUSTOMARY_MISSING.has(number)) return null;
  return {
    answer: 'skipped',
    note: `${shown} was taken for a missing answer; say in missing what else it means.`,
  };
}
