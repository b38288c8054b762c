import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { shareNotebook, sleep, startNotebook } from './notebook.ts';

const notebook = shareNotebook();

it('imports packages of both kinds, and Node’s own modules', async () => {
  const { run, write } = notebook();
  await write(
    'node_modules/esm/package.json',
    JSON.stringify({
      name: 'esm',
      version: '1.0.0',
      type: 'module',
      exports: {
        '.': { types: './t.d.ts', import: './i.js' },
        './sub': { types: './t.d.ts', node: './i.js', default: './no.js' },
      },
    }),
  );
  await write('node_modules/esm/i.js', 'export const v = await Promise.resolve(9);');
  await write('node_modules/esm/t.d.ts', 'export declare const v: number;');
  await write(
    'node_modules/old/package.json',
    JSON.stringify({ name: 'old', version: '1.0.0', main: 'index.js' }),
  );
  await write(
    'node_modules/old/index.js',
    'exports.kind = typeof URL + typeof window; exports.dir = __dirname;',
  );
  expect((await run("import { v } from 'esm'\nv.toFixed(1)")).result).toBe("'9.0'");
  expect((await run("import { v as w } from 'esm/sub'\nw")).result).toBe('9');
  expect((await run("(await import('esm')).v")).result).toBe('9');
  // A package without types passes; its globals are Node's, whatever cells call theirs.
  expect((await run("const URL = 'mine', window = 1\nimport old from 'old'\nold.kind")).result).toBe(
    "'functionundefined'",
  );
  expect((await run("import { basename } from 'node:path'\nbasename('/a/b')")).result).toBe("'b'");
  expect((await run("require('node:path').basename('/c/d') + require('old').kind")).result).toBe(
    "'dfunctionundefined'",
  );
});

it('finds a package that is installed while it runs', async () => {
  const { run, write } = notebook();
  const code = "import { fresh } from 'fresh'\nfresh + 1";
  expect((await run(code)).traceback).toContain("Cannot find module 'fresh'");
  await write(
    'node_modules/fresh/package.json',
    JSON.stringify({ name: 'fresh', version: '1.0.0', type: 'module', exports: './i.js', types: 't.d.ts' }),
  );
  await write('node_modules/fresh/i.js', 'export const fresh = 41');
  expect((await run(code)).result).toBe('42');
});

it('imports local TypeScript of any folder, by every spelling, and JSON', async () => {
  const { run, write } = notebook();
  await write(
    'src/x.ts',
    "import { type Y, yy, Z } from './y';\nexport interface P { a: number }\nexport const x: Y = yy + 1;\nexport const z: Z = { b: 1 };\nexport enum Color { Red, Green }\n",
  );
  await write(
    'src/y.ts',
    'export type Y = number;\nexport interface Z { b: number }\nexport const yy = 41;\n',
  );
  await write(
    'src/folder/index.ts',
    "export * from '../x.js';\nexport const url = import.meta.url;\nexport default class D {}\n",
  );
  await write('src/d.json', '{ "k": [1, 2] }');
  for (const specifier of ['./src/x.ts', './src/x', './src/x.js'])
    expect(
      (
        await run(
          `import { x, type P, Color } from '${specifier}'\nconst p: P = { a: x }; [p.a, Color.Green]`,
        )
      ).result,
    ).toBe('[ 42, 1 ]');
  expect(
    (await run("import D, { x as again, url } from './src/folder'\n[again, url.slice(-19), D.name]")).result,
  ).toBe(
    "[ 42, 'src/folder/index.ts', 'D' ]".replace('src/folder/index.ts', '/src/folder/index.ts'.slice(-19)),
  );
  expect((await run("import d from './src/d.json' with { type: 'json' }\nd.k[1]")).result).toBe('2');
  expect((await run("import e from './src/d.json'\ne.k[0]")).result).toBe('1');
  expect((await run("const name = './src/x'; (await import(name)).x")).result).toBe('42');
  expect((await run("import { x as wrong } from './src/x'\nconst s: string = wrong")).traceback).toContain(
    'TS2322',
  );
});

