import { describe, expect, it } from 'vitest';
import { alikeNotebooks } from '../../src/classroom/alike.ts';
import type { Notebook } from '../../src/runner/index.ts';

const notebook = (source: string): Notebook => ({
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
  cells: [{ cell_type: 'code', id: 'a', metadata: {}, source, execution_count: null, outputs: [] }],
});
const GIVEN = 'const task = exercise("agree-share", { study, language: chartLanguage });';
const OWN = 'const share = (100 * (counts[3] + counts[4])) / counts.reduce((a, b) => a + b, 0);';
const OTHER = 'let total = 0; for (const count of answers) total += count; const share = agreeing / total;';

describe('notebooks of a class that are alike', () => {
  it('are those with the same own work, whatever their spaces and comments', () => {
    const found = alikeNotebooks(
      new Map([
        ['a', notebook(`${GIVEN}\n${OWN}`)],
        ['b', notebook(`${GIVEN}\n  ${OWN} // mine`)],
        ['c', notebook(`${GIVEN}\n${OTHER}`)],
        ['d', notebook(GIVEN)],
        ['e', notebook(`${GIVEN}\n70`)],
      ]),
    );
    expect(Object.fromEntries(found)).toEqual({ a: ['b'], b: ['a'], c: [], d: [], e: [] });
  });

  it('are not those that share what the class was given, or a short answer', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const found = alikeNotebooks(new Map(names.map((name) => [name, notebook(`${GIVEN}\n${GIVEN}2\n70`)])));
    expect([...found.values()].flat()).toEqual([]);
  });
});
