import type { Chart } from '../charts/chart.ts';
import { dotIntervalChart } from '../charts/dot-interval-chart.ts';
import type { Language } from '../charts/language.ts';
import { likertChart } from '../charts/likert-chart.ts';
import { sixClaimsExercise } from '../lessons/exercises/six-claims.ts';
import { exerciseOf, LESSONS, type Lesson, type Words } from '../lessons/index.ts';
import { type AnyTable, toLessonTable } from '../lessons/lesson-table.ts';
import { itemChangesOf } from '../lessons/made-up/tested-changes.ts';
import { itemLabels } from '../tables/item-labels.ts';
import { responseTable } from '../tables/response-table.ts';
import type { Study } from '../tables/study.ts';
import { lastTwoWaves } from '../tables/survey.ts';
import { escaped } from '../tables/typed-table.ts';

/** A chart to show to a class, and what to ask about it. */
export interface LessonChart {
  readonly lesson: Lesson;
  readonly ask: Words;
  readonly chart: Chart;
}

const SOURCE: Words = { en: 'quickscan, tables B1.1 and B1.2', nl: 'quickscan, tabellen B1.1 en B1.2' };

/**
 * The charts of the lessons, drawn from the data of the exercises and from
 * solutions that are computed: for the teacher.
 *
 * @param study of whose report the exercises are
 */
export function lessonCharts(study: Study, language: Language): LessonChart[] {
  const [first, second, third, fourth] = LESSONS as readonly [Lesson, Lesson, Lesson, Lesson];
  const items = itemLabels(study.instrument());
  const [from, to] = lastTwoWaves(study.survey);
  const common = { source: SOURCE, items, scale: study.survey.scale, language };
  const itemsIn = (...asked: string[]) => study.responses().filter(escaped((d) => asked.includes(d.item)));
  return [
    {
      lesson: first,
      ask: {
        en: 'What is the part, and who is the whole? What do you get from the rounded parts, and why?',
        nl: 'Wat is het deel, en wie is het geheel? Wat krijg je uit de afgeronde delen, en waarom?',
      },
      chart: likertChart(itemsIn('v5b'), { ...common, title: exerciseOf('agree-share').title }),
    },
    {
      lesson: first,
      ask: {
        en: 'What do the five parts add up to? Who would change one of them, and what would that cost?',
        nl: 'Wat zijn de vijf delen samen? Wie zou er één veranderen, en wat zou dat kosten?',
      },
      chart: likertChart(itemsIn('v5e'), { ...common, title: exerciseOf('figure-row').title }),
    },
    {
      lesson: second,
      ask: TWO_STORIES,
      chart: twoStories(study, { ...common, title: exerciseOf('same-summary').title }, to),
    },
    {
      lesson: third,
      ask: {
        en: 'Which of these would you put in a headline? Which would you leave out, and which leave open?',
        nl: 'Welke hiervan zou je in een krantenkop zetten? Welke laat je weg, en welke laat je open?',
      },
      chart: dotIntervalChart(changeRows(study), {
        ...common,
        title: exerciseOf('sort-changes').title,
        from,
        to,
        decimals: 0,
        unit: { en: 'percentage points', nl: 'procentpunten' },
        interval: { en: '95% interval (Newcombe)', nl: '95%-interval (Newcombe)' },
      }),
    },
    {
      lesson: fourth,
      ask: statedShares(study),
      chart: likertChart(itemsIn(...sixClaimsExercise.fromStudy(study).claims.map(({ item }) => item)), {
        ...common,
        title: exerciseOf('six-claims').title,
      }),
    },
  ];
}

/** What the six sentences state, and what to ask about it. */
function statedShares(study: Study): Words {
  const { claims } = sixClaimsExercise.fromStudy(study);
  const listed = claims.map(({ item, wave, stated }) => `${item} ${wave} ${stated}%`).join(', ');
  return {
    en: `The text states: ${listed}. Which are sound, and what happened to the others?`,
    nl: `De tekst noemt: ${listed}. Welke kloppen, en wat is er met de andere gebeurd?`,
  };
}

const TWO_STORIES: Words = {
  en: 'Two bars with the same n, mean and SD. Which one would you rather have as a manager?',
  nl: 'Twee balken met dezelfde n, hetzelfde gemiddelde en dezelfde SD. Welke heb je als leidinggevende liever?',
};

/** The row of lesson 2, and other counts with the same n, mean and SD. */
function twoStories(study: Study, text: Parameters<typeof likertChart>[1], wave: string): Chart {
  const solved = ['printing-vector', 'same-summary'].map((id) => {
    const exercise = exerciseOf(id);
    return exercise.solve(exercise.fromStudy(study)) as readonly number[];
  });
  const names = ['A', 'B'];
  return likertChart(
    responseTable(
      solved.map((counts, index) => ({
        wave,
        item: names[index] as string,
        counts,
        basis: 'chosen' as const,
        feasible: 1,
      })),
    ),
    { ...text, items: {} },
  );
}

/** As many changes as can be read from the back of a room, the largest first. */
const MOST_ROWS = 14;

function changeRows(study: Study): AnyTable {
  const rows = [...itemChangesOf(study)]
    .sort((one, other) => Math.abs(other.agree.change) - Math.abs(one.agree.change))
    .slice(0, MOST_ROWS)
    .map(({ item, agree, nBefore, nAfter, conclusion }) => ({
      item,
      estimate: agree.change,
      ...agree.interval,
      n_from: nBefore,
      n_to: nAfter,
      stands: conclusion === 'stands',
    }));
  return toLessonTable(rows);
}
