import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const texts = new Map(pages.map((page) => [page, readFileSync(join(root, page), 'utf8')]));

describe('the documentation', () => {
  it('links and shows only files that are there', () => {
    const links = [...texts].flatMap(([page, text]) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => ({ page, link })),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({ page, link }) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it('names only scripts and commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const commands = readFileSync(join(root, 'src/cli.ts'), 'utf8');
    const all = [...texts.values()].join('\n');
    const run = [...all.matchAll(/npm run ([a-z][a-z:]*)/g)].map(([, name = '']) => name);
    expect(new Set(run).size).toBeGreaterThan(10);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
    const called = [...all.matchAll(/npx rekenschap ([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(new Set(called).size).toBeGreaterThan(4);
    expect(called.filter((name) => !new RegExp(`\\b${name}\\b`).test(commands))).toEqual([]);
  });
});
