import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseNotebook } from '../../src/runner/index.ts';
import { hasChromium, launchChromium } from '../draw/chromium.ts';
import { type LivePage, notebooks, openLive, writeLiveSite } from './live-site.ts';

const NAME = '00-start-here';
const codes = (notebooks.get(NAME)?.cells ?? []).filter(({ cell_type }) => cell_type === 'code');
const [first, second] = codes.map(({ id }) => id) as [string, string];

describe.skipIf(!hasChromium)('live cells', { timeout: 60_000 }, () => {
  let site: Awaited<ReturnType<typeof writeLiveSite>>;
  let browser: Browser;
  let live: LivePage;
  beforeAll(async () => {
    site = await writeLiveSite([NAME]);
    browser = await launchChromium();
    live = await openLive(browser, site.folder, NAME);
  });
  afterAll(async () => {
    await browser?.close();
    site?.remove();
  });

  it('are changed in an editor and run from its keys, with what they need of others', async () => {
    await live.press(second, 'edit');
    await live.type(second, 'const own: number = 6 * 7;\nown');
    await live.page.keyboard.press('Shift+Enter');
    expect(await live.ended(second)).toBe('ok');
    expect(await live.shown(second)).toContain('42');
    // the cell above declares nothing that it uses
    expect([...(await live.results()).keys()]).toEqual([second]);
  });

  it('end where an endless loop is stopped, and run again after', async () => {
    await live.type(second, 'for (;;) {}');
    await live.press(second, 'run', false);
    await live.page.locator(`${live.resultOf(second)}[aria-busy]`).waitFor({ state: 'attached' });
    await live.bar('stop');
    expect(await live.ended(second)).toBe('stopped');
    // the page itself was free all the while
    await live.type(second, "['again', 1 + 1].join(' ')");
    await live.press(second, 'run', false);
    await live.page.locator(`${live.resultOf(second)}[data-ended=ok]`).waitFor({ state: 'attached' });
    expect(await live.shown(second)).toContain('again 2');
  });

  it('say what went wrong and in which line', async () => {
    await live.type(second, "const a = 1;\nconst b = a;\nthrow new TypeError('no such thing');");
    await live.press(second, 'run', false);
    await live.page.locator(`${live.resultOf(second)}[data-ended=error]`).waitFor({ state: 'attached' });
    const shown = await live.shown(second);
    expect(shown).toContain('TypeError: no such thing');
    expect(shown).toContain('line 3');
    await live.type(second, 'const a = ;');
    await live.press(second, 'run', false);
    await live.page.getByText('SyntaxError').waitFor();
    expect(await live.shown(second)).toContain('line 1');
  });

  it('reach no network, and let nothing into the page', async () => {
    await live.type(
      second,
      `const tried = await Promise.allSettled([
        fetch('https://example.org/'),
        (async () => importScripts('https://example.org/a.js'))(),
        new Promise((resolve, reject) => {
          const socket = new WebSocket('wss://example.org/');
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      ]);
      display(html('<img src="https://example.org/a.png" onerror="document.title = 1"><b>bold</b>'));
      tried.map(({ status }) => status).join()`,
    );
    await live.press(second, 'run', false);
    await live.page.locator(live.resultOf(second)).getByText('rejected,rejected,rejected').waitFor();
    expect(await live.page.locator(`${live.resultOf(second)} b`).textContent()).toBe('bold');
    expect(await live.page.title()).not.toBe('1');
    const asked = live.complaints.filter((line) => line.startsWith('asked for'));
    expect(asked).toEqual([]);
  });

  it('are kept in the address, where another opens them', async () => {
    await live.type(second, '"kept: é € 🙂"');
    await live.bar('link');
    const address = live.page.url();
    expect(address).toContain('#live=');
    const other = await openLive(browser, site.folder, `${NAME}`, address.slice(address.indexOf('#')));
    try {
      const code = other.page.locator(`details.live-changed pre[data-cell="${second}"]`);
      await code.waitFor();
      expect(await code.textContent()).toBe('"kept: é € 🙂"');
      await other.press(second, 'run', false);
      expect(await other.ended(second)).toBe('ok');
      expect(await other.shown(second)).toContain('kept: é € 🙂');
    } finally {
      await other.close();
    }
  });

  it('are downloaded as a notebook with the changes and no outputs', async () => {
    const coming = live.page.waitForEvent('download');
    await live.bar('download');
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`${NAME}.ipynb`);
    const notebook = parseNotebook(readFileSync(await download.path(), 'utf8'), 'download');
    const original = notebooks.get(NAME);
    expect(notebook.metadata).toEqual(original?.metadata);
    expect(notebook.cells.map(({ id }) => id)).toEqual(original?.cells.map(({ id }) => id));
    const changed = notebook.cells.filter(({ source }, at) => source !== original?.cells[at]?.source);
    expect(changed.map(({ id, source }) => [id, source])).toEqual([[second, '"kept: é € 🙂"']]);
    expect(notebook.cells.every((cell) => cell.cell_type !== 'code' || cell.outputs.length === 0)).toBe(true);
  });

  it('keep the page when a file is dropped before anything else is done, and say what became of it', async () => {
    const fresh = await openLive(browser, site.folder, NAME, '', 'nl');
    try {
      // what no script hinders, a browser does: it opens the file in the place of the page
      const kept = await fresh.page.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File(['team,n\\nnoord,3\\n'], 'eigen.csv'));
        const hindered = ['dragover', 'drop'].map((kind) =>
          !document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true })));
        // at once: it may be read before anybody looks again
        return [...hindered, document.querySelector('.live-told').textContent];
      })()`);
      expect(kept).toEqual([true, true, 'Wordt gelezen: eigen.csv']);
      await fresh.page
        .locator('.live-bar [role=status]')
        .getByText(/eigen\.csv staat op de pagina/)
        .waitFor();
      await fresh.page.locator('.live-told').waitFor({ state: 'detached' });
      // text that is dragged into an editor is no file
      const isText = await fresh.page.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData('text/plain', 'const a = 1;');
        return document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
      })()`);
      expect(isText).toBe(true);
      // what cannot be taken is told until the reader goes on
      await fresh.page.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(50_000_001)], 'groot.csv'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      })()`);
      await fresh.page
        .locator('.live-told')
        .getByText(/groot\.csv is groter dan de 50 MB/)
        .waitFor();
      await fresh.page.keyboard.press('Tab');
      expect(await fresh.page.locator('.live-told').count()).toBe(0);
      await fresh.press(second, 'edit');
      await fresh.type(
        second,
        "import { readTableFile } from 'rekenschap';\n(await readTableFile('eigen.csv')).columns.map(({ name }) => name).join()",
      );
      await fresh.page.keyboard.press('Shift+Enter');
      expect(await fresh.ended(second)).toBe('ok');
      expect(await fresh.shown(second)).toContain('team,n');
      expect(await fresh.seriousIssues()).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  it('read a file that is dropped on the page', async () => {
    await live.drop('own.csv', 'team,n\nnorth,3\nsouth,4\n');
    await live.type(
      second,
      "import { readTableFile } from 'rekenschap';\nconst dropped = await readTableFile('own.csv');\ndropped.columns.map(({ name }) => name).join()",
    );
    await live.press(second, 'run', false);
    await live.page.locator(live.resultOf(second)).getByText('team,n').waitFor();
  });

  it('know their types once TypeScript is asked for: errors, names, what a name is', async () => {
    const types = await openLive(browser, site.folder, NAME);
    await types.press(second, 'edit');
    await types.bar('types');
    await types.page.getByText('Types are checked while you write.').waitFor();
    await types.type(second, "const words: string[] = ['a'];\nwords.toFixed(2);");
    await types.page.locator('.cm-lintRange-error').waitFor();
    await types.page.locator('.cm-lintRange-error').hover();
    await types.page.getByText("Property 'toFixed' does not exist on type 'string[]'.").waitFor();
    await types.type(
      second,
      "import { openStudy } from 'rekenschap';\nconst answers = openStudy().responses();\nanswers.groupb",
    );
    await types.page.keyboard.press('Control+Space');
    await types.page.locator('.cm-tooltip-autocomplete').getByText('groupby', { exact: true }).waitFor();
    await types.page.keyboard.press('Escape');
    await types.type(second, "import { wilsonInterval } from 'rekenschap';\nwilsonInterval(1, 2)");
    await types.page
      .locator(`${types.editorOf(second)} .cm-line`)
      .nth(1)
      .hover({ position: { x: 30, y: 8 } });
    await types.page.locator('.live-hover').getByText("Wilson's score interval").waitFor();
    await types.type(second, "import * as aq from 'arquero';\naq.table({ a: [1] }).numRows().toUpperCase()");
    await types.page.locator('.cm-lintRange-error').hover();
    await types.page.getByText("Property 'toUpperCase' does not exist on type 'number'.").waitFor();
    await types.close();
  });

  it('run in Dutch in the Dutch edition', async () => {
    const dutch = await openLive(browser, site.folder, NAME, '', 'nl');
    try {
      const check = codes.find(({ source }) => source.includes('likertChart('))?.id ?? '';
      await dutch.press(check, 'run');
      expect(await dutch.ended(check)).toBe('ok');
      expect(await dutch.shown(check)).toContain('Helemaal oneens');
      expect(await dutch.page.textContent('pre[data-cell=setup]')).toContain("setLanguage('nl')");
    } finally {
      await dutch.close();
    }
  });

  it('say so where a chart cannot be drawn, and end', async () => {
    const bare = await openLive(browser, site.folder, NAME, '', 'nl');
    try {
      await bare.page.evaluate(`(() => {
        const { load } = rekenschapLive;
        rekenschapLive.load = (name) => load(name === 'plotly-basic.min.js' ? 'gone.js' : name);
      })()`);
      const chart = codes.find(({ source }) => source.includes('likertChart('))?.id ?? '';
      await bare.press(chart, 'run');
      expect(await bare.ended(chart)).toBe('ok');
      expect(await bare.shown(chart)).toContain('gone.js staat niet in de map assets');
      expect(await bare.shown(chart)).toContain('Helemaal oneens');
    } finally {
      await bare.close();
    }
  });

  it('draw any kind of chart that Plotly knows, and load all of Plotly for the rare ones only', async () => {
    const bare = await openLive(browser, site.folder, NAME);
    const asked = async (): Promise<string[]> =>
      (await bare.page.evaluate(
        `[...document.scripts].map(({ src }) => src.slice(src.lastIndexOf('/') + 1)).filter((name) => name.startsWith('plotly'))`,
      )) as string[];
    const drawn = async (data: string): Promise<void> => {
      await bare.type(first, `({ data: [${data}], layout: {} })`);
      await bare.press(first, 'run');
      expect(await bare.ended(first)).toBe('ok');
    };
    try {
      await bare.press(first, 'edit');
      await drawn("{ type: 'bar', x: [1, 2], y: [3, 4] }");
      await bare.page.waitForSelector('.live-result .barlayer .point');
      expect(await asked()).toEqual(['plotly-basic.min.js']);
      await drawn("{ type: 'heatmap', z: [[1, 2], [3, 4]] }");
      await bare.page.waitForSelector('.live-result .heatmaplayer image');
      expect(await asked()).toEqual(['plotly-basic.min.js', 'plotly.min.js']);
      await drawn("{ x: [1, 2], y: [3, 4] }, { type: 'heatmap', z: [[1, 2], [3, 4]] }");
      await bare.page.waitForSelector('.live-result .scatterlayer .points');
      expect(bare.complaints).toEqual([]);
    } finally {
      await bare.close();
    }
  });

  it('run the first cell from the page as it opens', async () => {
    const opened = await openLive(browser, site.folder, NAME);
    try {
      await opened.press(first, 'run');
      expect(await opened.ended(first)).toBe('ok');
      expect(opened.complaints).toEqual([]);
      expect(await opened.seriousIssues()).toEqual([]);
    } finally {
      await opened.close();
    }
  });
});

const MISTAKES: readonly (readonly [code: string, en: string, nl: string])[] = [
  ["publishedRows(study.frequencies(), '2017').get('v2D')", 'did you mean v2d?', 'bedoelde je v2d?'],
  [
    "countsOf(study.responses(), '2017', 'v2D')",
    'no item "v2D" in wave 2017',
    'geen stelling "v2D" in meting 2017',
  ],
  [
    "likertChart(study.responses().filter((d: any) => d.item === 'x'), { title: 'a', source: 'b', scale: study.survey.scale })",
    'a chart needs rows; the table is empty',
    'een grafiek vraagt rijen; de tabel is leeg',
  ],
  ['feasibleSet(new Map().get("v2d") as any)', 'there is no printed row here', 'hier is geen gedrukte rij'],
  [
    "feasibleSet({ ...publishedRows(study.frequencies(), '2017').get('v2g'), mean: 3.4 } as any)",
    'got the number 3.4; pass it as printed text',
    'kreeg het getal 3.4; geef het als gedrukte tekst',
  ],
  ["await readTableFile('mine.csv')", 'is no file of this page', 'is geen bestand van deze pagina'],
  [
    'drawPng({ data: [], layout: {} } as any)',
    'run this cell on the kernel',
    'voer deze cel uit op de kernel',
  ],
  ["await import('danfojs-node')", 'a page has no danfojs-node', 'een pagina heeft geen danfojs-node'],
];

describe.skipIf(!hasChromium)(
  'live cells in both languages, and by the keyboard alone,',
  { timeout: 60_000 },
  () => {
    let site: Awaited<ReturnType<typeof writeLiveSite>>;
    let browser: Browser;
    beforeAll(async () => {
      site = await writeLiveSite([NAME]);
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser?.close();
      site?.remove();
    });

    it.each(['en', 'nl'] as const)('tell a learner what is wrong in words, in %s', async (language) => {
      const live = await openLive(browser, site.folder, NAME, '', language);
      try {
        await live.press(second, 'edit');
        const names =
          'countsOf, drawPng, feasibleSet, likertChart, openStudy, publishedRows, readTableFile, setLanguage';
        await live.type(
          second,
          [
            `import { ${names} } from 'rekenschap';`,
            `setLanguage('${language}');`,
            'const study = openStudy();',
            ...MISTAKES.map(
              ([code]) => `try { ${code}; } catch (error) { console.log((error as Error).message); }`,
            ),
          ].join('\n'),
        );
        await live.press(second, 'run', false);
        expect(await live.ended(second)).toBe('ok');
        const told = (await live.shown(second)).split('\n');
        expect(told).toHaveLength(MISTAKES.length);
        for (const [at, [, en, nl]] of MISTAKES.entries())
          expect(told[at]).toContain(language === 'en' ? en : nl);
      } finally {
        await live.close();
      }
    });

    it.each(['en', 'nl'] as const)(
      'are edited, run, stopped, begun anew, kept and left, in %s',
      async (language) => {
        const live = await openLive(browser, site.folder, NAME, '', language);
        const { page } = live;
        const focused = (selector: string) =>
          expect
            .poll(() => page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`))
            .toBe(true);
        const toBar = async (action: string) => {
          // the first Escape may close a list of names
          await expect
            .poll(async () => {
              await page.keyboard.press('Escape');
              return page.evaluate("document.activeElement.matches('.live-bar button')");
            })
            .toBe(true);
          for (let press = 0; press < 12; press++) {
            if (await page.evaluate(`document.activeElement.dataset.action === '${action}'`)) return;
            await page.keyboard.press('Tab');
          }
          throw new Error(`Tab does not reach ${action}`);
        };
        try {
          const code = `details:has(pre[data-cell="${first}"])`;
          await page.focus(`${code} > summary`);
          await page.keyboard.press('Enter');
          await live.tabTo(`${code} [data-action=edit]`);
          await page.keyboard.press('Enter');
          await focused(live.editorOf(first));
          expect(await page.locator(`${code} .live-keys`).textContent()).toMatch(/Tab .*Escape/);
          await page.keyboard.press('Control+A');
          await page.keyboard.type('for (;;) {}');
          await page.keyboard.press('Shift+Enter');
          await page.locator(`${live.resultOf(first)}[aria-busy]`).waitFor({ state: 'attached' });
          await toBar('stop');
          await page.keyboard.press('Enter');
          expect(await live.ended(first)).toBe('stopped');
          // where the keys were before
          await focused(live.editorOf(first));
          await page.keyboard.press('Control+A');
          await page.keyboard.type('40 + 2');
          await page.keyboard.press('Control+Enter');
          await page
            .locator(`${live.resultOf(first)}[data-ended=ok]`)
            .getByText('42')
            .waitFor();
          expect(await live.seriousIssues()).toEqual([]);
          await toBar('link');
          await page.keyboard.press('Enter');
          await expect.poll(() => page.url()).toContain('#live=');
          await page.keyboard.press('Escape');
          await focused(live.editorOf(first));
          await toBar('restart');
          await page.keyboard.press('Enter');
          await page.keyboard.press('Escape');
          // and out of it, to what comes next
          await page.keyboard.press('Tab');
          await focused(`${code} .live-tools button`);
          expect(live.complaints).toEqual([]);
        } finally {
          await live.close();
        }
      },
    );
  },
);
