import { expect } from 'vitest';
import { numbersIn } from './numbers-in.ts';

/** Words of one language that are none in the other. */
export const ENGLISH =
  /\b(the|and|which|there|their|counts|possible|possibilities|holds|fits|prints|gives|share|from|other|rose|fell|about|nearly|right|difference|answer|row|rows|rounding|without|told|between)\b/i;
export const DUTCH =
  /\b(het|een|niet|wordt|aantallen|mogelijk|klopt|past|drukt|geeft|aandeel|andere|steeg|daalde|ongeveer|bijna|juist|verschil|antwoord|rij|rijen|afronden|zonder|verteld|tussen)\b/i;
/** Codes of the ledger's grammar, and addresses of findings, are of no language. */
export const bare = (text: string) =>
  text
    .replace(/\{[^}]*\}|[\w.]+\([^)]*\)|\w+(?:\.\w+)+/g, '')
    .replace(/\b(finding|bevinding) [\w-]+/g, '')
    .replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '')
    .replace(/\b[a-z]+_[a-z_]+\b/g, '');

/** Every text that has a Dutch one under the same name, anywhere inside. */
function pairsIn(value: unknown, place: string): { place: string; en: string; nl: string }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => pairsIn(one, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const dutch = (record.nl ?? {}) as Record<string, unknown>;
  const own = Object.keys(dutch).flatMap((key) => {
    const [en, nl] = [record[key], dutch[key]].map((text) =>
      Array.isArray(text) ? text.join(' | ') : String(text),
    );
    return [{ place: `${place}.${key}`, en: en ?? '', nl: nl ?? '' }];
  });
  const inside = Object.entries(record).filter(([key]) => key !== 'nl');
  return [...own, ...inside.flatMap(([key, one]) => pairsIn(one, `${place}.${key}`))];
}

/**
 * Expects every text to have a Dutch one with the same numbers, and
 * neither to hold words of the other language.
 */
export function sameInBoth(value: unknown, place: string, least: number): void {
  const pairs = pairsIn(value, place);
  expect(pairs.length, place).toBeGreaterThanOrEqual(least);
  for (const { place: where, en, nl } of pairs) {
    expect(nl === '', `${where}: "${en}" beside "${nl}"`).toBe(en === '');
    expect(numbersIn(nl), `${where}: "${en}" beside "${nl}"`).toEqual(numbersIn(en));
    expect(bare(nl), where).not.toMatch(ENGLISH);
    expect(bare(en), where).not.toMatch(DUTCH);
  }
}
