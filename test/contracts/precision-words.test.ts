import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inRange,
  numberWord,
  PRECISION_NAMES,
  PRECISION_WORDS,
  type RealRange,
  relationWord,
} from '../../src/contracts/precision-words.ts';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A range as the guide to the data writes it. */
function inWords({ least, most, leastOpen, mostOpen }: RealRange): string {
  if (most === Number.POSITIVE_INFINITY) return leastOpen ? `over ${least}` : `${least} or more`;
  if (leastOpen) return `over ${least}, under ${most}`;
  return mostOpen ? `${least} up to ${most}` : `${least} to ${most}`;
}

const relations = PRECISION_NAMES.filter((name) => PRECISION_WORDS[name].kind === 'relation');

/** How a word of degree or direction fits a difference: in the direction of the word. */
function fit(name: string, difference: number): 'sure' | 'fits' | 'no' {
  const { says, sure, fits } = relationWord(name);
  const size = says === 'same' ? Math.abs(difference) : says === 'less' ? -difference : difference;
  if (!inRange(size, fits)) return 'no';
  return inRange(size, sure) ? 'sure' : 'fits';
}

describe('PRECISION_WORDS', () => {
  it('stand in the guide to the data with the bounds that are used', () => {
    const guide = text('data/README.md');
    for (const name of PRECISION_NAMES) {
      const word = PRECISION_WORDS[name];
      const bounds = word.kind === 'number' ? [word.fits, word.near] : [word.sure, word.fits];
      const row = [`\`${name}\``, word.words.nl, word.words.en, ...bounds.map(inWords)];
      expect(guide).toContain(`\n| ${row.join(' | ')} |\n`);
    }
  });

  it('are the words that the schema of the ledger allows, with "exact"', () => {
    const { resources } = JSON.parse(text('data/datapackage.json'));
    const fields = resources.find(({ name }: { name: string }) => name === 'claims').schema.fields;
    const { constraints } = fields.find(({ name }: { name: string }) => name === 'precision');
    expect([...constraints.enum].sort()).toEqual(['exact', ...PRECISION_NAMES].sort());
  });

  const difference = fc.double({ min: -60, max: 60, noNaN: true });

  it('exclude each other where they are opposites: no difference is both by every convention', () => {
    fc.assert(
      fc.property(difference, (d) => {
        const sure = relations.filter((name) => fit(name, d) === 'sure').map((name) => relationWord(name));
        expect(new Set(sure.map(({ says }) => says)).size).toBeLessThanOrEqual(1);
        const degrees = new Set(sure.flatMap(({ degree }) => degree ?? []));
        expect(degrees.size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('can fail: of little and much, and of much and the same, exactly one fits a difference', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 60, noNaN: true }), (d) => {
        const fits = (name: string) => fit(name, d) !== 'no';
        expect(fits('slightly-more')).toBe(!fits('much-more'));
        expect(fits('unchanged')).toBe(!fits('much-more'));
        expect(fits('comparable')).toBe(!fits('much-more'));
        expect([fits('less'), fits('much-less'), fits('slightly-less')]).toEqual([false, false, false]);
      }),
    );
  });

  it.each([
    // in 1.75 to 2.1 times nearly double fits, and 10 points are much, no longer little
    ['nearly-double', -0.25, true],
    ['nearly-double', 0.11, false],
    ['just-over', 0, true],
    ['just-over', -0.1, false],
    ['more-than', 0, false],
    ['nearly', 0.1, false],
    ['about', 7.5, true],
  ])('%s fits %d from the stated number: %s', (name, away, fits) => {
    expect(inRange(away, numberWord(name).fits)).toBe(fits);
  });

  it('holds what fits within what is near', () => {
    for (const name of PRECISION_NAMES) {
      const word = PRECISION_WORDS[name];
      if (word.kind !== 'number') continue;
      expect(word.near.least, name).toBeLessThanOrEqual(word.fits.least);
      expect(word.near.most, name).toBeGreaterThanOrEqual(word.fits.most);
    }
  });

  it('refuses a word that the ledger does not know, and one of the other kind', () => {
    expect(() => numberWord('roughly')).toThrow('precision "roughly" is not one for a value; expected about');
    expect(() => relationWord('about')).toThrow('precision "about" is not one for a relation; expected more');
  });
});
