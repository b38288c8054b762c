import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { placeName } from '../contracts/place-name.ts';
import { statisticName } from '../contracts/statistic-name.ts';
import { numberTold } from '../contracts/told.ts';
import { type Edition, inOtherLanguage } from './edition.ts';
import type { SiteInput } from './site-input.ts';

/** A number of things, with the sign between thousands of the language. */
export const many = (count: number, language: Language): string =>
  count.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');

/** A printed number with the decimal sign of the language; what is no number stays as it is. */
export const numberIn = (text: string, language: Language): string =>
  isNumber(text) ? numberTold(text)[language] : text;

const isNumber = (text: string): boolean => /^[+−-]?[\d.]*\d( ?%)?$/.test(text);

/** A place of the report: `section 2.2`, in Dutch `paragraaf 2.2`; a bare number is a section's. */
export const placeIn = (place: string, language: Language): string =>
  placeName(/^\d/.test(place) ? `section ${place}` : place, language);

/** The words of an edition for what codes name: items, answers, statistics, and what the audit writes. */
export interface Names {
  /** Short label of an item, with its code where it is a statement's: `v2g IT system` */
  label(item: string): string;
  /** What was asked, in our own words */
  statement(item: string): string | undefined;
  /** An answer or statistic of an item: `p4` is `Agree` */
  statistic(item: string, statistic: string): string;
  /** HTML of a text that the audit or a check wrote */
  told(text: string, place: string): string;
  /** The same without markup */
  toldPlain(text: string, place: string): string;
}

/** The names that an edition uses. */
export function namesIn({ items = [], instruments = [], quoted = [] }: SiteInput, edition: Edition): Names {
  const { language } = edition;
  const byId = new Map(items.map((item) => [item.id, item]));
  const labels = new Map([...instruments, ...items].map(({ id, label }) => [id, label]));
  const dutch = new Map(quoted.flatMap(({ en, nl }) => (nl === undefined ? [] : [[en, nl] as const])));
  const written = (text: string, place: string): string | undefined => {
    if (language === 'en' || text === '') return text;
    const found = dutch.get(text) ?? (/\p{L}/u.test(text) ? undefined : numberTold(text).nl);
    if (found === undefined) edition.lacks(text, place);
    return found;
  };
  return {
    label: (item) => {
      const found = labels.get(item);
      if (!found) return item;
      const label = edition.plain(found, `label of ${item}`);
      return isCode(item) ? `${item} ${label}` : label;
    },
    statement: (item) => {
      const found = byId.get(item);
      return found && edition.plain(found.statement, `statement ${item}`);
    },
    statistic: (item, statistic) => {
      const parts = statistic.split('+').map((part) => {
        const answer = byId.get(item)?.answers.find(({ id }) => id === part);
        if (answer) return edition.plain(answer.label, `answer ${part} of ${item}`);
        return statisticName(part, language).replaceAll('_', ' ');
      });
      return parts.join(' + ');
    },
    told: (text, place) => {
      const found = written(text, place);
      return found === undefined ? inOtherLanguage(escapeMarkup(text)) : escapeMarkup(found);
    },
    toldPlain: (text, place) => written(text, place) ?? text,
  };
}

const isCode = (id: string): boolean => /^\w\d\w?$/.test(id);
