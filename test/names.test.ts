import { describe, expect, it } from 'vitest';
import { exportedNames, sourceTexts } from './source-declarations.ts';

describe('exported names', () => {
  it('mean one thing: no two files export the same name', () => {
    const homes = new Map<string, string[]>();
    for (const [path, text] of sourceTexts) {
      for (const name of exportedNames(text)) homes.set(name, [...(homes.get(name) ?? []), path]);
    }
    expect(homes.size).toBeGreaterThan(500);
    const shared = [...homes].filter(([, paths]) => paths.length > 1);
    expect(shared.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([]);
  });

  it.each([
    ['export function a(): void;\nexport function a(x?: 1): void {}', ['a']],
    ['export const b = 1, c = 2;\nconst d = 3;', ['b', 'c']],
    ["export type { E } from './e.ts';\nexport interface F {}\nexport type G = 1;", ['F', 'G']],
    ['export class H {}\nexport async function* i() {}', ['H', 'i']],
  ])('are found by this test in %j', (text, names) => {
    expect(exportedNames(text)).toEqual(names);
  });

  it('say figure of the numbered figures of a report only: a number as printed is a printed value', () => {
    const named = [...sourceTexts].flatMap(([path, text]) =>
      /^(?:recovery|published-tables|stats)\//.test(path) && /figure/i.test(text) ? [path] : [],
    );
    expect(named).toEqual([]);
  });
});
