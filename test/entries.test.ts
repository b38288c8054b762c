import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const { exports: entries } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  exports: Record<string, { types: string; default: string } | string>;
};

/** What a program gets that imports an entry of the package by its name. */
function shown(code: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('the entries of the package', () => {
  it('are files, each with its types', () => {
    for (const entry of Object.values(entries)) {
      const paths = typeof entry === 'string' ? [entry] : Object.values(entry);
      for (const path of paths) expect(existsSync(root + path), path).toBe(true);
    }
  });

  it.each([
    ['rekenschap/stats', 'printPercent(1, 3)', '33'],
    ['rekenschap/recovery', "grim('3.51', 25).consistent", 'false'],
    ['rekenschap/charts', 'typeof likertChart', 'function'],
    ['rekenschap/kernel', 'typeof installKernel', 'function'],
    ['rekenschap/portable', 'typeof useSurroundings', 'function'],
    ['rekenschap', "openStudy().figure('2.8').items.join()", 'v3c,v2g,v3a'],
  ])('%s gives %s', (entry, call, expected) => {
    const name = /\b(printPercent|grim|likertChart|installKernel|useSurroundings|openStudy)\b/.exec(
      call,
    )?.[0];
    expect(shown(`import { ${name} } from '${entry}'; console.log(${call})`)).toBe(`${expected}\n`);
  });

  it('share what they hold: a function is one function, whichever entry it is taken from', () => {
    const code = `
      import { feasibleSet, likertChart, printPercent } from 'rekenschap';
      import { likertChart as ofCharts } from 'rekenschap/charts';
      import { feasibleSet as ofRecovery } from 'rekenschap/recovery';
      import { printPercent as ofStats } from 'rekenschap/stats';
      console.log(likertChart === ofCharts, feasibleSet === ofRecovery, printPercent === ofStats);`;
    expect(shown(code)).toBe('true true true\n');
  });
});
