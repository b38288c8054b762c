import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { hasPage, openNotebook, ready } from './open-page.ts';

/** A busy machine gets time. */
const soon = <Value>(ask: () => Value | Promise<Value>) => expect.poll(ask, { timeout: 30_000 });

const why = `needs Chromium at ${executablePath}, and npm run lab:build`;
let browser: Browser;

describe.skipIf(!hasChromium || !hasPage)(`JupyterLab without Python (${why})`, { timeout: 90_000 }, () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('opens, runs all, edits, saves, and is the same after a reload', async () => {
    const notebook = await openNotebook(browser, [
      '# A *title* with $x^2$',
      'const total: number = 40 + 2;\ntotal',
      'console.log(total * 2)',
    ]);
    const { page, command } = notebook;
    expect(() => execFileSync('python3', ['-V'])).toThrow(/ENOENT/);
    await notebook.runAll();
    expect([await notebook.output(0), await notebook.output(1)]).toEqual(['42', '84']);
    await page.locator('.MathJax, mjx-container').first().waitFor();
    await page.locator('.jp-CodeCell').nth(1).locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('console.log(total * 3)');
    await page.keyboard.press('Shift+Enter');
    await soon(() => notebook.output(1)).toBe('126');
    await page.keyboard.press('ControlOrMeta+s');
    await soon(async () => (await notebook.cells())[2]?.outputs).toMatchObject([{ text: ['126\n'] }]);
    expect((await notebook.cells())[2]?.source).toEqual(['console.log(total * 3)']);
    await page.reload();
    await ready(page);
    await notebook.idle();
    expect([await notebook.output(0), await notebook.output(1)]).toEqual(['42', '126']);
    // the kernel lived on
    await command('notebook:run-all-below');
    await notebook.picture('saved');
    expect(notebook.faults).toEqual([]);
  });

  it('interrupts a cell from the toolbar, and restarts from the menu', async () => {
    const notebook = await openNotebook(browser, ['let kept = 1;', 'for (;;) {}']);
    const { page, command } = notebook;
    await notebook.idle();
    await command('notebook:run-all-cells');
    await page.locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]').waitFor();
    await soon(() => page.locator('.jp-CodeCell .jp-InputArea-prompt').first().textContent()).toMatch(/\d/);
    await page.locator('[data-jp-item-name="interrupt"]').click();
    await soon(() => notebook.output(1)).toMatch(/interrupt/i);
    await notebook.picture('interrupted');
    await page.locator('[data-jp-item-name="restart"]').click();
    await page.locator('.jp-Dialog .jp-mod-accept').click();
    await notebook.idle();
    await page.locator('.jp-CodeCell').nth(1).locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('typeof (globalThis as any).kept');
    await page.keyboard.press('Shift+Enter');
    await soon(() => notebook.output(1)).toMatch(/undefined/);
    expect(notebook.faults).toEqual([]);
  });

  it('marks a mistake while it is typed, and renames across cells', async () => {
    const notebook = await openNotebook(browser, ['const count = 1;', 'count + 1', 'const later = 3;']);
    const { page } = notebook;
    await notebook.runAll();
    await page.locator('.jp-CodeCell').nth(2).locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nconst wrong: number = "text";');
    await page.locator('.cm-lintRange-error').first().waitFor({ timeout: 30_000 });
    await page.locator('.cm-lintRange-error').first().hover();
    await soon(() => page.locator('.cm-tooltip-lint').textContent()).toContain("'string'");
    await notebook.picture('mistake');
    await page.locator('.jp-CodeCell').first().locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+Home');
    for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.locator('.jp-Dialog input').fill('total');
    await page.locator('.jp-Dialog .jp-mod-accept').click();
    await soon(() => page.locator('.jp-CodeCell .cm-content').allInnerTexts()).toEqual([
      'const total = 1;',
      'total + 1',
      expect.stringContaining('later'),
    ]);
    expect(notebook.faults).toEqual([]);
  });

  it('slides a widget, and its kernel knows', async () => {
    const notebook = await openNotebook(browser, [
      `const slider = kernel.anywidget({
  esm: \`export default { render({ model, el }) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'range', min: 0, max: 10, value: model.get('value') });
    input.setAttribute('aria-label', 'how many');
    input.addEventListener('input', () => { model.set('value', input.valueAsNumber); model.save_changes(); });
    el.append(input);
  } }\`,
  state: { value: 3 },
});
slider`,
      'slider.state.value',
    ]);
    const { page, command } = notebook;
    await notebook.runAll();
    const slider = page.getByRole('slider', { name: 'how many' });
    await slider.waitFor();
    const track = await slider.boundingBox();
    if (!track) throw new Error('the slider is not to be seen');
    await page.mouse.move(track.x + track.width * 0.3, track.y + track.height / 2);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width * 0.7, track.y + track.height / 2, { steps: 5 });
    await page.mouse.up();
    expect(await slider.inputValue()).toBe('7');
    await notebook.picture('slider');
    await page.locator('.jp-CodeCell').nth(1).locator('.cm-content').click();
    await command('notebook:run-cell');
    await soon(() => notebook.output(1)).toBe('7');
    expect(notebook.faults).toEqual([]);
  });

  it('stops at a breakpoint in a TypeScript cell, and shows its variables', async () => {
    const notebook = await openNotebook(browser, [
      'function area(width: number, height: number): number {\n  const product = width * height;\n  return product;\n}\narea(6, 7)',
    ]);
    const { page } = notebook;
    await notebook.idle();
    const line = page
      .locator('.jp-CodeCell')
      .first()
      .locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^3$/ });
    // the button does nothing until the kernel has said that it has a debugger
    await soon(async () => {
      if (!(await line.isVisible())) await page.locator('.jp-DebuggerBugButton').first().click();
      await line.waitFor({ timeout: 5000 }).catch(() => {});
      return line.isVisible();
    }).toBe(true);
    // the side bar that opens moves the cell, and what is set while JupyterLab takes over the state of the
    // kernel's debugger is dropped again: a click counts when the panel lists the breakpoint
    const listed = page.locator('.jp-DebuggerBreakpoint');
    await soon(async () => {
      const box = await page.locator('.jp-CodeCell .cm-breakpoint-gutter').first().boundingBox();
      const at = await line.boundingBox();
      if (box && at) await page.mouse.click(box.x + box.width / 2, at.y + at.height / 2);
      await listed
        .first()
        .waitFor({ timeout: 5000 })
        .catch(() => {});
      return listed.count();
    }).toBe(1);
    await page.locator('.jp-CodeCell .cm-content').first().click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await soon(() => page.locator('.jp-DebuggerCallstack-body').textContent()).toContain('area');
    await soon(() => page.locator('.jp-DebuggerVariables').textContent()).toContain('product42');
    await notebook.picture('breakpoint');
    await notebook.command('debugger:continue');
    await soon(() => notebook.output(0)).toContain('42');
    expect(notebook.faults).toEqual([]);
  });

  it('loses its connection and regains it, with all of the output', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`);
    const notebook = await openNotebook(browser, [
      `for (let i = 0; i < 12; i++) { console.log('line ' + i); await new Promise((done) => setTimeout(done, 400)); }`,
    ]);
    const { line, command, lab } = notebook;
    await notebook.idle();
    await command('notebook:run-all-cells');
    await soon(() => notebook.output(0)).toContain('line 1');
    line.cut();
    await soon(() => lab.desk.kernels.list()[0]?.execution_state).toBe('idle');
    line.join();
    await soon(() => notebook.output(0)).toBe(lines.join('\n'));
    await notebook.picture('regained');
    await notebook.save();
    expect((await notebook.cells())[0]?.outputs).toMatchObject([{ text: lines.map((text) => `${text}\n`) }]);
    expect(notebook.faults).toEqual([]);
  });

  it('draws figures of Plotly and Vega, a check, and does so in the dark', async () => {
    const check = {
      figure: 'figure 1',
      cells: [{ verdict: 'wrong', item: 'a', printed: '10', recomputed: '12' }],
    };
    const plotly = { data: [{ type: 'bar', x: ['a', 'b'], y: [1, 2] }], layout: { width: 400, height: 250 } };
    const vega = {
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      data: { values: [{ a: 'A', b: 28 }] },
      mark: 'bar',
      encoding: { x: { field: 'a' }, y: { field: 'b', type: 'quantitative' } },
    };
    const shown = (mime: string, value: object) =>
      `({ [Symbol.for('Jupyter.display')]: () => ({ '${mime}': ${JSON.stringify(value)}, 'text/plain': 'x' }) })`;
    const notebook = await openNotebook(browser, [
      shown('application/vnd.plotly.v1+json', plotly),
      shown('application/vnd.vegalite.v5+json', vega),
      shown('application/vnd.rekenschap.check+json', check),
    ]);
    const { page, command } = notebook;
    await notebook.runAll();
    await page.locator('.js-plotly-plot .bars .point').nth(1).waitFor();
    await page.locator('.jp-RenderedVegaCommon5 svg, .jp-RenderedVegaCommon5 canvas').first().waitFor();
    expect(await page.locator('.rk-check caption').textContent()).toBe('figure 1: 1 wrong');
    await command('apputils:change-theme', { theme: 'JupyterLab Dark' });
    await page.locator('body[data-jp-theme-light="false"]').waitFor({ state: 'attached' });
    await page.locator('#jupyterlab-splash').waitFor({ state: 'detached' });
    await notebook.picture('drawn');
    expect(notebook.faults).toEqual([]);
  });

  it('makes a new notebook, completes, inspects, lists contents, replaces, exports', async () => {
    const notebook = await openNotebook(browser, ['# One', 'const word = "old old";\nword', '## Two']);
    const { page, command } = notebook;
    await notebook.runAll();
    await command('toc:show-panel');
    await soon(() => page.locator('.jp-TableOfContents-tree').first().textContent()).toMatch(/One\s*Two/);
    await page.locator('.jp-CodeCell .cm-content').first().click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('.toUpp');
    await page.keyboard.press('Tab');
    await page.locator('.jp-Completer-item', { hasText: 'toUpperCase' }).waitFor();
    await page.keyboard.press('Enter');
    await soon(() => page.locator('.jp-CodeCell .cm-content').first().textContent()).toContain(
      'word.toUpperCase',
    );
    await page.keyboard.press('ControlOrMeta+f');
    await page.locator('.jp-DocumentSearch-overlay .jp-DocumentSearch-input').first().fill('old');
    await soon(() => page.locator('.jp-DocumentSearch-index-counter').textContent()).toMatch(/\/2/);
    await page.locator('.jp-DocumentSearch-toggle-wrapper').first().click();
    await page.locator('.jp-DocumentSearch-overlay .jp-DocumentSearch-input').nth(1).fill('new');
    await page.getByRole('button', { name: 'Replace All' }).click();
    await soon(() => page.locator('.jp-CodeCell .cm-content').first().textContent()).toContain('new new');
    await page.keyboard.press('Escape');
    await notebook.save();
    const html = await page.request.get(`${new URL(page.url()).origin}/nbconvert/html/n.ipynb?download=true`);
    expect(await html.text()).toContain('new new');
    await command('notebook:create-new', { kernelName: 'rekenschap' });
    await page.locator('.lm-TabBar-tabLabel', { hasText: 'Untitled.ipynb' }).waitFor();
    await notebook.picture('new-notebook');
    expect(notebook.faults).toEqual([]);
  });
});
