import { describe, expect, it } from 'vitest';
import { shareNotebook } from './notebook.ts';

const notebook = shareNotebook();

/** A CommonJS package whose names Node cannot tell from its text, with types that promise them. */
async function writePackage(): Promise<void> {
  const { write } = notebook();
  await write(
    'node_modules/hidden/package.json',
    '{ "name": "hidden", "version": "1.0.0", "types": "index.d.ts" }',
  );
  await write(
    'node_modules/hidden/index.js',
    "const all = { chunk: () => 'chunked' }; for (const name in all) module.exports[name] = all[name];",
  );
  await write(
    'node_modules/hidden/index.d.ts',
    'export declare function chunk(): string; export interface Row { a: number }',
  );
  await write('node_modules/hidden/get.js', "module.exports = () => 'got';");
  await write('node_modules/hidden/get.d.ts', 'declare function get(): string; export default get;');
  await write('node_modules/hidden/folder/index.js', "module.exports = () => 'from the folder';");
  await write('node_modules/hidden/folder/index.d.ts', 'declare function get(): string; export default get;');
}

describe('an import', () => {
  it('of a name that only the types have is refused as Node refuses it, used or not', async () => {
    await writePackage();
    for (const code of ["import { chunk } from 'hidden'", "import { chunk } from 'hidden'; chunk()"]) {
      const { reply } = await notebook().run(code);
      expect(reply.ename).toBe('SyntaxError');
      // Node 20 to 24, lib/internal/modules/esm/module_job.js
      expect(reply.evalue).toContain(
        "Named export 'chunk' not found. The requested module 'hidden' is a CommonJS module",
      );
      expect(reply.evalue).toContain("import pkg from 'hidden'");
    }
  });

  it('of a type stays what it is: gone', async () => {
    await writePackage();
    const run = await notebook().run(
      "import { Row } from 'hidden'; import all from 'hidden'; const row: Row = { a: 1 }; row.a",
    );
    expect(run.result).toBe('1');
  });

  it('of a name that an ES module lacks is refused', async () => {
    await notebook().write('lacking.mjs', 'export const here = 1;');
    await notebook().write('lacking.d.mts', 'export declare const here: number, gone: number;');
    const { reply } = await notebook().run("import { here, gone } from './lacking.mjs'; here + gone");
    expect(reply).toMatchObject({
      ename: 'SyntaxError',
      evalue: "The requested module './lacking.mjs' does not provide an export named 'gone'",
    });
  });

  it('of a file or folder of a package without its ending works, as for require()', async () => {
    await writePackage();
    expect((await notebook().run("import get from 'hidden/get'; get()")).result).toBe("'got'");
    expect((await notebook().run("(await import('hidden/folder')).default()")).result).toBe(
      "'from the folder'",
    );
  });

  it('of tslab gives its display functions', async () => {
    const code =
      "import * as tslab from 'tslab'; tslab.display.html('<b>b</b>'); tslab.display.png(new Uint8Array([1, 2]));";
    const { outputs } = await notebook().run(code);
    const shown = outputs.filter(({ header }) => header.msg_type === 'display_data');
    expect(shown.map(({ content }) => content.data)).toEqual([
      { 'text/html': '<b>b</b>' },
      { 'image/png': 'AQI=' },
    ]);
  });

  it('of tslab gives displays that stay in one place', async () => {
    const code =
      "import { newDisplay } from 'tslab'; const bar = newDisplay(); bar.text('1'); bar.text('2');";
    const { outputs } = await notebook().run(code);
    const shown = outputs.filter(({ header }) => /display/.test(header.msg_type));
    expect(shown.map(({ header }) => header.msg_type)).toEqual(['display_data', 'update_display_data']);
    expect(new Set(shown.map(({ content }) => JSON.stringify(content.transient))).size).toBe(1);
  });
});

describe('a cell has what a file has', () => {
  it('module, exports, __dirname and __filename', async () => {
    const { folder } = notebook();
    expect((await notebook().run('module')).reply.status).toBe('ok');
    expect((await notebook().run('exports.a = 1; module.exports')).result).toBe('{ a: 1 }');
    expect((await notebook().run('__dirname')).result).toBe(`'${folder}'`);
    expect((await notebook().run('__filename.startsWith(__dirname)')).result).toBe('true');
    // packages look for these to learn how they were loaded
    expect((await notebook().run("['module', 'exports'].some((name) => name in globalThis)")).result).toBe(
      'false',
    );
  });

  it('const assertions before a value', async () => {
    expect((await notebook().run('const word = <const>"x"; const same: "x" = word; same')).result).toBe(
      "'x'",
    );
  });
});
