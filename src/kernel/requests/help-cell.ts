import type { CellOutcome, Session } from '../session/session.ts';

const QUESTION =
  /^\s*(?:([\p{ID_Start}$_][\p{ID_Continue}$.]*)\?{1,2}|\?{1,2}\s*([\p{ID_Start}$_][\p{ID_Continue}$.]*))\s*$/u;

/**
 * Answers a cell that is a name and a question mark, such as `Math.max?` or `?Math.max`, which is no
 * TypeScript: the front end's pager shows what is known of the name.
 *
 * @returns null for any other cell
 */
export async function helpCell(code: string, session: Session): Promise<CellOutcome | null> {
  const found = QUESTION.exec(code);
  const name = found?.[1] ?? found?.[2];
  if (name === undefined) return null;
  const data = await session.inspect(name, name.length, 1);
  const known = data ?? { 'text/plain': `nothing is known of ${name}` };
  return { status: 'ok', userExpressions: {}, payload: [{ source: 'page', data: known, start: 0 }] };
}
