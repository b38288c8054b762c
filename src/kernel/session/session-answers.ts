import { analyseCell } from '../cell/analyse-cell.ts';
import { completeness } from '../cell/completeness.ts';
import type { Checker } from '../checker/checker.ts';
import type { completeLive } from '../live/complete-live.ts';
import { describeName } from './describe-name.ts';
import { matchCompletions, mergeCompletions } from './match-completions.ts';
import type { Session } from './session.ts';

/**
 * What is answered about code that does not run.
 *
 * @param live what the values themselves have at the cursor
 */
export function sessionAnswers(
  checker: Checker | undefined,
  live: (code: string, cursor: number) => ReturnType<typeof completeLive>,
): Pick<Session, 'complete' | 'inspect' | 'isComplete'> {
  return {
    async complete(code, cursor) {
      const [typed = [], found] = await Promise.all([
        checker?.complete(analyseCell(code), cursor),
        live(code, cursor),
      ]);
      return matchCompletions(mergeCompletions(typed, found), code, cursor);
    },
    inspect: async (code, cursor, detail) => {
      const markdown = (await checker?.hover(analyseCell(code), cursor)) ?? null;
      return markdown === null ? null : describeName(markdown, detail);
    },
    isComplete: completeness,
  };
}
