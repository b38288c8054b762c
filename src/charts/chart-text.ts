import { errorInWords } from '../contracts/error-in-words.ts';
import { currentLanguage } from '../contracts/language.ts';
import type { ChartScale } from './chart-scale.ts';
import { type ChartWave, type ChartWaves, chartWaves } from './chart-waves.ts';
import { inLanguage, type Language, otherLanguage, type Text } from './language.ts';

/** The words that every chart must bring, and those it may. */
export interface ChartText {
  readonly title: Text;
  /** Where the numbers come from, without the word "source" */
  readonly source: Text;
  /** The current language when left out */
  readonly language?: Language;
  /** Printed label per item; an item without one shows its code */
  readonly items?: Readonly<Record<string, Text>>;
  /** The waves of the survey in the order of time; without them, see {@link chartWaves} */
  readonly waves?: readonly ChartWave[];
  /** The answers that were offered, as the survey's scale has them; a Likert chart needs them */
  readonly scale?: ChartScale;
  /** A remark under the chart */
  readonly note?: Text;
}

/** The words of one chart in its language. */
export interface WrittenText {
  readonly language: Language;
  readonly title: string;
  readonly source: string;
  readonly notes: readonly string[];
  readonly waves: ChartWaves;
  label(item: string): string;
  /** Codes of the items that have a label */
  readonly items: readonly string[];
}

/**
 * Picks the language of a chart's words.
 *
 * @param waves ids of the waves in the rows
 * @throws Error when the title or the source is missing: a chart without them may not be shown
 */
export function writeText(text: ChartText, waves: Iterable<string>): WrittenText {
  const language = text.language ?? currentLanguage();
  if (language !== 'nl' && language !== 'en')
    throw errorInWords({
      en: `language "${language}": expected "nl" or "en"`,
      nl: `taal "${language}": verwacht "nl" of "en"`,
    });
  const required = (name: 'title' | 'source') => {
    // in both, since a reader may switch
    for (const one of [language, otherLanguage(language)]) {
      const written = text[name] === undefined ? '' : inLanguage(text[name], one);
      if (typeof written !== 'string' || written.trim() === '') {
        const what = name === 'title' ? 'titel' : 'bron';
        throw errorInWords({
          en: `a chart needs a ${name} in "${one}"; give ${name}: '...'`,
          nl: `een grafiek vraagt een ${what} in "${one}"; geef ${name}: '...'`,
        });
      }
    }
    return inLanguage(text[name], language);
  };
  return {
    language,
    title: required('title'),
    source: required('source'),
    notes: text.note === undefined ? [] : [inLanguage(text.note, language)],
    waves: chartWaves(waves, text.waves),
    items: Object.keys(text.items ?? {}),
    label: (item) => {
      const label = text.items?.[item];
      return label === undefined ? item : inLanguage(label, language);
    },
  };
}
