import { dataError } from './data-error.ts';
import { type Label, type Scale, scaleProblem } from './scale.ts';
import { type Population, type Source, type Survey, type SurveyItem, survey, type Wave } from './survey.ts';

/** A survey as its file describes it: all but the items, which stand in a table of their own. */
type Described = Partial<Omit<Survey, 'waves' | 'items'>> & {
  readonly waves?: readonly { readonly id: string; readonly label?: Label; readonly colour: string }[];
};

/**
 * A survey from its description and the table of its items.
 *
 * @param file name of the description, for complaints
 * @param text JSON: name, title, waves (id, colour, label where it differs from the id), scale, sources,
 *   populations, evidence; lists that are left out are empty
 * @param items the statements or questions in the order of the questionnaire
 * @throws Error naming the file, and the part that is missing or wrong
 */
export function readSurvey(file: string, text: string, items: readonly SurveyItem[]): Survey {
  const described = parse(file, text);
  const { name, title, waves, scale } = described;
  if (!name || !title || !waves || !scale) {
    const missing = Object.entries({ name, title, waves, scale }).find(([, part]) => !part)?.[0];
    throw dataError(
      { file },
      {
        en: `has no ${missing}; a survey needs name, title, waves and scale`,
        nl: `heeft geen ${missing}; een enquête vraagt name, title, waves en scale`,
      },
    );
  }
  const given = { ...scale, dontKnow: scale.dontKnow ?? null } satisfies Scale;
  const problem = Array.isArray(scale.answers)
    ? scaleProblem(given)
    : { en: 'its scale has no answers', nl: 'de schaal heeft geen antwoorden' };
  if (problem !== null) throw dataError({ file }, problem);
  const sources: readonly Source[] = described.sources ?? [];
  const populations: readonly Population[] = described.populations ?? [];
  try {
    return survey({
      name,
      title,
      waves: waves.map(({ id, label, colour }): Wave => ({ id, label: label ?? { nl: id, en: id }, colour })),
      scale: given,
      items,
      sources,
      populations,
      evidence: described.evidence ?? [],
    });
  } catch (error) {
    throw dataError({ file }, (error as Error).message);
  }
}

function parse(file: string, text: string): Described {
  try {
    return JSON.parse(text) as Described;
  } catch (cause) {
    throw dataError(
      { file },
      { en: `is not JSON; ${(cause as Error).message}`, nl: `is geen JSON; ${(cause as Error).message}` },
    );
  }
}
