import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';

/** Loaded by a path of disk only, at the first call; a page has no paths. */
const NEVER_IN_A_PAGE = ['@duckdb/node-api'];
const ENTRY = fileURLToPath(new URL('../src/portable.ts', import.meta.url));

let code = '';
const missing: string[] = [];
beforeAll(async () => {
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'browser',
    onLog: (_, { code, message }) => {
      if (code === 'UNRESOLVED_IMPORT') missing.push(message);
    },
    external: (name) => {
      if (isBuiltin(name)) missing.push(name);
      return isBuiltin(name) || NEVER_IN_A_PAGE.includes(name);
    },
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'rekenschap', minify: true });
  await bundle.close();
  code = output[0].code;
});

describe('the library without Node', () => {
  it('bundles for a browser with no module of Node, and none put in its place', () => {
    expect(missing).toEqual([]);
    expect(code.length).toBeGreaterThan(100_000);
  });

  it('is small enough to stand in a page', () => {
    expect(gzipSync(code).length).toBeLessThan(500_000);
  });

  it('runs where there is nothing but the language: counts, and a study made of texts', () => {
    const texts: Readonly<Record<string, string>> = {
      'datapackage.json': JSON.stringify({
        name: 'made-up',
        resources: [{ name: 'remark', path: 'remark.txt', description: 'made up' }],
      }),
      'remark.txt': 'nothing is real here',
    };
    const page = { TextDecoder, TextEncoder, texts, found: undefined as unknown };
    runInNewContext(
      `${code}
      const files = {
        name: 'a page',
        read: (path) => path in texts ? { name: path, bytes: new TextEncoder().encode(texts[path]) } : undefined,
      };
      found = JSON.stringify({
        vectors: rekenschap.feasibleSet(
          { n: 3, percents: ['33', '67'], mean: '1.67', sd: null, min: 1, max: 2 },
        ),
        remark: rekenschap.openStudy(files).text('remark'),
      });`,
      page,
    );
    expect(JSON.parse(String(page.found))).toEqual({ vectors: [[1, 2]], remark: 'nothing is real here' });
  });
});
