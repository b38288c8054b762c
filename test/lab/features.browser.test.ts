import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { hasPage, openNotebook } from './open-page.ts';

/** A busy machine gets time. */
const soon = <Value>(ask: () => Value | Promise<Value>) => expect.poll(ask, { timeout: 30_000 });

const why = `needs Chromium at ${executablePath}, and npm run lab:build`;
let browser: Browser;

describe.skipIf(!hasChromium || !hasPage)(`JupyterLab’s own features (${why})`, { timeout: 90_000 }, () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('asks what to keep where the file was changed by somebody else', async () => {
    const notebook = await openNotebook(browser, ['const mine = 1;']);
    const { page, lab, command } = notebook;
    await notebook.idle();
    const file = join(lab.root, 'n.ipynb');
    const cell = page.locator('.jp-CodeCell .cm-content').first();
    const change = async (theirs: string) => {
      await cell.click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(' // and mine');
      const given = JSON.parse(readFileSync(file, 'utf8'));
      given.cells[0].source = theirs;
      // later than JupyterLab's own last look by more than the half second that it takes for the same
      await new Promise((done) => setTimeout(done, 1000));
      writeFileSync(file, JSON.stringify(given));
      await command('docmanager:save');
      await page.locator('.jp-Dialog', { hasText: 'n.ipynb' }).waitFor();
    };
    await change('const theirs = 2;');
    await notebook.picture('conflict');
    await page.getByRole('button', { name: 'Revert' }).click();
    await soon(() => cell.textContent()).toBe('const theirs = 2;');
    await change('const theirs = 3;');
    await page.getByRole('button', { name: 'Overwrite' }).click();
    await soon(() => readFileSync(file, 'utf8')).toContain('const theirs = 2; // and mine');
    expect(notebook.faults).toEqual([]);
  });

  it('explains what the cursor stands on, while it moves', async () => {
    const notebook = await openNotebook(browser, ['Math.hypot(3, 4)', '[1, 2].map((n) => n + 1)']);
    const { page, command } = notebook;
    await notebook.runAll();
    await command('inspector:open');
    // beside it, the notebook's toolbar stays one line
    const toolbar = page.locator('.jp-NotebookPanel-toolbar');
    const bottom = async (part: Locator) =>
      part.boundingBox().then((box) => (box ? box.y + box.height : NaN));
    const line = await bottom(toolbar);
    await soon(() => bottom(toolbar.locator('.jp-KernelName'))).toBeLessThanOrEqual(line);
    const help = page.locator('.jp-Inspector-content');
    await page.locator('.jp-CodeCell .cm-content').first().click();
    await page.keyboard.press('Home');
    for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowRight');
    await soon(() => help.textContent()).toContain('square root of the sum of squares');
    await page.locator('.jp-CodeCell .cm-content').nth(1).click();
    await page.keyboard.press('Home');
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
    await soon(() => help.textContent()).toContain('callbackfn');
    await notebook.picture('inspector');
    expect(notebook.faults).toEqual([]);
  });

  it('runs all before the kernel has answered, and again on a new one', async () => {
    const notebook = await openNotebook(browser, [
      'const ran = Date.now();',
      'typeof ran',
      'kernel.signal.aborted',
    ]);
    const { page, command } = notebook;
    await command('notebook:run-all-cells');
    await soon(() => notebook.output(2)).toBe('false');
    const prompts = () => page.locator('.jp-CodeCell .jp-InputArea-prompt').allTextContents();
    expect(await prompts()).toEqual(['[1]:', '[2]:', '[3]:']);
    await command('notebook:run-all-cells');
    await soon(prompts).toEqual(['[4]:', '[5]:', '[6]:']);
    await command('notebook:restart-run-all');
    await page.locator('.jp-Dialog .jp-mod-accept').click();
    await soon(prompts).toEqual(['[1]:', '[2]:', '[3]:']);
    expect(await notebook.output(1)).toContain('number');
    expect(notebook.faults).toEqual([]);
  });

  it('keeps settings, theme and layout through a reload', async () => {
    const notebook = await openNotebook(browser, ['1']);
    const { page, command, lab } = notebook;
    await notebook.idle();
    await command('apputils:change-theme', { theme: 'JupyterLab Dark' });
    await page.locator('body[data-jp-theme-light="false"]').waitFor({ state: 'attached' });
    await command('settingeditor:open', { query: 'Autosave Documents' });
    const autosave = page.getByRole('checkbox', { name: /Autosave Documents/ });
    await autosave.uncheck();
    const kept = () => lab.desk.settings.get('@jupyterlab/docmanager-extension:plugin')?.text ?? '';
    await soon(kept).toMatch(/"autosave": false/);
    await notebook.picture('settings');
    await page.reload();
    await page.waitForSelector('body[data-lab-ready]', { state: 'attached', timeout: 60_000 });
    await page.locator('body[data-jp-theme-light="false"]').waitFor({ state: 'attached' });
    await soon(() => autosave.isChecked()).toBe(false);
    await soon(() => lab.desk.workspaces.names()).toEqual(['default']);
    expect(notebook.faults).toEqual([]);
  });

  it('opens a terminal, and lists the licences of what is bundled', async () => {
    const notebook = await openNotebook(browser, ['1']);
    const { page, command, lab } = notebook;
    await notebook.idle();
    await command('terminal:create-new');
    await page.locator('.jp-Terminal .xterm').waitFor();
    await page.locator('.jp-Terminal .xterm-helper-textarea').focus();
    await page.keyboard.type('echo $((40 + 2)) > from-a-terminal\n');
    const made = join(lab.root, 'from-a-terminal');
    await soon(() => existsSync(made) && readFileSync(made, 'utf8')).toBe('42\n');
    await notebook.picture('terminal');
    await command('help:licenses');
    await page.locator('.jp-Licenses-Bundles').first().waitFor();
    await soon(() => page.locator('.jp-Licenses-Grid').textContent()).toContain('@jupyterlab/notebook');
    await notebook.picture('licences');
    for (const [format, head] of [
      ['csv', 'name,versionInfo,licenseId,extractedText\n"@babel/runtime",'],
      ['markdown', '# Licences\n\n## @babel/runtime '],
    ] as const) {
      const list = await page.request.get(
        `${new URL(page.url()).origin}/lab/api/licenses/?format=${format}&download=1`,
      );
      expect((await list.text()).startsWith(head)).toBe(true);
      expect(list.headers()['content-disposition']).toMatch(/licences\.(csv|md)$/);
    }
    expect(notebook.faults).toEqual([]);
  });

  it('shows tables, JSON, text with drawings, and tells what happened', async () => {
    const notebook = await openNotebook(browser, ['# A\n```mermaid\nflowchart LR\n  one --> two\n```', '1']);
    const { page, command, lab } = notebook;
    await notebook.idle();
    await page.locator('.jp-RenderedMermaid img').waitFor();
    writeFileSync(join(lab.root, 'rows.csv'), 'a,b\n1,2\n');
    writeFileSync(join(lab.root, 'tree.json'), '{"branch": {"leaf": 1}}');
    await command('docmanager:open', { path: 'rows.csv' });
    await page.locator('.jp-CSVViewer .lm-DataGrid').waitFor();
    await command('docmanager:open', { path: 'tree.json', factory: 'JSON' });
    await soon(() => page.locator('.jp-RenderedJSON').textContent()).toContain('branch');
    await command('apputils:notify', {
      message: 'it is told',
      type: 'info',
      options: { autoClose: 20_000 },
    });
    await page.locator('.Toastify__toast', { hasText: 'it is told' }).waitFor();
    await notebook.picture('viewers');
    expect(notebook.faults).toEqual([]);
  });

  it('offers a notebook as a page and as a reading copy in the menu', async () => {
    const notebook = await openNotebook(browser, ['# A title', '6 * 7']);
    const { page } = notebook;
    await notebook.runAll();
    await notebook.save();
    await page.getByRole('menuitem', { name: 'File', exact: true }).click();
    await page.locator('.lm-Menu-itemLabel', { hasText: 'Save and Export Notebook As' }).click();
    const reading = page.locator('.lm-Menu-itemLabel', { hasText: /reading/i });
    await reading.waitFor();
    await notebook.picture('export-menu');
    // asked for by a tab of its own, which closes as it comes as a file
    const asked = page.context().waitForEvent('request', (request) => request.url().includes('/nbconvert/'));
    await reading.click();
    const answer = await page.request.get((await asked).url());
    expect(answer.headers()['content-disposition']).toContain('n.zip');
    const files = unzipSync(new Uint8Array(await answer.body()));
    const text = Buffer.from(files['n/n.html'] ?? []).toString();
    expect(text).toContain('A title</h1>');
    expect(text).toContain('42');
    expect(notebook.faults).toEqual([]);
  });
});
