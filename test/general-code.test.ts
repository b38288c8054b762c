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
  'published-tables',
  'guard',
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
  /['"`](?:helemaal|strongly (?:dis)?agree)/i,
  /\[1, 2, 3, 4, 5\]|\['1', '2', '3', '4', '5'\]/,
  /\[4, 5\]|\[1, 2\]/,
  /(?:response|answer|category|points?) (?:<=?|>=?|===) 5\b/,
];

/**
 * Years and wave lists of the study, which its own layer does not name either: they are records of the study.
 */
const WAVE = OF_THE_REPORT[0] as RegExp;

/** A file's code, line by line, without its comments, which may give examples. */
function codeOf(path: string): string[] {
  return readFileSync(src + path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/ .*$/gm, '')
    .split('\n');
}

const filesOf = (layer: string): string[] =>
  readdirSync(src + layer, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${layer}/${path}`);

/** The lines of the code of some files that match one of some names. */
const linesNaming = (paths: readonly string[], names: readonly RegExp[]): string[] =>
  paths.flatMap((path) =>
    codeOf(path).flatMap((line, index) =>
      names.some((name) => name.test(line)) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
    ),
  );

describe('general code', () => {
  it('names no year, scale, bureau, item or table of the report', () => {
    const files = GENERAL.flatMap(filesOf);
    expect(files.length).toBeGreaterThan(100);
    expect(linesNaming(files, OF_THE_REPORT)).toEqual([]);
  });

  it.each(['report', 'own-data', 'own-report', 'site', 'cli', 'runner', 'live'])(
    'names no wave where it knows the report, so that a new wave costs no source file: %s',
    (layer) => {
      const files = filesOf(layer);
      expect(files.length).toBeGreaterThan(5);
      expect(linesNaming(files, [WAVE])).toEqual([]);
    },
  );

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
