import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/site/render-markdown.ts';

describe('renderMarkdown', () => {
  it('shows HTML as text', () => {
    expect(renderMarkdown('a <b onclick="x()">b</b>')).toBe(
      '<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>\n',
    );
  });

  it('makes neither an image nor a link that runs', () => {
    const html = renderMarkdown('![x](https://example.org/x.png) [y](javascript:alert(1))');
    expect(html).not.toMatch(/<img|href="javascript/);
  });

  it('puts a table into a box that scrolls and that the keyboard reaches', () => {
    const html = renderMarkdown('| a |\n| - |\n| 1 |');
    expect(html).toMatch(/^<div class="scroll" role="group" tabindex="0" aria-label="Table"><table>/);
    expect(html.trim()).toMatch(/<\/table><\/div>$/);
  });
});
