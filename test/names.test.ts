import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dataConstants, exportedNames, sourceTexts, takenNames } from './source-declarations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files whose names are for others than this package. */
const ENTRIES = [
  'index.ts',
  'charts.ts',
  // the parts of its code ask it for each other
  'live/kernel/start-worker.ts',
  'portable.ts',
  'stats/index.ts',
  'recovery/index.ts',
  'kernel/index.ts',
];

/** What a page has in the place of a file or package: its names are those of what it stands in for. */
const isStandIn = (path: string): boolean => path.startsWith('live/stand-ins/');

/** What only the compiler's declarations name, in the type of something that is inferred. */
const IN_DECLARATIONS = ['ManyTests'];

/** Words that stand before the number of a table's title. */
const OF_TITLES = /table\|tabel\|figure\|figuur/;

/** All that takes names: sources by their path, tests and benchmarks by theirs beside `src`. */
const takers = new Map(
  [...sourceTexts].concat(
    ['test', 'bench'].flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file): [string, string] => {
          const text = readFileSync(`${root}${folder}/${file}`, 'utf8');
          return [`../${folder}/${file}`, text];
        }),
    ),
  ),
);

/**
 * Names of files that somebody uses, as `file#name`: imported, or public, or passed on to where that is so.
 */
function usedNames(): Set<string> {
  const taken = [...takers].flatMap(([path, text]) =>
    takenNames(text).map(({ from, name, passedOn }) => ({
      by: path,
      from: posix.join(posix.dirname(`src/${path}`), from).replace(/^src\//, ''),
      name,
      passedOn,
    })),
  );
  const used = new Set(taken.filter(({ passedOn }) => !passedOn).map(({ from, name }) => `${from}#${name}`));
  const isUsed = (file: string, name: string) =>
    used.has(`${file}#${name}`) || used.has(`${file}#*`) || ENTRIES.includes(file);
  for (let before = -1; before < used.size; ) {
    before = used.size;
    for (const { by, from, name } of taken.filter(({ passedOn }) => passedOn)) {
      const names = name === '*' ? exportedNames(takers.get(from) ?? '') : [name];
      // a face may pass on a whole face
      if (name === '*' && isUsed(by, '*')) used.add(`${from}#*`);
      for (const one of names) if (isUsed(by, one)) used.add(`${from}#${one}`);
    }
  }
  return used;
}

describe('exported names', () => {
  it('mean one thing: no two files export the same name', () => {
    const homes = new Map<string, string[]>();
    for (const [path, text] of sourceTexts) {
      if (isStandIn(path)) continue;
      for (const name of exportedNames(text)) homes.set(name, [...(homes.get(name) ?? []), path]);
    }
    expect(homes.size).toBeGreaterThan(500);
    const shared = [...homes].filter(([, paths]) => paths.length > 1);
    expect(shared.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([]);
  });

  it.each([
    ['export function a(): void;\nexport function a(x?: 1): void {}', ['a']],
    ['export const b = 1, c = 2;\nconst d = 3;', ['b', 'c']],
    ["export type { E } from './e.ts';\nexport interface F {}\nexport type G = 1;", ['F', 'G']],
    ['export class H {}\nexport async function* i() {}', ['H', 'i']],
  ])('are found by this test in %j', (text, names) => {
    expect(exportedNames(text)).toEqual(names);
  });

  it('are each used by another file, or public', () => {
    const used = usedNames();
    const isUsed = (path: string, name: string) => used.has(`${path}#${name}`) || used.has(`${path}#*`);
    const declared = [...sourceTexts].flatMap(([path, text]) =>
      isStandIn(path) ? [] : exportedNames(text).map((name) => ({ path, name })),
    );
    expect(used.size).toBeGreaterThan(500);
    const unused = declared.filter(({ path, name }) => !isUsed(path, name) && !ENTRIES.includes(path));
    expect(unused.filter(({ name }) => !IN_DECLARATIONS.includes(name))).toEqual([]);
    const passedOn = [...sourceTexts].flatMap(([path, text]) =>
      takenNames(text).flatMap((taken) =>
        taken.passedOn && taken.name !== '*' ? [{ path, name: taken.name }] : [],
      ),
    );
    expect(passedOn.filter(({ path, name }) => !isUsed(path, name) && !ENTRIES.includes(path))).toEqual([]);
  });

  it('say figure of the numbered figures of a report only: a number as printed is a printed value', () => {
    const named = [...sourceTexts].flatMap(([path, text]) =>
      /^(?:recovery|published-tables|stats)\//.test(path) && /figure/i.test(text.replace(OF_TITLES, ''))
        ? [path]
        : [],
    );
    expect(named).toEqual([]);
  });
});

describe('constants', () => {
  it('whose values are written out are in capitals', () => {
    const named = [...sourceTexts].flatMap(([path, text]) =>
      isStandIn(path) ? [] : dataConstants(text).map((name) => `${path}: ${name}`),
    );
    expect(named.length).toBeGreaterThan(700);
    expect(named.filter((name) => !/: [A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
  });

  it.each([
    ["const MOST = 10;\nexport const words = { en: 'a', nl: ['b'] } as const;", ['MOST', 'words']],
    ['const pattern = /a/;\nconst kinds = new Set([1, -2]);', ['pattern', 'kinds']],
    ['const made = make(1);\nlet at = 1;\nconst f = () => 1;\nconst { a } = b;', []],
  ])('are found by this test in %j', (text, names) => {
    expect(dataConstants(text)).toEqual(names);
  });
});
