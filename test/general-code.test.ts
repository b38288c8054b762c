import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Layers that know of no report: what they must know of a survey comes to them as a value. */
const GENERAL = [
  'contracts',
  'platform',
  'stats',
  'recovery',
  'count-tables',
  'sources',
  'tables',
  'claims',
  'checks',
  'show',
  'draw',
  'charts',
];

/** Waves, items, people and tables of the report, and the scale of its survey written out. */
const OF_THE_REPORT = [
  /\b20(?:10|17)\b/,
  /quickscan/i,
  /\bmanagers?\b/i,
  /\bv[1-5][a-g]\b/,
  /\bB1\.[12]\b/,
  /helemaal|strongly (?:dis)?agree/i,
  /\[1, 2, 3, 4, 5\]|\['1', '2', '3', '4', '5'\]/,
  /\[4, 5\]|\[1, 2\]/,
  /(?:response|answer|category|points?) (?:<=?|>=?|===) 5\b/,
];

/** A file's code, line by line, without its comments, which may give examples. */
function codeOf(path: string): string[] {
  return readFileSync(src + path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/ .*$/gm, '')
    .split('\n');
}

const files = GENERAL.flatMap((layer) =>
  readdirSync(src + layer, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${layer}/${path}`),
);

describe('general code', () => {
  it('names no year, scale, bureau, item or table of the report', () => {
    expect(files.length).toBeGreaterThan(100);
    const named = files.flatMap((path) =>
      codeOf(path).flatMap((line, index) =>
        OF_THE_REPORT.some((name) => name.test(line)) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
      ),
    );
    expect(named).toEqual([]);
  });

  it.each([
    "const waves = ['2010', '2017'];",
    'for (const answer of [1, 2, 3, 4, 5]) count(answer);',
    'if (response > 5) throw new RangeError(text);',
    'const agree = [4, 5];',
    "name('quickscan-frequencies');",
  ])('would be found by this test: %s', (line) => {
    expect(OF_THE_REPORT.some((name) => name.test(line))).toBe(true);
  });
});
