import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

const folder = new URL('../../src/own-data/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
);
const scope: Record<string, unknown> = {};
beforeAll(async () => {
  for (const file of files) Object.assign(scope, await import(new URL(file, folder).href));
  Object.assign(scope, await import('../../src/tables/scale.ts'));
});

const examples = files.flatMap((file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return [...text.matchAll(/@example (.+) \/\/ (.+)/g)].map(([, call = '', value = '']) => ({
    file,
    call,
    value,
  }));
});
const evaluate = (code: string): unknown =>
  new Function(...Object.keys(scope), `return (${code})`)(...Object.values(scope));

describe('the examples in the docstrings of own data', () => {
  it('are there', () => expect(examples.length).toBeGreaterThan(10));

  it.each(examples)('$file: $call', ({ call, value }) => {
    expect(evaluate(call)).toEqual(evaluate(value));
  });
});
