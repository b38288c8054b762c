import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReference } from '../../../src/site/reference/read-reference.ts';
import type { PackageEntry } from '../../../src/site/reference/reference.ts';
import { referencePages } from '../../../src/site/reference/reference-pages.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = [
  ['rekenschap', 'index.ts', 'api/rekenschap.html'],
  ['rekenschap/stats', 'stats/index.ts', 'api/rekenschap-stats.html'],
  ['rekenschap/recovery', 'recovery/index.ts', 'api/rekenschap-recovery.html'],
  ['rekenschap/charts', 'charts.ts', 'api/rekenschap-charts.html'],
  ['rekenschap/kernel', 'kernel/index.ts', 'api/rekenschap-kernel.html'],
  ['rekenschap/portable', 'portable.ts', 'api/rekenschap-portable.html'],
] as const;

let entries: PackageEntry[] = [];
let pages = new Map<string, string>();
beforeAll(() => {
  entries = readReference(root);
  pages = referencePages(entries, {
    language: 'en',
    report: undefined,
    findings: true,
    ledger: true,
    statements: true,
    reference: true,
  });
});

/** The HTML of each name's place on a page, by the id of the place. */
function placesOn(page: string): Map<string, string> {
  const places = (pages.get(page) ?? '').split('<section class="name"').slice(1);
  return new Map(places.map((html) => [/^ id="([^"]+)"/.exec(html)?.[1] ?? '', html]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader sees of HTML; markup within a line takes no room. */
const shown = (html = ''): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (entity, name) => ENTITIES[name] ?? entity);

/** Words without the marks that Markdown takes away, and without how they are broken into lines. */
const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('the reference of the package', () => {
  it('has a page for every entry, and one that lists them', () => {
    const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const listed = Object.keys(exports).filter((path) => path !== './package.json');
    expect(sources.map(([name]) => name.replace('rekenschap', '.'))).toEqual(listed);
    expect([...pages.keys()].sort()).toEqual(['api/index.html', ...sources.map(([, , page]) => page)].sort());
  });

  it.each(sources)('%s: every name that a program gets has its place', async (_name, file, page) => {
    const given = Object.keys(await import(new URL(`../../../src/${file}`, import.meta.url).href));
    const places = placesOn(page);
    expect(given.length).toBeGreaterThan(4);
    expect(given.filter((name) => !places.has(name))).toEqual([]);
  });

  it.each(sources)('%s: every name, types included, has its first sentence there', (entry, _file, page) => {
    const places = placesOn(page);
    const names = entries.find(({ name }) => name === entry)?.names ?? [];
    expect(names.length).toBeGreaterThan(4);
    const silent = names.filter(({ name, file }) => {
      const source = readFileSync(root + file, 'utf8');
      // the docstring that stands above the declaration, as the file has it
      const [before = ''] = source.split(
        new RegExp(`^export (?:declare )?(?:async )?(?:\\w+|function\\*) ${name}\\b`, 'm'),
      );
      const comment =
        /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before)?.[1]?.replace(/^\s*\* ?/gm, '') ?? '';
      const [sentence = ''] = /^[\s\S]*?[.?:](?=\s|$)/.exec(comment.trim()) ?? [];
      const told = words(sentence.replaceAll('@link', ''));
      return told === '' || !words(shown(places.get(name))).includes(told);
    });
    expect(silent.map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
  });

  it('tells of a function what its docstring tells', () => {
    const page = 'api/rekenschap-stats.html';
    const place = placesOn(page).get('wilsonInterval') ?? '';
    expect(shown(/<pre>.*?<\/pre>/s.exec(place)?.[0])).toBe(
      'function wilsonInterval(successes: number, n: number, level = 0.95): Interval',
    );
    const terms = [...place.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, term]) => shown(term));
    expect(terms).toEqual(['successes', 'n', 'level', 'Returns', 'Throws', 'See']);
    expect(place).toContain('Wilson (1927)');
    expect(shown(place)).toContain('wilsonInterval(81, 263) // { lower: 0.2552885, upper: 0.3662096 }');
    expect(place).toContain('<a href="#Interval">Interval</a>');
    const before = pages.get(page)?.split('id="wilsonInterval"')[0] ?? '';
    expect(shown([...before.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].at(-1)?.[1])).toBe(
      'One wave: intervals, and a test of a share',
    );
  });

  it('leads to places that exist, and no id stands twice', () => {
    for (const [page, html] of pages) {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
      expect(new Set(ids).size, page).toBe(ids.length);
      const lost = [...html.matchAll(/<a href="([^"]+)"/g)]
        .map(([, href = '']) => decodeURIComponent(href))
        // the header leads to pages that the site has
        .filter((href) => !href.startsWith('../'))
        .filter((href) => (href.startsWith('#') ? !ids.includes(href.slice(1)) : !pages.has(`api/${href}`)));
      expect(lost, page).toEqual([]);
    }
  });

  it('shows no body of a function, and nothing private', () => {
    const text = entries.flatMap(({ names }) => names.map(({ signature }) => signature)).join('\n');
    expect(text).not.toMatch(/^\s*(?:return|throw|if|for)\b/m);
    expect(text).not.toMatch(/\bprivate\b/);
  });
});
