import { ANSWER_MESSAGES } from './answer-messages.ts';
import { FILE_MESSAGES } from './file-messages.ts';

interface Template {
  readonly pattern: RegExp;
  readonly dutch: string;
  /** Letters that must be there: of two that match, the one with more of them is meant */
  readonly letters: number;
}

let templates: readonly Template[] | undefined;

function templatesOnce(): readonly Template[] {
  templates ??= Object.entries({ ...FILE_MESSAGES, ...ANSWER_MESSAGES })
    .map(([english, dutch]) => ({
      pattern: new RegExp(`^${english.split('{}').map(escaped).join('([\\s\\S]*?)')}$`),
      dutch,
      letters: english.replaceAll('{}', '').length,
    }))
    .sort((one, other) => other.letters - one.letters);
  return templates;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * A sentence on a file in Dutch: the sentence that was written in English is the key, as in gettext. What it
 * names stays as it is, and a part that is a sentence of its own is told in Dutch too.
 *
 * @returns null where there is no Dutch for it
 */
export function dutchOf(english: string): string | null {
  return whole(english, (part) => !part.includes('; ')) ?? inTwo(english) ?? whole(english, () => true);
}

/** By one template, where all that it leaves open may stand there. */
function whole(english: string, isPart: (part: string) => boolean): string | null {
  for (const { pattern, dutch } of templatesOnce()) {
    const found = pattern.exec(english);
    if (found?.slice(1).every(isPart)) {
      return dutch.replace(/\{(\d)\}/g, (_, at) => inDutch(found[Number(at) + 1] ?? ''));
    }
  }
  return null;
}

/** What is wrong, and what is right instead. */
function inTwo(english: string): string | null {
  const at = english.indexOf('; ');
  if (at === -1) return null;
  const [one, other] = [dutchOf(english.slice(0, at)), dutchOf(english.slice(at + 2))];
  return one === null || other === null ? null : `${one}; ${other}`;
}

/** A sentence in Dutch where there is Dutch for it, else as it is. */
export const inDutch = (english: string): string => dutchOf(english) ?? english;
