import { fromCSV } from 'arquero';
import type { AnyTable } from '../tables/typed-table.ts';
import { type AgreeChange, agreeChangeSince, agreePrinted } from './agree-total.ts';
import { answerColours } from './answer-colours.ts';
import { CHART_FORMS } from './chart-forms.ts';
import type { ChartRecipe } from './chart-recipe.ts';
import { sharesOnScale, writeScale } from './chart-scale.ts';
import { type WrittenText, writeText } from './chart-text.ts';
import { GROUPED_BARS } from './grouped-bar-chart.ts';
import type { Language } from './language.ts';
import { LIKERT } from './likert-chart.ts';
import { MULTIPLE_RESPONSE } from './multiple-response-chart.ts';
import { inkOn } from './palette.ts';
import { readShares, wavesIn } from './read-shares.ts';
import { shareLabel } from './share-words.ts';
import { barsInOrder, type CategoryText } from './wave-bar.ts';

/** A stretch of a bar, in percent of its length, or what is not known of it. */
interface CardStretch {
  readonly from: number;
  readonly length: number;
}

/** An answer on a scale, as a legend shows it. */
interface CardAnswer {
  readonly name: string;
  readonly colour: string;
  /** The ink that reads on the colour */
  readonly ink: string;
}

/** One answer of a Likert bar; percent and printed are null where the report does not give them. */
interface CardShare {
  readonly percent: number | null;
  readonly printed: string | null;
}

/** All answers to a statement in one wave. */
export interface LikertBar {
  readonly wave: string;
  readonly n: number | null;
  /** Of weighted answers, how many equally weighted ones would tell as much; else null */
  readonly effectiveN: number | null;
  readonly shares: readonly CardShare[];
  /** Percentage that agrees, as it prints; null where it is not known */
  readonly agree: string | null;
  /** Since the bar before; null where there is none, or either is not counted */
  readonly change: AgreeChange | null;
}

/** One answer to a question in one wave, as a bar. */
interface AnswerBar {
  readonly wave: string;
  readonly n: number | null;
  /** Of weighted answers, how many equally weighted ones would tell as much; else null */
  readonly effectiveN: number | null;
  readonly colour: string;
  /** What the report says, what follows, what remains possible, or that it says nothing */
  readonly label: string;
  /** What the report gives, or what follows from it; null where neither is so */
  readonly known: number | null;
  /** What remains possible, from the least to the most; null where the share is known */
  readonly possible: CardStretch | null;
}

/** A chart as a page can lay it out by itself: its numbers and words, without places or sizes. */
export interface Card {
  readonly title: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** Words for the answers that agree, for a Likert chart */
  readonly agreeWords: string | null;
  /** The scale of a Likert chart; none for others */
  readonly answers: readonly CardAnswer[];
  readonly statements: readonly {
    readonly item: string;
    readonly label: string;
    readonly bars: readonly LikertBar[];
  }[];
  readonly questions: readonly {
    readonly item: string;
    readonly label: string;
    readonly answers: readonly {
      readonly name: string;
      readonly response: string;
      readonly bars: readonly AnswerBar[];
    }[];
  }[];
}

/**
 * The numbers and words of a chart, for a page that draws it as text and boxes.
 *
 * @returns undefined for a form that has no such layout, as a chart of changes
 * @throws Error when its rows or words do not make a chart
 */
export function cardOf(recipe: ChartRecipe, language: Language): Card | undefined {
  const form = CHART_FORMS.find(({ name }) => name === recipe.form);
  const isLikert = form?.name === LIKERT.name;
  const isBars = form?.name === GROUPED_BARS.name || form?.name === MULTIPLE_RESPONSE.name;
  if (!form || !(isLikert || isBars)) return undefined;
  const rows = fromCSV(recipe.rows, { autoType: false, parse: form.parse }) as AnyTable;
  const text: CategoryText = { ...recipe.text, language };
  const written = writeText(text, wavesIn(rows));
  const { title, source, notes } = written;
  const common = { title, source, notes, agreeWords: null, answers: [], statements: [], questions: [] };
  return isLikert
    ? { ...common, ...likertParts(rows, text, written) }
    : { ...common, questions: questionsOf(rows, text, written, form.name === GROUPED_BARS.name) };
}

function likertParts(rows: AnyTable, text: CategoryText, written: WrittenText) {
  const scale = writeScale(text.scale, written.language);
  const colours = answerColours(scale.answers.length);
  const shares = readShares(rows, true, written.waves.order);
  const items = [...new Set(shares.map(({ item }) => item))];
  const statements = items.map((item) => {
    const own = shares.filter((bar) => bar.item === item);
    return {
      item,
      label: written.label(item),
      bars: own.map((bar, index): LikertBar => {
        const before = own[index - 1];
        return {
          wave: bar.wave,
          n: bar.n,
          effectiveN: bar.effectiveN,
          shares: sharesOnScale(bar, scale).map(({ percent, printed }) => ({ percent, printed })),
          agree: agreePrinted(bar, scale),
          change: before ? agreeChangeSince(bar, before, scale) : null,
        };
      }),
    };
  });
  const answers = scale.answers.map((name, index) => {
    const colour = colours[index] as string;
    return { name, colour, ink: inkOn(colour) };
  });
  return { agreeWords: scale.agreeWords, answers, statements };
}

function questionsOf(rows: AnyTable, text: CategoryText, written: WrittenText, exclusive: boolean) {
  const shares = readShares(rows, exclusive, written.waves.order);
  const bars = barsInOrder(shares, text, written, exclusive);
  const items = [...new Set(bars.map(({ item }) => item))];
  return items.map((item) => {
    const own = bars.filter((bar) => bar.item === item);
    const responses = [...new Set(own.map(({ response }) => response))];
    return {
      item,
      label: written.label(item),
      answers: responses.map((response) => {
        const same = own.filter((bar) => bar.response === response);
        return {
          response,
          name: same[0]?.category ?? response,
          bars: same.map((bar): AnswerBar => {
            const known = bar.percent ?? (bar.follows === null ? null : Number(bar.follows));
            const from = bar.low ?? 0;
            return {
              wave: bar.wave,
              n: bar.n,
              effectiveN: bar.effectiveN,
              colour: written.waves.colour(bar.wave),
              label: shareLabel(bar, written.language),
              known,
              possible: known === null ? { from, length: Math.max(0, bar.most - from) } : null,
            };
          }),
        };
      }),
    };
  });
}
