import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, sharedSite } from './site-under-test.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await sharedSite();
}, 120_000);

const documentOf = (path: string): Document =>
  new JSDOM(readFileSync(join(site.folder, path), 'utf8')).window.document;
const addressesIn = (root: Document, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');

describe.each(['en', 'nl'])('the numbers in a chart (%s)', (language) => {
  it.each(['2.1', '2.2', '2.8', '3.3', '5.5'])('of figure %s lead where its card does', (id) => {
    const page = documentOf(`${language}/figures/${id}.html`);
    const card = new Set(addressesIn(page, '.card a[data-way]'));
    const chart = new Set(addressesIn(page, '.chart-links a[data-way]'));
    expect([...chart].sort()).toEqual([...card].sort());
    expect(chart.size).toBeGreaterThan(0);
  });

  it('are no stops for the keyboard, and not told twice', () => {
    const page = documentOf(`${language}/figures/2.8.html`);
    const links = [...page.querySelectorAll('.chart-links a')];
    expect(links.every((link) => link.getAttribute('tabindex') === '-1')).toBe(true);
    expect(page.querySelector('.chart-links')?.getAttribute('aria-hidden')).toBe('true');
    // n, five answers and a total for two waves of three statements, and three changes
    expect(links).toHaveLength(45);
  });

  it('stand over the drawings of a chapter too, but not over one that leads nowhere', () => {
    const chapter = documentOf(`${language}/notebooks/02b-organisation.html`);
    expect(addressesIn(chapter, '.drawn .chart-links a')).toContain('../statements/v2g.html#wave-2017');
    expect(addressesIn(chapter, '.drawn .chart-links a')).toContain('../statements/v2g.html#change');
    const empty = [...chapter.querySelectorAll('.chart-links')].filter(
      ({ childElementCount }) => childElementCount === 0,
    );
    expect(empty).toEqual([]);
  });
});
