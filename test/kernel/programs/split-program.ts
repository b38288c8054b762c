import { analyseCell } from '../../../src/kernel/cell/analyse-cell.ts';

/**
 * Whether two parts can stand in two cells: what belongs together by its name does not merge across cells,
 * and no cell sees what a later one declares.
 */
function isBorder(before: string, after: string): boolean {
  const [first, second] = [analyseCell(before), analyseCell(after)];
  return ![...second.names.keys()].some((name) => first.names.has(name) || first.mentions.has(name));
}

/**
 * Cuts a program at borders of statements into up to three cells; text
 * between statements goes with what follows.
 */
export function splitProgram(text: string): string[] {
  const { body } = analyseCell(text);
  const borders = body.slice(0, -1).map(({ end }) => {
    const line = text.indexOf('\n', end);
    const rest = text.slice(end, line < 0 ? undefined : line);
    // Behind a statement its line goes on, perhaps.
    return /^[\s;]*$/.test(rest) && line >= 0 ? line + 1 : end;
  });
  const free = [...new Set(borders)].filter((at) => isBorder(text.slice(0, at), text.slice(at)));
  const wanted = [Math.ceil(free.length / 3) - 1, Math.ceil((2 * free.length) / 3) - 1];
  const cuts = [...new Set(wanted.map((i) => free[i]).filter((at) => at !== undefined))];
  return [0, ...cuts].map((at, i) => text.slice(at, cuts[i]));
}
