import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorCount, isError, verdictCounts } from '../../src/contracts/verdict.ts';
import { writeSite } from '../../src/site/index.ts';
import { type BuiltSite, buildSite, judgedClaims, sharedSite, siteInput } from './site-under-test.ts';
import { wordsOfPage } from './words-of-page.ts';

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
const plain = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inEdition = (language: string) =>
  site.pages.filter((page) => page.startsWith(`${language}/`)).map((page) => page.slice(3));

/** Follows every address of every page, and counts them. */
function checkLinks({ folder, pages }: BuiltSite): number {
  const places = new Map<string, Set<string>>();
  const all = pages.map((page) => {
    const text = readFileSync(join(folder, page), 'utf8');
    places.set(page, new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescaped(id))));
    return [page, text] as const;
  });
  let links = 0;
  for (const [page, text] of all) {
    for (const [, found = ''] of text.matchAll(/<(?:a|link|script|img)\s[^>]*?(?:href|src)="([^"]*)"/g)) {
      const address = unescaped(found);
      if (address.startsWith('data:')) continue;
      if (/^(\w+:|\/)/.test(address)) throw new Error(`${page} leads outside: ${address}`);
      const [way = '', anchor = ''] = address.split('#').map(decodeURIComponent);
      const path = way.split('?')[0] ?? '';
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (!statSync(join(folder, target), { throwIfNoEntry: false })?.isFile())
        throw new Error(`${page} -> ${address}`);
      if (anchor !== '' && !places.get(target)?.has(anchor)) throw new Error(`${page} -> ${address}`);
      links += 1;
    }
  }
  return links;
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('writeSite', () => {
  it('writes two editions of the same pages, and a page that opens one of them', () => {
    expect(inEdition('nl')).toEqual(inEdition('en'));
    expect(site.pages.filter((page) => !/^(nl|en)\//.test(page))).toEqual(['index.html']);
    const top = inEdition('nl').filter((page) => !page.includes('/'));
    expect(top).toEqual([
      'check-table.html',
      'figures.html',
      'findings.html',
      'glossary.html',
      'index.html',
      'ledger.html',
      'own-quickscan.html',
      'search.html',
      'statements.html',
    ]);
    const folders = new Set(
      inEdition('nl').flatMap((page) => (page.includes('/') ? page.split('/')[0] : [])),
    );
    expect([...folders].sort()).toEqual(['claims', 'figures', 'notebooks', 'questions', 'statements']);
    expect(inEdition('nl').filter((page) => page.startsWith('statements/'))).toHaveLength(35);
  });

  it('says on the first screen how many values and claims err, as summary and audit do', async () => {
    const { figures } = await siteInput();
    const counts = figures.map((figure) => errorCount(figure.counts)).reduce((a, b) => a + b, 0);
    const values = figures
      .flatMap((figure) => Object.entries(figure.counts))
      .reduce((sum, [name, count]) => sum + (name === 'not in the report' ? 0 : count), 0);
    const claims = judgedClaims();
    const errors = errorCount(verdictCounts(claims));
    const wordings = verdictCounts(claims).wording;
    const erring = new Set(claims.filter(({ verdict }) => isError(verdict)).map(({ id }) => id));
    const { findings = [] } = await siteInput();
    const found = findings.filter((finding) => finding.claims.some((id) => erring.has(id))).length;
    for (const [language, thousands] of [
      ['en', ','],
      ['nl', '.'],
    ]) {
      const headline = documentOf(`${language}/index.html`).querySelector('.headline');
      const numbers = [...(headline?.querySelectorAll('b') ?? [])].map((one) =>
        Number(one.textContent?.replace(thousands ?? '', '')),
      );
      expect(numbers, language).toEqual([values, counts, claims.length, errors, found, wordings]);
    }
    expect(documentOf('nl/index.html').querySelectorAll('.error-card')).toHaveLength(found);
    // what the report says of its own: 70 for 77, of finding v1b-repeated
    expect(plain(documentOf('nl/index.html').querySelector('.error-card'))).toMatch(
      /paragraaf 2\.2: gedrukt 70 → nagerekend 77,4 tot 77,6/,
    );
  });

  it('names the report on every page', () => {
    for (const page of site.pages) {
      if (page === 'index.html')
        expect(plain(documentOf(page).querySelector('h1'))).toContain('hoogwaardig handhaven 2017');
      else
        expect(textOf(page), page).toMatch(
          /<cite>Stand van zaken hoogwaardig handhaven 2017<\/cite> <span>Regioplan, 2017/,
        );
    }
  });

  it('has every text in both languages, but for what cells wrote that were not run in Dutch', () => {
    const places = site.untranslated.map(({ place }) => place);
    expect(places.filter((place) => !place.includes(', output of cell '))).toEqual([]);
    // these notebooks come as committed, in English; of what they write
    // only charts and checks have both languages
    expect(places).toContain('02b-organisation, output of cell fig-2-8-carry');
    expect(places.filter((place) => /cell fig-2-8(?:-chart|-check)?$/.test(place))).toEqual([]);
  });

  it('shows the code and the outputs of a notebook that was run in Dutch', async () => {
    const { notebooks } = await siteInput();
    const [first] = notebooks;
    if (!first) throw new Error('there are notebooks');
    const code = first.notebook.cells.find(({ cell_type }) => cell_type === 'code');
    const dutch = {
      ...first.notebook,
      cells: first.notebook.cells.map((cell) =>
        cell.cell_type === 'code'
          ? {
              ...cell,
              source: cell.id === code?.id ? '// in het Nederlands' : cell.source,
              outputs: [
                { output_type: 'stream' as const, name: 'stdout' as const, text: 'drie gemeenten\n' },
              ],
            }
          : cell,
      ),
    };
    const other = await buildSite({
      claims: [],
      findings: [],
      figures: [],
      rows: [],
      answers: [],
      notebooks: [{ ...first, dutch }],
    });
    try {
      expect(other.untranslated).toEqual([]);
      const read = (language: string) =>
        readFileSync(join(other.folder, `${language}/notebooks/${first.name}.html`), 'utf8');
      expect(read('nl')).toContain('// in het Nederlands');
      expect(read('nl')).toContain('drie gemeenten');
      expect(read('nl')).not.toMatch(/lang="en" class="output/);
      expect(read('en')).not.toContain('drie gemeenten');
    } finally {
      other.remove();
    }
  }, 60_000);

  it('shows no English words on a Dutch page, but where they are marked as such', () => {
    const told: string[] = [];
    for (const page of inEdition('nl')) {
      const dutch = wordsOfPage(textOf(`nl/${page}`));
      const english = new Set(wordsOfPage(textOf(`en/${page}`)));
      for (const text of dutch) if (english.has(text)) told.push(`${page}: ${text}`);
    }
    expect(told).toEqual([]);
  });

  it('would notice a text that exists in one language only', async () => {
    const { claims = [] } = await siteInput();
    const [first] = claims;
    if (!first) throw new Error('the ledger has claims');
    const bare = { ...first, claim: { en: 'Only in English so far' } };
    const other = await buildSite({
      claims: [bare],
      findings: [],
      figures: [],
      notebooks: [],
      rows: [],
      answers: [],
    });
    try {
      expect(other.untranslated).toEqual([
        { language: 'nl', place: `claim ${first.id}`, text: 'Only in English so far' },
      ]);
      const page = readFileSync(join(other.folder, 'nl/ledger.html'), 'utf8');
      expect(page).toContain('<span lang="en">Only in English so far</span>');
    } finally {
      other.remove();
    }
  }, 60_000);

  it('strikes out on the first screen what is wrong and nothing else, and names no statement by its code', () => {
    const verdicts = new Map(judgedClaims().map(({ id, verdict }) => [id, verdict]));
    for (const language of ['en', 'nl']) {
      const front = textOf(`${language}/index.html`);
      const lines = [
        ...front.matchAll(/<a data-way href="claims\/[^#"]*#([^"]+)">[^<]*<\/a>: (<s>)?(.*?)<\/li>/g),
      ];
      expect(lines.length).toBeGreaterThan(15);
      for (const [, id = '', struck, told] of lines) {
        expect(struck !== undefined, `${language} ${id}`).toBe(verdicts.get(id) === 'wrong');
        expect(told).not.toMatch(/>[^<]*\bv\d[a-z]\b/);
      }
    }
  });

  it('finds the names of the package by the search of both editions, with the first sentence on each', async () => {
    const name = {
      name: 'feasibleSet',
      kind: 'function',
      group: 'recovery',
      signature: 'function feasibleSet(): void',
      doc: 'Every `count` vector that prints so. It may be long.',
      tags: [],
      file: 'src/recovery/feasible-set.ts',
    };
    const empty = { claims: [], findings: [], figures: [], rows: [], answers: [], notebooks: [] };
    const other = await buildSite({ ...empty, reference: [{ name: 'rekenschap', doc: '', names: [name] }] });
    try {
      for (const language of ['en', 'nl']) {
        const index = readFileSync(join(other.folder, `assets/search-${language}.js`), 'utf8');
        expect(index).toContain(
          '["reference","../en/api/rekenschap.html#feasibleSet","feasibleSet (function)","Every count vector that prints so.","rekenschap"]',
        );
      }
      const page = readFileSync(join(other.folder, 'nl/search.html'), 'utf8');
      expect(page).toContain('Naslag van het pakket (in het Engels)');
      expect(page).toMatch(/<a href="\.\.\/en\/api\/index\.html" hreflang="en">Naslag \(Engels\)/);
    } finally {
      other.remove();
    }
  }, 60_000);

  it('says its language on every page', () => {
    for (const page of site.pages.filter((one) => one !== 'index.html')) {
      expect(/<html lang="(..)">/.exec(textOf(page))?.[1], page).toBe(page.slice(0, 2));
    }
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
  }, 120_000);

  it('loads nothing that is not a file of the site, and links to no place that is not there', () => {
    expect(checkLinks(site)).toBeGreaterThan(5000);
  }, 120_000);

  it('does so for any name of a notebook', async () => {
    const { notebooks, figures } = await siteInput();
    const renamed = (name: string) => name.replace('05-cooperation', 'café & 100% #1');
    const other = await buildSite({
      notebooks: notebooks.slice(3).map(({ name, notebook }) => ({ name: renamed(name), notebook })),
      figures: figures
        .filter(({ notebook }) => notebook.includes('05-'))
        .map((figure) => ({ ...figure, notebook: renamed(figure.notebook) })),
      claims: [],
      findings: [],
      rows: [],
    });
    try {
      expect(other.pages).toContain('nl/notebooks/café & 100% #1.html');
      expect(checkLinks(other)).toBeGreaterThan(100);
    } finally {
      other.remove();
    }
  }, 120_000);

  it('lets no page run a script of its own or load from elsewhere', () => {
    for (const page of site.pages) {
      const text = textOf(page);
      const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
      expect(policy, page).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(policy, page).not.toMatch(/script-src[^;]*unsafe/);
      for (const [, attributes = '', body = ''] of text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
        if (!attributes.includes('application/json')) expect(body, page).toBe('');
      }
      expect(text, page).not.toMatch(/<style/);
    }
  });

  it('leads from a finding to its figures and its rows of the ledger, and back', async () => {
    const { findings = [], figures } = await siteInput();
    const page = documentOf('en/findings.html');
    const hrefs = (element: Element | null) =>
      [...(element?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    for (const { finding, title, claims, figures: at } of findings) {
      const place = page.getElementById(finding);
      expect(plain(place?.querySelector('h3')), finding).toBe(title.en);
      for (const id of claims) {
        expect(
          hrefs(place).some((href) => href?.endsWith(`#${id}`)),
          id,
        ).toBe(true);
        expect(hrefs(documentOf('en/ledger.html').getElementById(id)), id).toContain(
          `findings.html#${finding}`,
        );
      }
      for (const id of at.filter((one) => figures.some((figure) => figure.id === one))) {
        const file = `figures/${id.replace(' ', '-')}.html`;
        expect(hrefs(place), finding).toContain(file);
        expect(hrefs(documentOf(`en/${file}`).querySelector('.verdict-box')), finding).toContain(
          `../findings.html#${finding}`,
        );
      }
    }
  });

  it('shows a figure as a card: statement, n, answers, agree total and change, in the order of the report', () => {
    const card = documentOf('nl/figures/2.8.html').querySelector('.card');
    const statements = [...(card?.querySelectorAll('.statement') ?? [])];
    // the report shows time, system and rooms
    expect(statements.map((one) => plain(one.querySelector('small')))).toEqual([
      'v3c Tijd',
      'v2g Automatisering',
      'v3a Spreekkamers',
    ]);
    const [row2010, row2017] = [...(statements[1]?.querySelectorAll('.bar-row') ?? [])].map(plain);
    expect(row2010).toMatch(/^2010 n = 387/);
    // table B1.1 prints 5, 16, 25, 45 and 8 for v2g of 2017
    expect(row2017).toMatch(
      /oneens 5%, Oneens 16%, Niet eens, niet oneens 25%, Eens 45%, Helemaal eens 8%, /,
    );
    expect(row2017).toMatch(/^2017 n = 214.*54% eens verandering \+11 \[\+3; \+19\] punten/);
    // what the report does not give is a line, and says so
    const unknown = documentOf('nl/figures/5.3.html').querySelector('.card .line');
    expect(unknown).not.toBeNull();
    expect(plain(documentOf('nl/figures/5.3.html').querySelector('.card'))).toContain('niet in het rapport');
  });

  it('offers a figure as picture, drawing and rows, and says how to cite it', () => {
    const page = documentOf('en/figures/2.8.html');
    const files = [...page.querySelectorAll('a[download]')].map((link) => link.getAttribute('href') ?? '');
    expect(files.map((file) => file.split('.').at(-1))).toEqual(['png', 'svg', 'csv']);
    const [png, svg, csv] = files.map((file) => readFileSync(join(site.folder, 'en/figures', file)));
    expect(png?.subarray(1, 4).toString()).toBe('PNG');
    expect(svg?.toString()).toMatch(/^<svg[\s\S]*Front-line staff on conditions/);
    // table B1.1 prints 8 percent of 214 for the highest answer to v2g, and leaves one distribution only
    expect(csv?.toString()).toMatch(/^wave,item,response,count\n[\s\S]*2017,v2g,5,18\n/);
    const [text, bibtex] = [...page.querySelectorAll('pre.citation')].map((one) => one.textContent ?? '');
    expect(text).toContain('Figure 2.8 of Reading copy of “Stand van zaken hoogwaardig handhaven 2017”');
    expect(bibtex).toMatch(/^@misc\{rekenschap2017figure28,\n {2}title = \{/);
    // an ampersand of its own ends a column in LaTeX
    expect(bibtex).toContain('Van Waveren, B. \\& Aipassa, N.');
    expect(text).toContain('Van Waveren, B. & Aipassa, N.');
  });

  it('leads from a number to its row, its counts, its formula and its verdict', () => {
    const page = documentOf('en/figures/2.8.html');
    const row = page.getElementById('v3a-2017-agree');
    const way = row?.querySelector('a[data-way]')?.getAttribute('href');
    expect(way).toBe('../statements/v3a.html#wave-2017');
    // what managers say has its way through their question: section
    // 2.2 gives 78 percent of them a clear vision
    const managers = documentOf('en/figures/2.1.html');
    const told = [...managers.querySelectorAll('.card a.number')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(told.length).toBeGreaterThan(1);
    for (const address of told) expect(address).toMatch(/^\.\.\/questions\/vision_\w+\.html#wave-20\d\d$/);
    const question = documentOf('en/questions/vision_clear.html').getElementById('wave-2017');
    // 18 of 23 are 78.3 percent, 14 of 18 are 77.8; no count of 24 gives 78
    expect(plain(question?.querySelector('tbody tr'))).toMatch(/78 \(section 2\.2.*14 of 18.*18 of 23/);
    expect(plain(question?.querySelector('tbody tr'))).not.toContain('of 24');
    // every part of a bar leads to its row, and so does its total, which is the stop for the keyboard
    const parts = [...page.querySelectorAll('.likert > a')];
    expect(parts.length).toBeGreaterThan(25);
    for (const part of parts) {
      const total = part.closest('.bar-row')?.querySelector('.total a');
      expect(part.getAttribute('href')).toBe(total?.getAttribute('href'));
      expect(part.getAttribute('tabindex')).toBe('-1');
    }
    const place = documentOf('en/statements/v3a.html').getElementById('wave-2017');
    expect(plain(place?.querySelector('h2'))).toBe('2017: table B1.1');
    // 98 and 15 of 213, or 97 and 15: table B1.1 prints 46 and 7 percent
    expect(plain(place?.querySelector('.formulas'))).toMatch(
      /Agree: \(9[78] \+ 1[45]\) \/ 213 = 5[23]\.\d%.*printed 46 \+ 7 = 53/,
    );
    const claim = documentOf('en/claims/2.3.3.html').getElementById('c2.3.3-23');
    expect(plain(claim)).toMatch(/Rests on ?v3a Interview rooms, 2017.*wrong/);
  });

  it('writes what a panel shows as a script of the same content', () => {
    const script = textOf('nl/statements/v3a.js');
    const [, path, main] = JSON.parse(`[0, ${script.slice('rekenschapWay('.length, -3)}]`) as string[];
    expect(path).toBe('statements/v3a.html');
    expect(textOf('nl/statements/v3a.html')).toContain(main);
  });

  it('keeps machine tables under the code', () => {
    for (const page of site.pages.filter((one) => one.includes('/notebooks/'))) {
      for (const table of documentOf(page).querySelectorAll('.data-table')) {
        expect(table.closest('details.code'), page).not.toBeNull();
      }
    }
  });

  it('leaves out what it is not given', async () => {
    const {
      claims: _claims,
      findings: _findings,
      report: _report,
      rows: _rows,
      answers: _answers,
      ...bare
    } = await siteInput();
    const small = join(site.folder, 'without');
    await writeSite({ ...bare, figures: [], notebooks: bare.notebooks.slice(0, 1), out: small });
    const page = new JSDOM(readFileSync(join(small, 'en/index.html'))).window.document;
    const links = [...page.querySelectorAll('nav a')];
    expect(links.map((link) => link.textContent)).toEqual(['Figures', 'Notebooks', 'Glossary', 'Search']);
    expect(filesOf(small).filter((path) => /ledger|findings|statements|questions/.test(path))).toEqual([]);
  }, 60_000);

  it('names a figure whose notebook shows no check of it', async () => {
    const input = await siteInput();
    const [first] = input.figures;
    if (!first) throw new Error('there are figures');
    const out = join(site.folder, 'never');
    await expect(writeSite({ ...input, out, figures: [{ ...first, id: '9.9' }] })).rejects.toThrow(
      /shows no check of figure 9\.9/,
    );
    await expect(
      writeSite({ ...input, out, figures: [{ ...first, notebook: 'x/gone.ipynb' }] }),
    ).rejects.toThrow(/figure .* stands in x\/gone\.ipynb, which is not among the notebooks/);
  });

  it('weighs at most 3 MB a chapter beside the shared Plotly, drawings included', () => {
    for (const page of site.pages.filter((one) => one.includes('/notebooks/'))) {
      const [language, , name = ''] = page.split('/');
      const images = filesOf(join(site.folder, 'images', language ?? '')).filter((path) =>
        path.includes(`/${name.replace('.html', '')}/`),
      );
      const bytes = [join(site.folder, page), ...images].reduce((sum, path) => sum + statSync(path).size, 0);
      expect(bytes, page).toBeLessThan(3_000_000);
    }
  });
});
