import type { AnswersByRespondent, PublishedGroup, Shown } from '../../src/guard/index.ts';

export const counts: Shown = { as: 'counts' };
export const hidden: Shown = { as: 'hidden' };
export const percentages: Shown = { as: 'percentages', decimals: 0 };

/**
 * Respondents of parts by name, with the answers that each part gave: `{ a: [0, 3, 1] }` is four respondents.
 */
export function respondents(parts: Readonly<Record<string, readonly number[]>>) {
  const answers = new Map<string, number>();
  const members: Record<string, string[]> = {};
  for (const [part, given] of Object.entries(parts)) {
    members[part] = given.flatMap((count, category) =>
      Array.from({ length: count }, (_, index) => {
        const id = `${part}-${category}-${index}`;
        answers.set(id, category + 1);
        return id;
      }),
    );
  }
  const group = (name: string, shown: Shown, ...of: string[]): PublishedGroup => ({
    name,
    shown,
    members: new Set(of.flatMap((part) => members[part] as string[])),
  });
  return { answers: answers as AnswersByRespondent, group };
}
