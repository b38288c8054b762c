import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeSite } from '../../src/site/index.ts';
import { type BuiltSite, buildSite, FIXTURES, sharedSite, siteInput } from './site-under-test.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await sharedSite();
}, 120_000);

const textOf = (path: string): string => readFileSync(join(site.folder, path), 'utf8');
const documents = new Map<string, Document>();
function documentOf(path: string): Document {
  const document = documents.get(path) ?? new JSDOM(textOf(path)).window.document;
  documents.set(path, document);
  return document;
}
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Follows every address of every page, and counts them. */
function checkLinks({ folder, pages }: BuiltSite): number {
  const all = new Map(
    pages.map((page) => [page, new JSDOM(readFileSync(join(folder, page))).window.document] as const),
  );
  let links = 0;
  for (const [page, document] of all) {
    for (const element of document.querySelectorAll('[src], link[href], a[href]')) {
      const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      if (address.startsWith('data:')) continue;
      expect(address, page).not.toMatch(/^(\w+:|\/)/);
      const [path = '', anchor = ''] = address.split('#').map(decodeURIComponent);
      const target = path === '' ? page : normalize(join(dirname(page), path));
      expect(statSync(join(folder, target)).isFile(), `${page} -> ${address}`).toBe(true);
      if (anchor !== '')
        expect(all.get(target)?.getElementById(anchor), `${page} -> ${address}`).toBeTruthy();
      links += 1;
    }
  }
  return links;
}

