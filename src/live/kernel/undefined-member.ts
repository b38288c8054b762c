import { said } from '../../contracts/told.ts';

/** A cell that ends with a name behind a point or in brackets: `data.afterr`, `after[5]`. */
const MEMBER = /(?:^|[\n;=(])\s*([\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*|\[[^[\]]*\])+)\s*$/u;

/**
 * What to say of a cell whose last value is undefined: types are not checked in a page, so that a property
 * with a slip in its name would show nothing at all.
 *
 * @returns undefined where the cell ends with something else, which may well give nothing
 */
export function undefinedMember(source: string): string | undefined {
  const [, member] = MEMBER.exec(source) ?? [];
  if (member === undefined) return undefined;
  return said({
    en: `→ ${member} is undefined: there is nothing of that name or index\n`,
    nl: `→ ${member} is undefined: er is niets met die naam of index\n`,
  });
}
