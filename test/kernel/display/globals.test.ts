import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDisplay } from '../../../src/kernel/display/create-display.ts';
import { DISPLAY_NAMES, displayDeclarations } from '../../../src/kernel/display/globals.ts';

const compiler = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace('package.json', 'bin/tsc');

/** What TypeScript says of a cell checked beside the declarations. */
async function errorsIn(cell: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'display-globals-'));
  try {
    await writeFile(join(folder, 'globals.d.ts'), displayDeclarations);
    await writeFile(join(folder, 'cell.ts'), `${cell}\nexport {};`);
    const options = [
      '--strict',
      '--noEmit',
      '--target',
      'es2022',
      '--module',
      'esnext',
      '--types',
      '',
      '--pretty',
      'false',
    ];
    const run = spawnSync(process.execPath, [compiler, ...options, 'globals.d.ts', 'cell.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return run.stdout.split('\n').filter((line) => line !== '');
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('declarations of the display functions', () => {
  it('name exactly the functions a session gives to cells', () => {
    const { dropPending: _, ...functions } = createDisplay(() => {});
    expect([...DISPLAY_NAMES].sort()).toEqual(Object.keys(functions).sort());
    const declared = new Set(
      [...displayDeclarations.matchAll(/^declare (?:function|const) (\w+)/gm)].map((match) => match[1]),
    );
    expect([...declared].sort()).toEqual([...DISPLAY_NAMES].sort());
  });

  it('let a cell use them as documented, with the right types', async () => {
    const cell = `
      const handle = await display([1], { id: 'x' });
      await handle.update(html\`<b>\${1}</b>\`, { raw: false });
      await updateDisplay('x', md\`*a*\`);
      await clearOutput({ wait: true });
      for (const n of progress([1, 2, 3], { label: 'x' })) n.toFixed();
      for await (const s of progress((async function* () { yield 'a'; })())) s.toUpperCase();
      const bar = progress(10);
      bar.advance();
      bar.done.toFixed();
      svg\`<svg></svg>\`.text.length;`;
    expect(await errorsIn(cell)).toEqual([]);
  }, 20_000);

  it('find wrong uses', async () => {
    const cell = 'display(1, { idd: 2 });\nfor (const n of progress([1])) n.toUpperCase();';
    expect(await errorsIn(cell)).toEqual([
      expect.stringContaining("'idd' does not exist"),
      expect.stringContaining("'toUpperCase' does not exist"),
    ]);
  }, 20_000);
});
