import type { Label, Study, StudyFigure, Survey, UnlinkedResponses } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { surveyFigures } from './survey-figures.ts';
import { withOwnWave } from './with-own-wave.ts';

/**
 * What a survey of one's own is laid out by: its statements and scale,
 * its figures, and what was answered earlier.
 */
export interface ReportBasis {
  /** One's own wave is the last */
  readonly survey: Survey;
  readonly figures: readonly StudyFigure[];
  /** null where nobody was asked before */
  readonly earlier: {
    readonly responses: UnlinkedResponses;
    /** The printed tables */
    readonly frequencies: AnyTable;
    /** The last wave before one's own */
    readonly from: string;
  } | null;
}

/**
 * One's own wave beside those of a study: its figures, with the own export named in their source.
 *
 * @param file name of the export
 * @throws RangeError when the study has a wave of that name
 * @example
 * besideStudy(openStudy(), '2024', 'own.csv').earlier.from
 * // '2017'
 */
export function besideStudy(study: Study, wave: string, file: string): ReportBasis {
  const survey = withOwnWave(study.survey, wave);
  const own = ofFile(wave, file);
  const figures = study.figures
    .filter(({ form }) => form === 'likert')
    .map((figure) => ({ ...figure, text: { ...figure.text, source: both(figure.text.source, own) } }));
  const from = study.survey.waves.at(-1)?.id as string;
  return {
    survey,
    figures,
    earlier: { responses: study.responses(), frequencies: study.frequencies(), from },
  };
}

/**
 * A survey by itself, as `surveyOfTable` makes one of a file: figures of a few statements on one scale each,
 * and of every question with categories.
 *
 * @example
 * bySurvey(openStudy().survey, 'own.csv').earlier
 * // null
 */
export function bySurvey(survey: Survey, file: string): ReportBasis {
  const [wave] = survey.waves;
  return { survey, figures: surveyFigures(survey, ofFile(wave?.id ?? '', file)), earlier: null };
}

const ofFile = (wave: string, file: string): Label => ({
  nl: `eigen meting ${wave}, ${file}`,
  en: `own wave ${wave}, ${file}`,
});
const both = (one: Label, other: Label): Label => ({
  nl: `${one.nl}; ${other.nl}`,
  en: `${one.en}; ${other.en}`,
});
