import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** As wide as code, which is wrapped by its formatter; comments are not. */
const WIDEST = 110;

/** Folders with code of this package's own. */
const FOLDERS = ['src', 'test', 'bench', 'lab', 'examples', '.ci'];
const NOT_OURS = /(?:^|\/)(?:node_modules|dist|fixtures|oracles)\//;

const isCode = (path: string): boolean => /\.[jt]s$/.test(path) && !NOT_OURS.test(path);

const paths = [
  ...readdirSync(root).filter(isCode),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path}`)
      .filter(isCode),
  ),
];

/** Numbers of the lines that are too wide and hold a comment, or a part of one. */
function wideComments(text: string): number[] {
  const lines = text.split('\n');
  const wide = lines.map((line) => [...line].length > WIDEST);
  if (!wide.includes(true)) return [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const commented = parseSync('file.ts', text).comments.flatMap(({ start, end }) => {
    const first = lineOf(start);
    return Array.from({ length: lineOf(end) - first + 1 }, (_, at) => first + at);
  });
  return commented.filter((line) => wide[line - 1]);
}

/** Names that are written small, also where a docstring begins with them. */
const SMALL = /^(?:[pnz]|ln|p-values|undefined|null|tslab|jsdom's|oxc-parser's)(?=[\s,.:;]|$)/;

/** Beginnings of the docstrings that start with a small letter, where that is no name and no code. */
function smallDocstrings(text: string): string[] {
  return parseSync('file.ts', text)
    .comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ value }) => value.replace(/^\*[\s*]*/, ''))
    .filter((words) => /^[a-z]/.test(words) && !SMALL.test(words))
    .filter((words) => !/[A-Z0-9_()=.:`]/.test(words.split(/\s/)[0]?.replace(/[.,:;]$/, '') ?? ''));
}

describe('comments', () => {
  it('begin with a capital where they document a declaration', () => {
    const found = paths
      .filter((path) => path.startsWith('src/') && path.endsWith('.ts'))
      .flatMap((path) =>
        smallDocstrings(readFileSync(join(root, path), 'utf8')).map((words) => `${path}: ${words}`),
      );
    expect(found).toEqual([]);
    expect(smallDocstrings('/** what it is */\n/** n of them */\n/** `x` */\n// small\n')).toEqual([
      'what it is ',
    ]);
  });

  it(`are at most ${WIDEST} columns wide`, () => {
    expect(paths.length).toBeGreaterThan(1000);
    const found = paths.flatMap((path) =>
      wideComments(readFileSync(join(root, path), 'utf8')).map((line) => `${path}:${line}`),
    );
    expect(found).toEqual([]);
  });

  it('are told from texts that look like them', () => {
    const long = 'word '.repeat(30);
    expect(wideComments(`const a = 1;\n// ${long}\n/**\n * ${long}\n */\n`)).toEqual([2, 4]);
    expect(wideComments(`const a = \`\n// ${long}\n\`;\n// short\n`)).toEqual([]);
  });
});
