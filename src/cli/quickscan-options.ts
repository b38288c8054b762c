import type { Language } from '../charts/index.ts';
import type { OwnScale } from '../own-data/index.ts';

/** What is said on the command line. */
export interface QuickscanOptions {
  readonly wave: string;
  readonly by?: string;
  readonly weight?: string;
  readonly strata?: string;
  readonly cluster?: string;
  readonly fpc?: string;
  readonly replicates?: string;
  readonly replicateScale?: number;
  readonly mapping?: string;
  readonly confirm?: true;
  readonly before?: readonly string[];
  readonly ownQuestions?: true;
  readonly items?: string;
  readonly answers?: string;
  readonly scale?: readonly OwnScale[];
  readonly categories?: readonly OwnScale[];
  readonly title?: string;
  readonly language: Language;
  readonly minimum: number;
  readonly out: string;
}

/** `q1,q2: Never; Sometimes; Often`, `q3: 0-10`, `transport`. */
export function parsedScale(text: string, isCategories: boolean): OwnScale {
  const at = text.indexOf(':');
  const items = listed(at === -1 ? text : text.slice(0, at), ',');
  const answers = at === -1 ? [] : listed(text.slice(at + 1), ';');
  const range = answers.length === 1 ? /^(\d+)\s*(?:-|–|\.\.)\s*(\d+)$/.exec(answers[0] as string) : null;
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  const numbers =
    range && to > from && to - from < 11
      ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
      : null;
  const all = numbers ?? answers;
  return { items, isCategories, ...(all.length === 0 ? {} : { answers: all }) };
}

/** The parts of a text between signs, none of them empty. */
export const listed = (text: string, sign: string): string[] =>
  text
    .split(sign)
    .map((each) => each.trim())
    .filter((each) => each !== '');