it('loads a local file anew when it, or what it imports, has changed', async () => {
  const { run, write } = notebook();
  const code = "import { value, count } from './lib/top'\n[value, count]";
  await write('lib/shared.ts', 'export const shared: { n: number } = { n: 0 };\n');
  await write('lib/low.ts', "export const low: string = 'a';\n");
  await write(
    'lib/top.ts',
    "import { low } from './low';\nimport { shared } from './shared';\nexport const value = low + '1';\nexport const count = ++shared.n;\n",
  );
  expect((await run(code)).result).toBe("[ 'a1', 1 ]");
  expect((await run(code)).result).toBe("[ 'a1', 1 ]");
  await sleep(10);
  await write('lib/low.ts', "export const low: string = 'bb';\n");
  // What has not changed keeps its state.
  expect((await run(code)).result).toBe("[ 'bb1', 2 ]");
  await write('lib/top.ts', 'export const value = 5;\nexport const count = "x";\n');
  expect((await run(`${code}; value.toFixed(2)`)).result).toBe("'5.00'");
  await write('d.json', '{ "v": 1 }');
  expect((await run("import d from './d.json'\nd.v")).result).toBe('1');
  await sleep(10);
  await write('d.json', '{ "v": "two" }');
  expect((await run("import d from './d.json'\nd.v.toUpperCase()")).result).toBe("'TWO'");
});

it('keeps the table expressions of Arquero', async () => {
  const { run, folder } = await startNotebook();
  symlinkSync(
    fileURLToPath(new URL('../../../node_modules', import.meta.url)),
    path.join(folder, 'node_modules'),
  );
  const first = await run(
    "import * as aq from 'arquero'\nimport { op } from 'arquero'\naq.table({ a: [1, 3] }).numRows()",
  );
  expect(first.result).toBe('2');
  const { result } = await run('aq.table({ a: [1, 3] }).derive({ b: (d: any) => op.mean(d.a) }).array("b")');
  expect(result).toBe('[ 2, 2 ]');
});

it('imports TSX, which calls the JSX runtime that its project has', async () => {
  const { run, write } = notebook();
  await write(
    'node_modules/react/package.json',
    '{ "name": "react", "exports": { "./jsx-runtime": "./r.js" } }',
  );
  await write('node_modules/react/r.js', 'exports.jsx = (type, props) => ({ type, props });');
  await write('ui/plain.tsx', 'export const generic = <T,>(x: T): T => x;\n');
  await write(
    'ui/box.tsx',
    "import { generic } from './plain';\nexport const box = (): any => <div id='a'>{generic(1)}</div>;\n",
  );
  expect((await run("import { box } from './ui/box.tsx'\nbox()")).result).toBe(
    "{ type: 'div', props: { id: 'a', children: 1 } }",
  );
  expect((await run("(await import('./ui/plain')).generic('b')")).result).toBe("'b'");
});

it('says what to write for what cannot be loaded', async () => {
  const { run, write } = notebook();
  await write('old/a.ts', 'export const a: number = 1;\n');
  await write('old/b.cts', 'const b: number = 1;\nexport = { b };\n');
  for (const name of ['./old/a.ts', './old/a'])
    expect((await run(`require('${name}')`)).reply.evalue).toBe(
      `./old/a.ts is TypeScript, which require() cannot load: write import … from "${name}" or await import("${name}")`,
    );
  expect((await run("import b from './old/b.cts'\nb")).reply.evalue).toMatch(
    /old\/b\.cts: `export =` and `import x = require\(\)` do not work here; write `export default`/,
  );
});

it('resolves, requires and imports JSON from where the cell or file stands', async () => {
  const { run, write } = notebook();
  await write('near/n.json', '{ "n": 7 }');
  await write('near/where.ts', "export const where = import.meta.resolve('./n.json');\n");
  expect((await run("const json = await import('./near/n.json'); json.default.n")).result).toBe('7');
  expect((await run("require('./near/n.json').n")).result).toBe('7');
  expect((await run("import.meta.resolve('./near/n.json').slice(-11)")).result).toBe("'near/n.json'");
  expect((await run("import { where } from './near/where.ts'\nwhere.slice(-11)")).result).toBe(
    "'near/n.json'",
  );
});
