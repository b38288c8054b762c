import type { Language } from '../charts/language.ts';
import type { Notebook } from '../runner/index.ts';
import { WORDS_A_MINUTE } from './lesson-minutes.ts';

const WORDS = {
  nl: {
    from: 'van',
    to: 'tot',
    part: 'onderdeel',
    total: 'samen',
    minutes: 'minuten',
    estimate: `De tijden zijn een schatting: ${WORDS_A_MINUTE} woorden per minuut voor het lezen (Trauzettel-Klosinski en Dietz 2012), 4 tot 6 minuten voor een opdracht, de helft daarvan voor dezelfde opdracht met andere gegevens, 2 of 3 minuten om iets te bekijken, te veranderen, te bespreken of te schrijven. Er is nog geen klas mee getimed.`,
  },
  en: {
    from: 'from',
    to: 'to',
    part: 'part',
    total: 'together',
    minutes: 'minutes',
    estimate: `The times are estimates: ${WORDS_A_MINUTE} words a minute for reading (Trauzettel-Klosinski and Dietz 2012), 4 to 6 minutes for an exercise, half of that for the same exercise on other data, 2 or 3 minutes to look at something, change it, talk it over or write it. No class has been timed with them yet.`,
  },
} satisfies Record<Language, unknown>;

/** A part of a lesson. */
interface LessonPart {
  readonly heading: string;
  readonly minutes: number;
}

/** The parts of a lesson: its cells that say how many minutes they take. */
export function partsOf({ cells }: Notebook): LessonPart[] {
  return cells.flatMap(({ metadata, source }) => {
    const { minutes } = (metadata.rekenschap ?? {}) as { minutes?: unknown };
    if (typeof minutes !== 'number') return [];
    const heading =
      source
        .split('\n')[0]
        ?.replace(/^#+\s*/, '')
        .replace(/\s*\([^)]*\)$/, '') ?? '';
    return [{ heading, minutes }];
  });
}

/**
 * The parts of a lesson with their times, counted from its start, as a
 * Markdown table; and what the times rest on.
 */
export function timetable(notebook: Notebook, language: Language): string {
  const words = WORDS[language];
  let at = 0;
  const rows = partsOf(notebook).map(({ heading, minutes }) => {
    const from = at;
    at += minutes;
    return `| ${clock(from)} | ${clock(at)} | ${heading} |`;
  });
  const head = [`| ${words.from} | ${words.to} | ${words.part} |`, '| --- | --- | --- |'];
  const total = `| | ${clock(at)} | ${words.total} (${at} ${words.minutes}) |`;
  return [...head, ...rows, total, '', words.estimate].join('\n');
}

const clock = (minutes: number): string => `0:${String(minutes).padStart(2, '0')}`;
