import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** What a docstring shows, and what it gives. */
export interface Example {
  readonly file: string;
  /** an expression; statements may stand before it, each ended by a semicolon and a new line */
  readonly call: string;
  readonly value: string;
}

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** The examples of a layer: `call // value`, on one line or the value on a line of its own. */
export function examplesOf(layer: string): Example[] {
  const files = readdirSync(src + layer, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(`${src}${layer}/${file}`, 'utf8').replaceAll(/^ *\* ?/gm, '');
      return [...text.matchAll(/@example\s+([^@]+?)\s*\/\/ ([^\n]+)/g)].map(([, call = '', value = '']) => ({
        file: `${layer}/${file}`,
        call,
        value: value.replace(/ \*\/$/, ''),
      }));
    });
}

const AsyncFunction = (async () => undefined).constructor as new (
  ...text: string[]
) => (...values: unknown[]) => Promise<unknown>;

/** What an example gives: its statements are run, and its last expression is its value. */
function evaluate(call: string, scope: Readonly<Record<string, unknown>>): Promise<unknown> {
  const end = call.lastIndexOf(';\n') + 1;
  // a block, since an example may name something as a public name is called
  const code = `{ ${call.slice(0, end)}\nreturn (${call.slice(end)}); }`;
  return new AsyncFunction(...Object.keys(scope), code)(...Object.values(scope));
}

/**
 * Runs an example and compares: `...` stands for fields left out, and
 * a number is right to all digits written.
 *
 * @param scope names that examples may use
 */
export async function expectExample(
  { call, value }: Example,
  scope: Readonly<Record<string, unknown>>,
): Promise<void> {
  const numbers: string[] = [];
  const isText = /^['"`]/.test(value);
  const marked = value
    .replaceAll(/,?\s*\.\.\.\s*/g, ' ')
    .replaceAll(/(?<![\w"'.-])-?\d+\.\d+/g, (digits) =>
      isText ? digits : `{ digits: ${numbers.push(digits) - 1} }`,
    );
  const compare = (actual: unknown, pattern: unknown, path: string): void => {
    if (typeof pattern !== 'object' || pattern === null) expect(actual, path).toEqual(pattern);
    else if ('digits' in pattern) {
      const digits = numbers[pattern.digits as number] as string;
      expect((actual as number).toFixed(digits.split('.')[1]?.length), path).toBe(digits);
    } else {
      if (Array.isArray(pattern)) expect(actual, path).toHaveLength(pattern.length);
      for (const [key, part] of Object.entries(pattern)) {
        compare((actual as Record<string, unknown>)[key], part, `${path}.${key}`);
      }
    }
  };
  compare(await evaluate(call, scope), await evaluate(marked, scope), call);
}
