import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a window beside a table of contents shows of a line. */
const MOST_COLUMNS = 100;

/** What the types of a package leave out: Danfo's do not name the TensorFlow that it stands on. */
const NEEDED = ['(dfd as any).tensorflow'];

interface Cell {
  readonly cell_type: string;
  readonly id: string;
  readonly source: string | readonly string[];
}

/** Committed notebooks, the lessons among them, and the code cells of each. */
const notebooks = ['notebooks', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ipynb') && !path.includes('.ipynb_checkpoints'))
    .map((path) => {
      const { cells } = JSON.parse(readFileSync(join(root, folder, path), 'utf8')) as { cells: Cell[] };
      const code = cells
        .filter(({ cell_type }) => cell_type === 'code')
        .map(({ id, source }) => ({ id, lines: [source].flat().join('').split('\n') }));
      return { path, code };
    }),
);

describe.each(notebooks)('the cells of $path', ({ code }) => {
  it(`keep to ${MOST_COLUMNS} columns`, () => {
    expect(code.length).toBeGreaterThan(0);
    const long = code.flatMap(({ id, lines }) =>
      lines.filter((line) => line.length > MOST_COLUMNS).map((line) => `${id}: ${line}`),
    );
    expect(long).toEqual([]);
  });

  it('have types: none says any', () => {
    const untyped = code.flatMap(({ id, lines }) =>
      lines
        .filter(
          (line) => /:\s*any\b|\bas any\b|<any>/.test(line) && !NEEDED.some((one) => line.includes(one)),
        )
        .map((line) => `${id}: ${line}`),
    );
    expect(untyped).toEqual([]);
  });
});

it('are those of the report and of the lessons', () => {
  expect(notebooks.length).toBeGreaterThan(15);
});
