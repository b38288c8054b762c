import { describe, expect, it } from 'vitest';
import * as checks from '../src/checks/index.ts';
import * as recovery from '../src/recovery/index.ts';
import * as stats from '../src/stats/index.ts';
import * as tables from '../src/tables/index.ts';
import { examplesOf, expectExample } from './executed-examples.ts';

const scope = { ...stats, ...recovery, ...tables, ...checks };

describe.each([
  ['recovery', recovery],
  ['tables', tables],
  ['checks', checks],
])('the examples in the docstrings of %s', (layer, face) => {
  const examples = examplesOf(layer);

  it('are there for every function that readers call, but for those still without', () => {
    const shown = examples.map(({ call }) => call).join('\n');
    const functions = Object.entries(face)
      .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name))
      .map(([name]) => name);
    const without = functions.filter((name) => !shown.includes(`${name}(`));
    expect(without.sort()).toEqual(WITHOUT[layer as keyof typeof WITHOUT]);
  });

  it.each(examples)('$file: $call', (example) => expectExample(example, scope));
});

/** Functions whose docstring has no example yet; the list only shrinks. */
const WITHOUT = {
  recovery: [
    'countVectors',
    'feasibleShares',
    'readDifferences',
    'summaryAnswer',
    'summaryBounds',
    'summaryCounts',
    'summaryNumber',
  ],
  tables: ['answerMatrix', 'countLinked', 'requireLinked'],
  checks: [
    'auditTable',
    'auditedRows',
    'changeTable',
    'checkFigure',
    'checkRows',
    'checkTable',
    'figureCheck',
    'itemChanges',
    'summarise',
    'tableFindings',
  ],
};
