import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { html, type Markup, md, svg } from '../../../src/kernel/display/markup.ts';
import { toMimeBundle } from '../../../src/kernel/display/to-mime-bundle.ts';

const parser = new new JSDOM().window.DOMParser();
const body = (text: string) => parser.parseFromString(text, 'text/html').body;

describe('html', () => {
  it('escapes what it is given, in text and in quoted attributes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, text) => {
        const page = body(html`<p title="${title}" lang='${title}'>${text}</p>`.text);
        expect(page.children).toHaveLength(1);
        const [paragraph] = page.children;
        expect(paragraph?.attributes).toHaveLength(2);
        expect(paragraph?.getAttribute('title')).toBe(title);
        expect(paragraph?.textContent).toBe(text);
      }),
    );
  });

  it('takes a string as it is where it is called as a function, and then no values', () => {
    expect(html('<b>bold</b>').text).toBe('<b>bold</b>');
    expect(md('*mild*').text).toBe('*mild*');
    expect(() => html('<b>', 'x')).toThrow('values go into a template');
  });

  it('takes its own pieces and lists of them as they are, but no look-alike', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
    const fake = { ...html`<b>x</b>`, toString: () => '<i>' };
    expect(html`${fake}`.text).toBe('&lt;i&gt;');
  });

  it.each<[string, (value: string) => Markup]>([
    ['an unquoted attribute', (v) => html`<p title=${v}>`],
    ['part of an unquoted attribute', (v) => html`<p title="a > b" class=a${v}>`],
    ['an attribute name', (v) => html`<p ${v}>`],
    ['a tag name', (v) => html`<p></p><h${v}>`],
    ['a script', (v) => html`<script>let x = "${v}"</script>`],
    ['a style sheet', (v) => html`<STYLE>a{color:${v}}</STYLE>`],
  ])('refuses a value in %s', (_, make) => expect(() => make('x')).toThrow(SyntaxError));

  it('takes a value after a script and after a tag with > in an attribute', () => {
    expect(html`<script>1 < 2</script><p title="a > b">${'x'}</p>`.text).toContain('>x</p>');
  });

  it('is shown as HTML', () =>
    expect(toMimeBundle(html`<b>x</b>`)).toEqual({ 'text/html': '<b>x</b>', 'text/plain': '<b>x</b>' }));
});

describe('svg', () => {
  it('is shown as SVG, escaped', () => {
    const text = '<svg><text>&lt;1&gt;</text></svg>';
    expect(toMimeBundle(svg`<svg><text>${'<1>'}</text></svg>`)).toEqual({
      'image/svg+xml': text,
      'text/plain': text,
    });
  });
});

describe('md', () => {
  it('shows a value literally: a Markdown reader finds the text and no markup', () => {
    const reader = new MarkdownIt({ html: true, linkify: false });
    const marks = fc.string({ unit: fc.constantFrom(...'*_`[]()#<>!|~\\&;-+1. \n"\'$ab') });
    fc.assert(
      fc.property(marks, (text) => {
        const page = body(reader.render(md`before ${text} after`.text));
        expect([...page.querySelectorAll('*')].map((element) => element.tagName)).toEqual(['P']);
        expect(page.textContent?.trim().replace(/\s+/g, ' ')).toBe(
          `before ${text} after`.replace(/\s+/g, ' '),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is shown as Markdown', () =>
    expect(toMimeBundle(md`# ${'a*b'}`)).toEqual({ 'text/markdown': '# a\\*b', 'text/plain': '# a\\*b' }));
});
