import type { Language } from '../../charts/language.ts';
import { agreeCount, type CountVector, printPercent, validN } from '../../stats/index.ts';
import { countsOf } from '../../tables/counts-of.ts';
import { itemLabels } from '../../tables/item-labels.ts';
import type { Study } from '../../tables/study.ts';
import { lastTwoWaves } from '../../tables/survey.ts';
import type { Words } from '../exercise.ts';
import { type AnyTable, toLessonTable } from '../lesson-table.ts';
import { drawCounts } from './draw-counts.ts';
import type { Draw } from './first-fitting.ts';

/** The answers to one statement in two waves, on five categories from strongly disagree to strongly agree. */
export interface TwoWaves {
  readonly item: string;
  /** The item as a reader knows it */
  readonly label: Words;
  /** What was agreed with or not; nothing where it is made up */
  readonly statement?: Words;
  readonly waves: readonly [earlier: string, later: string];
  readonly before: CountVector;
  readonly after: CountVector;
}

/** What a made-up statement is called, and its waves. */
const MADE_UP: Words = { en: 'x1 (a made-up statement)', nl: 'x1 (een verzonnen stelling)' };
export const MADE_UP_WAVES = ['2101', '2108'] as const;

/** One item of the study in its last two waves. */
export function wavesOfItem(study: Study, item: string): TwoWaves {
  const waves = lastTwoWaves(study.survey);
  const responses = study.responses();
  const [before, after] = waves.map((wave) => countsOf(responses, wave, item));
  const label = itemLabels(study.instrument())[item] as Words;
  const statement = statementOf(study, item);
  return {
    item,
    label,
    ...(statement ? { statement } : {}),
    waves: [...waves],
    before: before as CountVector,
    after: after as CountVector,
  };
}

/** What the people who answered an item were asked to agree with. */
export function statementOf(study: Study, item: string): Words | undefined {
  const rows = study.instrument().objects() as { item: string; statement?: string; statement_nl?: string }[];
  const found = rows.find((row) => row.item === item);
  return found?.statement && found.statement_nl ? { en: found.statement, nl: found.statement_nl } : undefined;
}

/** The label of an item with the statement behind it, as a question names it. */
export function namedItem({ label, statement }: Pick<TwoWaves, 'label' | 'statement'>): Words {
  if (!statement) return label;
  return { en: `${label.en} (“${statement.en}”)`, nl: `${label.nl} (“${statement.nl}”)` };
}

/** A made-up statement in two made-up waves. */
export function drawTwoWaves(draw: Draw): TwoWaves {
  return {
    item: 'x1',
    label: MADE_UP,
    waves: MADE_UP_WAVES,
    before: drawCounts(draw, draw.between(250, 450)),
    after: drawCounts(draw, draw.between(150, 300)),
  };
}

const HEADS = {
  en: { response: 'response', count: 'count', percent: 'percent' },
  nl: { response: 'antwoord', count: 'aantal', percent: 'procent' },
} satisfies Record<Language, object>;

/** Counts and whole percentages, a row an answer. */
export function tableOfWaves({ waves, before, after }: TwoWaves, language: Language): AnyTable {
  const heads = HEADS[language];
  const count = (wave: string) => `${heads.count} ${wave}`;
  const percent = (wave: string) => `${heads.percent} ${wave}`;
  const [earlier, later] = waves;
  return toLessonTable(
    after.map((_, index) => ({
      [heads.response]: index + 1,
      [count(earlier)]: before[index],
      [percent(earlier)]: Number(printPercent(before[index] ?? 0, validN(before))),
      [count(later)]: after[index],
      [percent(later)]: Number(printPercent(after[index] ?? 0, validN(after))),
    })),
  );
}

/** Counts alone, a row an answer. */
export function countsOfWaves({ waves, before, after }: TwoWaves, language: Language): AnyTable {
  const { response, count } = HEADS[language];
  return toLessonTable(
    after.map((_, index) => ({
      [response]: index + 1,
      [`${count} ${waves[0]}`]: before[index],
      [`${count} ${waves[1]}`]: after[index],
    })),
  );
}

/** An agree share from rounded percentages: the two highest, each rounded first. */
export function sumOfRounded(counts: CountVector): number {
  const n = validN(counts);
  return counts.slice(-2).reduce((sum, count) => sum + Number(printPercent(count, n)), 0);
}

/** Agree share, unrounded, of any base. */
export const agreeOf = (counts: CountVector, base: number): number => (100 * agreeCount(counts)) / base;
