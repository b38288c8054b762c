import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { DisplayOutput, Notebook } from '../../src/runner/index.ts';
import { buildSite } from './site-under-test.ts';

describe('a notebook written to attack its reader', () => {
  it('is disarmed', async () => {
    const html = [
      '<img src="x" onerror="window.attacked = 1"><svg onload="window.attacked = 1"></svg>',
      '<script>window.attacked = 1</script><iframe srcdoc="<script>parent.attacked = 1</script>"></iframe>',
      '<a href="javascript:attacked = 1">a</a><form action="https://example.org"><input></form>',
      '<img src="https://example.org/pixel.png"><p style="background:url(https://example.org/p.png)">kept</p>',
    ].join('');
    const display = (data: DisplayOutput['data']): DisplayOutput => ({
      output_type: 'display_data',
      data,
      metadata: {},
    });
    const evil: Notebook = {
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: [
        {
          cell_type: 'markdown',
          id: 'a"><script>',
          metadata: {},
          source: '# <script>attacked</script> ![x](https://example.org/x.png)',
        },
        {
          cell_type: 'code',
          id: 'c1',
          metadata: {},
          source: '"</code></pre><script>attacked</script>"',
          execution_count: 1,
          outputs: [
            display({ 'text/html': html }),
            display({
              'text/html': '<img src="data:image/png;base64,AAAA" alt="">',
              'application/vnd.plotly.v1+json': {
                data: [],
                layout: { title: '</script><script>attacked</script>' },
              },
            }),
            { output_type: 'stream', name: 'stdout', text: '<script>attacked</script>\u001b[31mred' },
          ],
        },
      ],
    };
    const { folder, remove } = await buildSite({
      notebooks: [{ name: 'evil', notebook: evil }],
      figures: [],
    });
    try {
      const text = readFileSync(join(folder, 'en/notebooks/evil.html'), 'utf8');
      const { document } = new JSDOM(text).window;
      const scripts = [...document.querySelectorAll('script')];
      expect(scripts.filter((script) => !script.src).map((script) => script.type)).toEqual([
        'application/json',
      ]);
      expect(document.querySelectorAll('iframe, svg, form, input, [onerror], [onload]')).toHaveLength(0);
      expect(document.querySelector('a[href^="javascript"]')).toBeNull();
      expect(
        [...document.querySelectorAll('main img')].filter(
          (image) => !/^data:/.test(image.getAttribute('src') ?? 'data:'),
        ),
      ).toEqual([]);
      expect(text).not.toMatch(/url\(/);
      expect(document.body.textContent).toContain('kept');
      expect(JSON.parse(document.querySelector('.chart script')?.textContent ?? '')).toMatchObject({
        layout: { title: '</script><script>attacked</script>' },
      });
    } finally {
      remove();
    }
  }, 60_000);
});
