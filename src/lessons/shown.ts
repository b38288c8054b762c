import type { Language } from '../charts/language.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { MimeBundle } from '../contracts/mime-bundle.ts';
import { htmlTable } from '../show/html-table.ts';
import type { ExerciseOutcome } from './exercise.ts';
import type { AnyExercise } from './exercises.ts';
import type { AnyTable } from './lesson-table.ts';
import { LESSON_WORDS } from './words.ts';

/** Under this a value brings its own mime bundle, in any kernel that looks for it. */
const DISPLAY: unique symbol = Symbol.for('Jupyter.display') as never;

/** What shows itself in a notebook. */
export interface ShownTask {
  [DISPLAY](): MimeBundle;
}

/** What is said in one language. */
interface Said {
  readonly title: string;
  readonly lines: readonly string[];
  readonly table?: AnyTable;
}

/** The question, in what form it is answered, and the data. */
export function shownTask(
  exercise: AnyExercise,
  data: unknown,
  seed: number | undefined,
  language: Language,
): ShownTask {
  return box(language, 'exercise', (own) => {
    const words = LESSON_WORDS[own];
    const made = seed === undefined ? '' : ` (${words.made(seed)})`;
    return {
      title: `${words.exercise}: ${exercise.title[own]}${made}`,
      lines: [exercise.question(data)[own], exercise.form[own]],
      table: exercise.table(data, own),
    };
  });
}

/** What became of an answer. */
export function shownOutcome(
  exercise: AnyExercise,
  outcome: ExerciseOutcome,
  language: Language,
  onFresh = 0,
): ExerciseOutcome & ShownTask {
  const lines = (own: Language): string[] => {
    const words = LESSON_WORDS[own];
    if (outcome.verdict === 'open') return [words.open];
    if (outcome.verdict === 'right') return [`✓ ${onFresh > 0 ? words.rightOnFresh(onFresh) : words.right}`];
    const causes = outcome.words.map((each, index) => `${index > 0 ? `${words.either} ` : ''}${each[own]}`);
    return [`✗ ${words.notYet}`, ...causes];
  };
  const shown = box(language, outcome.verdict, (own) => ({ title: exercise.title[own], lines: lines(own) }));
  return { ...outcome, ...shown };
}

/** The hints up to one of them; for none, how many there are. */
export function shownHint(exercise: AnyExercise, number: number, language: Language): ShownTask {
  const { hints, title } = exercise;
  return box(language, 'hint', (own) => ({
    title: title[own],
    lines:
      number === 0
        ? [LESSON_WORDS[own].hints(hints.length)]
        : hints
            .slice(0, number)
            .map((hint, index) => `${LESSON_WORDS[own].hint(index + 1, hints.length)}: ${hint[own]}`),
  }));
}

const EDGE = { exercise: '#44546a', open: '#8a8a8a', right: '#1a7f37', wrong: '#b35900', hint: '#5b5fc7' };
const OTHER = { en: 'nl', nl: 'en' } satisfies Record<Language, Language>;

/**
 * A box that holds both languages and shows one: the reading copy, whose pages are in one
 * language each, chooses by its style sheet.
 */
function box(language: Language, kind: keyof typeof EDGE, say: (language: Language) => Said): ShownTask {
  const style = `border-left:4px solid ${EDGE[kind]};padding:.2em .9em;margin:.4em 0`;
  const part = (own: Language): string => {
    const { title, lines, table } = say(own);
    // an attribute, and a style: of what is not trusted JupyterLab keeps the one, a page the other
    const hidden = own === language ? '' : ' hidden style="display:none"';
    return [
      `<div lang="${own}"${hidden}>`,
      paragraph(`<b>${escapeMarkup(title)}</b>`),
      ...lines.map((line) => paragraph(escapeMarkup(line))),
      ...(table ? [tableHtml(table)] : []),
      '</div>',
    ].join('\n');
  };
  const bundle = (): MimeBundle => {
    const { title, lines, table } = say(language);
    return {
      'text/html': `<div class="lesson lesson-${kind}" style="${style}">\n${part(language)}\n${part(OTHER[language])}\n</div>`,
      'text/plain': [title, ...lines, ...(table ? ['', textOf(table)] : [])].join('\n'),
    };
  };
  return Object.defineProperty({} as ShownTask, DISPLAY, { value: bundle, enumerable: true });
}

const paragraph = (html: string): string => `<p style="margin:.3em 0">${html}</p>`;

/** A table that is part of what is said, as plain as can be. */
function tableHtml(table: AnyTable): string {
  const names = table.columnNames();
  const columns = names.map((name) => [...(table.array(name) as ArrayLike<unknown> as unknown[])]);
  const isNumber = columns.map((values) => values.every((value) => typeof value === 'number'));
  const align = (index: number) => (isNumber[index] ? ' align="right"' : '');
  const head = names
    .map((name, index) => `<th scope="col"${align(index)}>${escapeMarkup(name)}</th>`)
    .join('');
  const rows = Array.from({ length: table.numRows() }, (_, row) =>
    columns.map((values, index) => `<td${align(index)}>${escapeMarkup(written(values[row]))}</td>`).join(''),
  );
  return [
    '<div style="overflow-x:auto" tabindex="0" role="group"><table>',
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${rows.map((cells) => `<tr>${cells}</tr>`).join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}

/** A number with six significant digits at most: of a p-value no more is looked at. */
const written = (value: unknown): string =>
  typeof value === 'number' && !Number.isInteger(value)
    ? String(Number(value.toPrecision(6)))
    : String(value);

const textOf = (table: AnyTable): string =>
  htmlTable(table.columnNames().map((name) => ({ name, values: table.array(name) as ArrayLike<unknown> })))
    .text;
