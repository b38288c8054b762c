import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as publicFace from '../../src/stats/index.ts';

interface Example {
  readonly file: string;
  readonly call: string;
  readonly value: string;
}

const folder = new URL('../../src/stats/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const scope: Record<string, unknown> = {};
beforeAll(async () => {
  for (const file of files) Object.assign(scope, await import(new URL(file, folder).href));
});

/** `call // value`, on one line or with the value on a line of its own. */
function examplesOf(file: string): Example[] {
  const text = readFileSync(new URL(file, folder), 'utf8').replaceAll(/^ \* ?/gm, '');
  return [...text.matchAll(/@example\s+([^@]+?)\s*\/\/ ([^\n]+)/g)].map(([, call = '', value = '']) => ({
    file,
    call,
    value,
  }));
}

function evaluate(code: string): unknown {
  return new Function(...Object.keys(scope), `return (${code})`)(...Object.values(scope));
}

/** What the docstring shows: `...` stands for fields left out, and a number is right to all digits written. */
function expectShown(actual: unknown, shown: string): void {
  const numbers: string[] = [];
  const marked = shown
    .replaceAll(/,?\s*\.\.\.\s*/g, ' ')
    .replaceAll(/(?<![\w"'.-])-?\d+\.\d+/g, (digits) => `{ digits: ${numbers.push(digits) - 1} }`);
  const compare = (value: unknown, pattern: unknown, path: string): void => {
    if (typeof pattern !== 'object' || pattern === null) expect(value, path).toEqual(pattern);
    else if ('digits' in pattern) {
      const digits = numbers[pattern.digits as number] as string;
      expect((value as number).toFixed(digits.split('.')[1]?.length), path).toBe(digits);
    } else {
      if (Array.isArray(pattern)) expect(value, path).toHaveLength(pattern.length);
      for (const [key, part] of Object.entries(pattern)) {
        compare((value as Record<string, unknown>)[key], part, `${path}.${key}`);
      }
    }
  };
  compare(actual, evaluate(marked), shown);
}

describe('the examples in the docstrings', () => {
  const examples = files.flatMap(examplesOf);

  it('are there for every function that readers call', () => {
    const shown = examples.map(({ call }) => call).join('\n');
    expect(Object.keys(publicFace).length).toBeGreaterThan(40);
    for (const name of Object.keys(publicFace)) expect(shown).toContain(`${name}(`);
  });

  it.each(examples)('$file: $call', ({ call, value }) => {
    expectShown(evaluate(call), value);
  });
});
