import { errorInWords } from '../contracts/error-in-words.ts';
import type { Told } from '../contracts/language.ts';
import { noSuchName } from '../contracts/no-such-name.ts';
import { joinTold } from '../contracts/told.ts';
import { type Label, type Scale, scaleProblem } from './scale.ts';

/** One measurement. */
export interface Wave {
  /** As the column `wave` of every table has it: `2017` */
  readonly id: string;
  readonly label: Label;
  /** `#rrggbb`, the same in every chart; those of one survey differ from each other in lightness too */
  readonly colour: string;
}

/** One statement or question that all respondents get, answered on a scale. */
export interface SurveyItem {
  /** As the column `item` of every table has it: `v2g` */
  readonly item: string;
  readonly label: Label;
  /** Its own scale; the survey's where left out */
  readonly scale?: Scale;
}

/** Where numbers come from, as a line under a chart says it. */
export interface Source {
  readonly id: string;
  readonly label: Label;
}

/** A group of people who answered, and where their answers stand. */
export interface Population {
  readonly id: string;
  readonly label: Label;
  /** Id of the source of their answers */
  readonly source: string;
}

/**
 * What a survey is: all that recovery, checks, claims and charts have to know of one and may not know of
 * themselves. A survey with other waves, another scale or other words is another value, and costs no code.
 */
export interface Survey {
  /** A short name in the letters of a file name: `quickscan` */
  readonly name: string;
  readonly title: Label;
  /** In the order of time; a change is from one wave to the next unless two are named */
  readonly waves: readonly Wave[];
  /** Of every item that has none of its own */
  readonly scale: Scale;
  /** In the order of the questionnaire */
  readonly items: readonly SurveyItem[];
  readonly sources: readonly Source[];
  readonly populations: readonly Population[];
  /** Kinds of evidence that a claim on it may rest on, in the order in which they are asked */
  readonly evidence: readonly string[];
}

const DUTCH_KIND: Readonly<Record<string, string>> = {
  wave: 'meting',
  item: 'stelling',
  source: 'bron',
  population: 'populatie',
};

const itemPlace = ({ en, nl }: Told, item: string): Told => ({
  en: `${en}, item ${item}`,
  nl: `${nl}, stelling ${item}`,
});

/**
 * A survey whose parts fit together.
 *
 * @param parts all of it; a wave or item needs an id of its own
 * @returns the same parts
 * @throws RangeError naming the part and the cure: no wave, an id that comes twice, a colour that is none, a
 *   scale that is none, a population whose source is not among the sources
 * @example survey(openStudy().survey).waves.length // 2
 */
export function survey(parts: Survey): Survey {
  const named = { en: `survey ${parts.name}`, nl: `enquête ${parts.name}` };
  if (parts.waves.length === 0)
    throw errorInWords(
      {
        en: `${named.en}: has no wave; give at least one`,
        nl: `${named.nl}: heeft geen meting; geef er minstens één`,
      },
      RangeError,
    );
  const lists = {
    wave: parts.waves.map(({ id }) => id),
    item: parts.items.map(({ item }) => item),
    source: parts.sources.map(({ id }) => id),
    population: parts.populations.map(({ id }) => id),
  };
  for (const [kind, ids] of Object.entries(lists)) {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined)
      throw errorInWords(
        {
          en: `${named.en}: ${kind} "${twice}" comes twice; give each its own id`,
          nl: `${named.nl}: ${DUTCH_KIND[kind]} "${twice}" komt twee keer voor; geef elk een eigen id`,
        },
        RangeError,
      );
  }
  for (const { id, colour } of parts.waves) {
    if (/^#[0-9a-f]{6}$/i.test(colour)) continue;
    throw errorInWords(
      {
        en: `${named.en}, wave ${id}: "${colour}" is not a colour; expected #rrggbb`,
        nl: `${named.nl}, meting ${id}: "${colour}" is geen kleur; verwacht #rrggbb`,
      },
      RangeError,
    );
  }
  for (const [place, scale] of [
    [named, parts.scale],
    ...parts.items.map(({ item, scale }) => [itemPlace(named, item), scale] as const),
  ] as const) {
    const problem = scale === undefined ? null : scaleProblem(scale);
    if (problem !== null) throw errorInWords(joinTold([place, problem], ': '), RangeError);
  }
  for (const { id, source } of parts.populations) {
    if (lists.source.includes(source)) continue;
    const known = lists.source.join(', ');
    throw errorInWords(
      {
        en: `${named.en}, population ${id}: has no source "${source}"; expected ${known}`,
        nl: `${named.nl}, populatie ${id}: heeft geen bron "${source}"; verwacht een van ${known}`,
      },
      RangeError,
    );
  }
  return parts;
}

/**
 * The wave of one id.
 *
 * @throws RangeError naming the waves that the survey has
 * @example waveOf(openStudy().survey, '2017').label.en // '2017'
 */
export function waveOf({ name, waves }: Survey, id: string): Wave {
  const found = waves.find((wave) => wave.id === id);
  if (found) return found;
  const known = waves.map((wave) => wave.id);
  throw errorInWords(noSuchName('wave', id, known, inSurvey(name)), RangeError);
}

/**
 * The item of one code.
 *
 * @throws RangeError naming the first and the last item that the survey has
 * @example itemOf(openStudy().survey, 'v1a').item // 'v1a'
 */
export function itemOf({ name, items }: Survey, code: string): SurveyItem {
  const found = items.find(({ item }) => item === code);
  if (found) return found;
  const known = items.map(({ item }) => item);
  throw errorInWords(noSuchName('item', code, known, inSurvey(name)), RangeError);
}

const inSurvey = (name: string): Told => ({ en: `in survey ${name}`, nl: `in onderzoek ${name}` });

/**
 * The scale of one item: its own, or the survey's.
 *
 * @example scaleOf(openStudy().survey, 'v1a').agree // [4, 5]
 */
export function scaleOf(survey: Survey, code: string): Scale {
  return itemOf(survey, code).scale ?? survey.scale;
}

/**
 * The two waves that a change is told of where none are named: the last and the one before it.
 *
 * @example lastTwoWaves(openStudy().survey) // ['2010', '2017']
 */
export function lastTwoWaves({ name, waves }: Survey): readonly [from: string, to: string] {
  const [from, to] = waves.slice(-2);
  if (from && to) return [from.id, to.id];
  throw errorInWords(
    {
      en: `survey ${name}: has one wave, and a change needs two`,
      nl: `onderzoek ${name}: heeft één meting, en een verandering vraagt er twee`,
    },
    RangeError,
  );
}
