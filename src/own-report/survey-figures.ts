import type { Label, StudyFigure, Survey, SurveyItem } from '../tables/index.ts';

/** Statements in one chart at most. */
const IN_ONE = 8;

/**
 * The figures of a survey by itself: statements on one scale together, a few in each, and a question with
 * categories by itself, in the order in which each kind comes first in the questionnaire.
 *
 * @param source what stands below each
 */
export function surveyFigures(survey: Survey, source: Label): StudyFigure[] {
  const groups = itemsInCharts(survey);
  const onScale = groups.filter(({ isCategories }) => !isCategories).length;
  let numbered = 0;
  return groups.map(({ items, isCategories }, index): StudyFigure => {
    if (!isCategories) numbered += 1;
    const title = isCategories
      ? (items[0] as SurveyItem).label
      : onScale === 1
        ? survey.title
        : numberedTitle(survey.title, numbered);
    const { answers, agree } = (items[0] as SurveyItem).scale ?? survey.scale;
    return {
      number: String(index + 1),
      title,
      population: survey.populations[0] ?? { id: survey.name, label: source, source: survey.name },
      source: { id: survey.name, label: source },
      section: '',
      items: items.map(({ item }) => item),
      answers: undefined,
      form: isCategories ? 'grouped bars' : 'likert',
      text: {
        title,
        source,
        items: Object.fromEntries(items.map(({ item, label }) => [item, label])),
        waves: survey.waves.map(({ id, colour }) => ({ id, colour })),
        scale: { answers, agree },
      },
    };
  });
}

function itemsInCharts(survey: Survey) {
  const groups = new Map<unknown, SurveyItem[]>();
  for (const item of survey.items) {
    const scale = item.scale ?? survey.scale;
    const key = scale.agree.length === 0 ? item : scale;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((items) => {
    const isCategories = ((items[0] as SurveyItem).scale ?? survey.scale).agree.length === 0;
    const charts = Math.ceil(items.length / IN_ONE);
    const size = Math.ceil(items.length / charts);
    return Array.from({ length: charts }, (_, index) => ({
      isCategories,
      items: items.slice(index * size, (index + 1) * size),
    }));
  });
}

const numberedTitle = ({ nl, en }: Label, number: number): Label => ({
  nl: `${nl} (${number})`,
  en: `${en} (${number})`,
});
