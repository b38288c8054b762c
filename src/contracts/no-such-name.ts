import { distance } from 'fastest-levenshtein';
import type { Told } from './language.ts';

/** What can have a name or a code. */
export const NAMED = {
  item: { en: 'item', nl: 'stelling' },
  wave: { en: 'wave', nl: 'meting' },
  figure: { en: 'figure', nl: 'figuur' },
  question: { en: 'question', nl: 'vraag' },
  column: { en: 'column', nl: 'kolom' },
  table: { en: 'table', nl: 'tabel' },
  exercise: { en: 'exercise', nl: 'opdracht' },
} as const satisfies Record<string, Told>;

/** More names than this are told by the first and the last. */
const MOST_NAMED = 12;

/**
 * The name that was probably meant: the same but for capitals and spaces, or else the
 * only one that is a slip of the finger away.
 *
 * @returns undefined where none is near, or several are
 */
export function meantName(given: string, known: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');
  const same = known.find((name) => plain(name) === plain(given));
  if (same !== undefined) return same;
  const slips = given.length > 4 ? 2 : 1;
  const near = [...new Set(known)].filter((name) => distance(plain(name), plain(given)) <= slips);
  return near.length === 1 ? near[0] : undefined;
}

/**
 * That there is none of a name, and which was probably meant:
 * `no item "v2D" in wave 2017; did you mean v2d?`. Where nothing is near it says which there are.
 *
 * @param kind what it would be
 * @param given the name asked for
 * @param known the names that there are
 * @param where to say in between, such as `in wave 2017`
 */
export function noSuchName(
  kind: keyof typeof NAMED,
  given: string,
  known: readonly string[],
  where: Told = { en: '', nl: '' },
): Told {
  // cells of a page are not checked before they run: a number may come where a name is wanted
  if (typeof given !== 'string') {
    const name = String(given);
    return {
      en: `${NAMED[kind].en} ${name} is given as a ${typeof given}; put quotes around it: '${name}'`,
      nl: `${NAMED[kind].nl} ${name} staat er zonder aanhalingstekens; schrijf '${name}'`,
    };
  }
  const names = [...new Set(known)];
  const meant = meantName(given, names);
  const place = (language: 'en' | 'nl') => (where[language] === '' ? '' : ` ${where[language]}`);
  const start: Told = {
    en: `no ${NAMED[kind].en} "${given}"${place('en')}`,
    nl: `geen ${NAMED[kind].nl} "${given}"${place('nl')}`,
  };
  if (meant !== undefined) {
    return { en: `${start.en}; did you mean ${meant}?`, nl: `${start.nl}; bedoelde je ${meant}?` };
  }
  if (names.length === 0) {
    return { en: `${start.en}; the table is empty`, nl: `${start.nl}; de tabel is leeg` };
  }
  const [first, last, all] = [names[0], names.at(-1), names.join(', ')];
  const told: Told =
    names.length > MOST_NAMED
      ? {
          en: `${names.length}, from ${first} to ${last}`,
          nl: `${names.length}, van ${first} tot en met ${last}`,
        }
      : { en: all, nl: all };
  return { en: `${start.en}; known here: ${told.en}`, nl: `${start.nl}; hier bekend: ${told.nl}` };
}