describe('writeSite', () => {
  it('writes an index, a page per notebook, findings and ledger', () => {
    expect(site.pages).toEqual([
      'en/check-table.html',
      'en/own-quickscan.html',
      'findings.html',
      'index.html',
      'ledger.html',
      'nl/check-table.html',
      'nl/own-quickscan.html',
      'notebooks/01-response-and-panel.html',
      'notebooks/02-policy-cycle.html',
      'notebooks/05-cooperation.html',
    ]);
  });

  it('keeps the index under 500 kB', () => {
    expect(statSync(join(site.folder, 'index.html')).size).toBeLessThan(500_000);
  });

  it('says on the index how many values and claims err, as the summary and the audit do', () => {
    const { errors: expected } = JSON.parse(readFileSync(join(FIXTURES, 'audit.json'), 'utf8')).claims.reduce(
      (sum: { errors: number }, { verdict }: { verdict: string }) => ({
        errors: sum.errors + Number(['wrong', 'says both', 'misattributed'].includes(verdict)),
      }),
      { errors: 0 },
    );
    const index = documentOf('index.html');
    expect(index.querySelector('.lead')?.textContent).toMatch(
      new RegExp(
        `^6 figures and tables print 83 values, 3 of them in error; .* ${expected} of them in error\\.$`,
      ),
    );
  });

  it('gives the same bytes for the same input', async () => {
    const again = await buildSite();
    try {
      const relative = (folder: string) => filesOf(folder).map((path) => path.slice(folder.length));
      expect(relative(again.folder)).toEqual(relative(site.folder));
      for (const path of filesOf(site.folder)) {
        const twin = join(again.folder, path.slice(site.folder.length));
        expect(readFileSync(twin).equals(readFileSync(path)), path).toBe(true);
      }
    } finally {
      again.remove();
    }
  }, 60_000);

  it('loads nothing that is not a file of the site, and links to no place that is not there', () => {
    expect(checkLinks(site)).toBeGreaterThan(100);
  }, 120_000);

  it('does so for any name of a notebook', async () => {
    const { notebooks, figures } = siteInput('');
    const renamed = (name: string) => name.replace('05-cooperation', 'café & 100% #1');
    const other = await buildSite({
      notebooks: notebooks.map(({ name, notebook }) => ({ name: renamed(name), notebook })),
      figures: figures.map((figure) => ({ ...figure, notebook: renamed(figure.notebook) })),
    });
    try {
      expect(other.pages).toContain('notebooks/café & 100% #1.html');
      expect(checkLinks(other)).toBeGreaterThan(100);
    } finally {
      other.remove();
    }
  }, 120_000);

  it('lets no page run a script of its own or load from elsewhere', () => {
    for (const page of site.pages) {
      const document = documentOf(page);
      const policy = document
        .querySelector('meta[http-equiv="Content-Security-Policy"]')
        ?.getAttribute('content');
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      for (const script of document.querySelectorAll('script')) {
        if (script.type !== 'application/json') expect(script.textContent).toBe('');
      }
      expect(document.querySelectorAll('style')).toHaveLength(0);
    }
  });

  it('shows every figure with its population, waves, verdict and picture', () => {
    const rows = [...documentOf('index.html').querySelectorAll('[data-row]')];
    const facts = rows.map((row) => [
      row.querySelector('.to-figure')?.textContent,
      row.querySelector('.facts')?.textContent,
      row.getAttribute('data-verdict'),
      row.getAttribute('data-chapter'),
      row.querySelector('.thumbnail img')?.getAttribute('src') ?? 'none',
    ]);
    // titles, waves and counts as the notebooks and the report have them
    expect(facts).toEqual([
      [
        'Table 1.1 Municipalities in each part of the study',
        'panel · 2017',
        'recomputed',
        'Chapter 1',
        'none',
      ],
      [
        'Figure 2.1 Managers on a clear and shared vision and policy',
        'managers · 2010, 2017',
        'consistent',
        'Chapter 2',
        'images/02-policy-cycle/fig-2-1-chart.svg',
      ],
      [
        'Figure 2.2 Front-line staff on the vision',
        'front-line staff · 2010, 2017',
        'wrong',
        'Chapter 2',
        'images/02-policy-cycle/fig-2-2-chart.svg',
      ],
      [
        'Figure 2.8 Front-line staff on conditions',
        'front-line staff · 2010, 2017',
        'wrong',
        'Chapter 2',
        'images/02-policy-cycle/fig-2-8-chart.svg',
      ],
      [
        'Figure 5.3 Do staff join the meetings of the neighbourhood team?',
        'managers · 2017',
        'not in the report',
        'Chapter 5',
        'images/05-cooperation/fig-5-3-chart.svg',
      ],
      [
        'Figure 5.5 Front-line staff: working with UWV',
        'front-line staff · 2010, 2017',
        'open',
        'Chapter 5',
        'images/05-cooperation/fig-5-5-chart.svg',
      ],
    ]);
  });

  it('holds every chart in both languages: drawing, description, table and live data', () => {
    const outputs = [...documentOf('notebooks/02-policy-cycle.html').querySelectorAll('[data-in]')];
    expect(outputs.map((one) => [one.getAttribute('data-in'), one.hasAttribute('data-other')])).toEqual(
      ['fig-2-1', 'fig-2-2', 'fig-2-8'].flatMap(() => [
        ['en', false],
        ['nl', true],
      ]),
    );
    const [english, dutch] = outputs.filter((one) => one.closest('#fig-2-2-chart'));
    const facts = (output: Element | undefined) => ({
      lang: output?.querySelector('figure')?.getAttribute('lang'),
      chart: output?.querySelector('.chart')?.getAttribute('aria-label'),
      alt: output?.querySelector('img')?.alt.split('. ')[0],
      head: output?.querySelector('th:nth-child(3)')?.textContent,
      drawn: /<title[^>]*>([^<]*)/.exec(
        textOf(`notebooks/${output?.querySelector('img')?.getAttribute('src')}`),
      )?.[1],
      // the first bar, v1a in 2010: table B1.2 prints 1 percent
      hover: JSON.parse(output?.querySelector('script')?.textContent ?? '').data[0].hovertext[0],
    });
    expect(facts(english)).toEqual({
      lang: 'en',
      chart: 'Chart',
      alt: 'Front-line staff on the vision',
      head: 'Strongly disagree (%)',
      drawn: 'Front-line staff on the vision',
      hover: 'v1a Vision, 2010 (n = 398)<br>Strongly disagree: 1%',
    });
    expect(facts(dutch)).toEqual({
      lang: 'nl',
      chart: 'Grafiek',
      alt: 'Uitvoerders over visie op handhaving',
      head: 'Helemaal oneens (%)',
      drawn: 'Uitvoerders over visie op handhaving',
      hover: 'v1a Visie, 2010 (n = 398)<br>Helemaal oneens: 1%',
    });
  });

  it('has the switch on pages with charts alone, and Plotly too', () => {
    const pagesWith = (selector: string) =>
      site.pages.filter((page) => documentOf(page).querySelector(selector) !== null);
    const charts = ['notebooks/02-policy-cycle.html', 'notebooks/05-cooperation.html'];
    expect(pagesWith('script[src$="plotly.min.js"]')).toEqual(charts);
    expect(pagesWith('.language')).toEqual(['index.html', ...charts]);
    expect(pagesWith('head script[src$="language.js"]:not([defer])')).toEqual(['index.html', ...charts]);
  });

  it('begins in the language that the notebook shows', async () => {
    const { notebooks, figures } = siteInput('');
    const text = JSON.stringify(notebooks).replaceAll('"language":"en"', '"language":"nl"');
    const dutch = await buildSite({ notebooks: JSON.parse(text), figures });
    try {
      const { document } = new JSDOM(readFileSync(join(dutch.folder, 'index.html'))).window;
      expect(document.querySelector('.language [aria-pressed=true]')?.textContent).toBe('Nederlands');
      expect(document.querySelectorAll('img[data-in=nl]:not([data-other])')).toHaveLength(5);
      expect(document.querySelectorAll('img[data-in=en][data-other]')).toHaveLength(5);
    } finally {
      dutch.remove();
    }
  }, 60_000);

  it('leads from the index to the cell that lays printed beside recomputed', () => {
    const row = [...documentOf('index.html').querySelectorAll('[data-row]')].find((one) =>
      one.textContent?.includes('Figure 2.2'),
    );
    const [page = '', anchor = ''] = row?.querySelector('.verdict a')?.getAttribute('href')?.split('#') ?? [];
    const cell = documentOf(page).getElementById(anchor);
    const errors = [...(cell?.querySelectorAll('tr.error td') ?? [])].map((td) => td.textContent);
    // section 2.2 gives 70 percent for 2010; table B1.2 adds to 77
    expect(errors).toEqual(['wrong', 'v1b', '2010', 'agree', '70', '77', 'section 2.2', expect.any(String)]);
  });

  it('says at the figure what does not follow, and why', () => {
    const box = documentOf('notebooks/02-policy-cycle.html').querySelector('#fig-2-2 .verdict-box');
    expect(box?.textContent).toContain('1 wrong, 23 recomputed');
    expect(box?.textContent).toMatch(
      /v1b 2010 agree: section 2\.2 prints 70, recomputed 77\. Table B1\.2 prints 66 and 11/,
    );
  });

  it('leaves out what it is not given', async () => {
    const { claims: _claims, findings: _findings, ...bare } = siteInput('');
    const small = join(site.folder, 'without');
    await writeSite({ ...bare, out: small });
    const links = [...documentOf('without/index.html').querySelectorAll('nav a')];
    expect(links.map((link) => link.textContent)).toEqual(['Reading copy', 'Figures', 'Notebooks']);
    expect(filesOf(small).filter((path) => /ledger|findings/.test(path))).toEqual([]);
  }, 60_000);

  it('names a figure whose notebook shows no check of it', async () => {
    const input = siteInput(site.folder);
    const [first] = input.figures;
    if (!first) throw new Error('the fixture has figures');
    await expect(writeSite({ ...input, figures: [{ ...first, id: '9.9' }] })).rejects.toThrow(
      /shows no check of figure 9\.9/,
    );
    await expect(writeSite({ ...input, figures: [{ ...first, notebook: 'x/gone.ipynb' }] })).rejects.toThrow(
      /figure 2\.1 stands in x\/gone\.ipynb, which is not among the notebooks/,
    );
  });
});
