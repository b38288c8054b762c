import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as arquero from 'arquero';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as charts from '../src/charts.ts';
import { setLanguage } from '../src/contracts/language.ts';
import { nodeDrawing } from '../src/draw/index.ts';
import * as face from '../src/index.ts';
import * as kernel from '../src/kernel/index.ts';
import { nodeInspect, nodeSurroundings } from '../src/platform/node-surroundings.ts';
import * as portable from '../src/portable.ts';
import * as recovery from '../src/recovery/index.ts';
import * as stats from '../src/stats/index.ts';
import { examplesOf, expectExample } from './executed-examples.ts';

const { from } = arquero;
/** What an example may use: all that is public, and a table from rows. */
const scope: Record<string, unknown> = { ...kernel, ...face, from };
/** What a program gets from any entry of the package. */
const names = new Set([face, kernel, stats, recovery, charts, portable].flatMap(Object.keys));

const src = fileURLToPath(new URL('../src/', import.meta.url));
const folders = readdirSync(src, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const examples = folders.flatMap(examplesOf);
const shown = examples.map(({ call }) => call).join('\n');
describe('the examples in the docstrings', () => {
  let folder: string;
  const { JUPYTER_DATA_DIR, XDG_DATA_HOME } = process.env;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'examples-'));
    // a kernel is installed here, and not for the user
    process.env.JUPYTER_DATA_DIR = join(folder, 'jupyter');
    process.env.XDG_DATA_HOME = join(folder, 'share');
  });
  afterEach(() => {
    face.useDrawing(nodeDrawing);
    face.useInspect(nodeInspect);
    face.useSurroundings(nodeSurroundings());
    setLanguage('en');
  });
  afterAll(() => {
    Object.assign(process.env, { JUPYTER_DATA_DIR, XDG_DATA_HOME });
    if (JUPYTER_DATA_DIR === undefined) delete process.env.JUPYTER_DATA_DIR;
    if (XDG_DATA_HOME === undefined) delete process.env.XDG_DATA_HOME;
    rmSync(folder, { recursive: true });
  });

  it('are there for every public name', () => {
    expect(names.size).toBeGreaterThan(200);
    const without = [...names].filter(
      (name) => !new RegExp(`(?:^|[^.\\w]|\\.{3})${name}\\b`, 'm').test(shown),
    );
    expect(without.sort()).toEqual([]);
  });

  it.each(examples)(
    '$file: $call',
    // what is not public is shown to who reads its file
    async (example) => expectExample(example, { ...(await import(join(src, example.file))), ...scope }),
    60_000,
  );
});
