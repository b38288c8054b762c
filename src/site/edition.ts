import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';

/** A text in English and, where somebody wrote it, in Dutch. */
export interface Bilingual {
  readonly en: string;
  readonly nl?: string | undefined;
}

/** A text that an edition had to show in the other language. */
export interface Untranslated {
  readonly language: Language;
  /** Where it was needed: `claim c2.2-15`, `02a-vision-and-policy, cell fig-2-1` */
  readonly place: string;
  readonly text: string;
}

/** The reading copy in one language. What it lacks it shows in the other, marked as such, and writes down. */
export interface Edition {
  readonly language: Language;
  /** HTML of a text, escaped; with its `lang` where it is in the other language */
  html(text: Bilingual, place: string): string;
  /** The same without markup, for attributes, titles and the search */
  plain(text: Bilingual, place: string): string;
  /** Everything that was shown in the other language, each once */
  readonly untranslated: readonly Untranslated[];
  /** Writes down a text that this edition lacks. */
  lacks(text: string, place: string): void;
}

/** The editions, the first of which stands in for a text that another lacks. */
export const EDITIONS: readonly Language[] = ['en', 'nl'];

/** How each language calls itself. */
export const LANGUAGE_NAMES = { en: 'English', nl: 'Nederlands' } satisfies Record<Language, string>;

/** An edition that nothing was written in yet. */
export function newEdition(language: Language): Edition {
  const lacking = new Map<string, Untranslated>();
  const lacks = (text: string, place: string) => {
    lacking.set(`${place}\n${text}`, { language, place, text });
  };
  const own = ({ en, nl }: Bilingual): string | undefined => (language === 'en' ? en : nl);
  return {
    language,
    lacks,
    html: (text, place) => {
      const written = own(text);
      if (written !== undefined) return escapeMarkup(written);
      lacks(text.en, place);
      return inOtherLanguage(escapeMarkup(text.en));
    },
    plain: (text, place) => {
      const written = own(text);
      if (written === undefined) lacks(text.en, place);
      return written ?? text.en;
    },
    get untranslated() {
      return [...lacking.values()];
    },
  };
}

/** HTML in English on a page that is in another language. */
export const inOtherLanguage = (html: string): string => `<span lang="en">${html}</span>`;
