import type { Language } from '../charts/language.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { MimeBundle } from '../contracts/mime-bundle.ts';
import type { Outcome } from './exercise.ts';
import type { AnyExercise } from './exercises.ts';
import { WORDS } from './words.ts';

/** Under this a value brings its own mime bundle, in any kernel that looks for it. */
const DISPLAY: unique symbol = Symbol.for('Jupyter.display') as never;

/** What shows itself in a notebook. */
export interface Shown {
  [DISPLAY](): MimeBundle;
}

/** The question, and in what form it is answered. */
export function shownTask(
  exercise: AnyExercise,
  data: unknown,
  seed: number | undefined,
  language: Language,
): Shown {
  const words = WORDS[language];
  const title = `${words.exercise}: ${exercise.title[language]}`;
  const made = seed === undefined ? '' : ` (${words.made(seed)})`;
  const lines = [exercise.question(data)[language], exercise.form[language]];
  return box(language, 'exercise', `${title}${made}`, lines);
}

/** What became of an answer. */
export function shownOutcome(
  exercise: AnyExercise,
  outcome: Outcome,
  language: Language,
  praise?: string,
): Outcome & Shown {
  const words = WORDS[language];
  const title = exercise.title[language];
  if (outcome.verdict === 'open') return { ...outcome, ...box(language, 'open', title, [words.open]) };
  if (outcome.verdict === 'right')
    return { ...outcome, ...box(language, 'right', title, [`✓ ${praise ?? words.right}`]) };
  const causes = outcome.words.map(
    (each, index) => `${index > 0 ? `${words.either} ` : ''}${each[language]}`,
  );
  return { ...outcome, ...box(language, 'wrong', title, [`✗ ${words.notYet}`, ...causes]) };
}

/** The hints up to one of them. */
export function shownHint(exercise: AnyExercise, number: number, language: Language): Shown {
  const words = WORDS[language];
  if (number === 0)
    return box(language, 'hint', exercise.title[language], [words.hints(exercise.hints.length)]);
  const lines = exercise.hints
    .slice(0, number)
    .map((hint, index) => `${words.hint(index + 1, exercise.hints.length)}: ${hint[language]}`);
  return box(language, 'hint', exercise.title[language], lines);
}

const EDGE = { exercise: '#44546a', open: '#8a8a8a', right: '#1a7f37', wrong: '#b35900', hint: '#5b5fc7' };

function box(language: Language, kind: keyof typeof EDGE, title: string, lines: readonly string[]): Shown {
  const style = `border-left:4px solid ${EDGE[kind]};padding:.2em .9em;margin:.4em 0`;
  const paragraphs = lines.map((line) => `<p style="margin:.3em 0">${escapeMarkup(line)}</p>`).join('\n');
  const html = [
    `<div class="lesson-${kind}" lang="${language}" style="${style}">`,
    `<p style="margin:.3em 0"><b>${escapeMarkup(title)}</b></p>`,
    paragraphs,
    '</div>',
  ].join('\n');
  const text = [title, ...lines].join('\n');
  // not among what is listed of the value, which an analyst may print
  return Object.defineProperty({} as Shown, DISPLAY, {
    value: () => ({ 'text/html': html, 'text/plain': text }),
    enumerable: true,
  });
}
