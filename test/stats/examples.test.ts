import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as publicFace from '../../src/stats/index.ts';
import { examplesOf, expectExample } from '../executed-examples.ts';

const folder = new URL('../../src/stats/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const scope: Record<string, unknown> = {};
beforeAll(async () => {
  for (const file of files) Object.assign(scope, await import(new URL(file, folder).href));
});

describe('the examples in the docstrings', () => {
  const examples = examplesOf('stats');

  it('are there for every function that readers call', () => {
    const shown = examples.map(({ call }) => call).join('\n');
    expect(Object.keys(publicFace).length).toBeGreaterThan(40);
    for (const name of Object.keys(publicFace)) expect(shown).toContain(`${name}(`);
  });

  it.each(examples)('$file: $call', (example) => expectExample(example, scope));
});
