import { describe, expect, it, onTestFinished } from 'vitest';
import { setLanguage } from '../../src/contracts/language.ts';
import { VERDICTS } from '../../src/contracts/verdict.ts';
import type { Output } from '../../src/runner/index.ts';
import { htmlTable } from '../../src/show/html-table.ts';
import { newEdition } from '../../src/site/edition.ts';
import { type OutputContext, renderOutput } from '../../src/site/render-output.ts';
import { namesIn } from '../../src/site/words.ts';

type Data = Extract<Output, { output_type: 'display_data' }>['data'];

function contextIn(language: 'en' | 'nl', keepImage: (svg: string) => string = String): OutputContext {
  const names = namesIn({ notebooks: [], figures: [], out: '' }, newEdition(language));
  return {
    language,
    written: 'en',
    lacks: () => undefined,
    keepImage,
    links: {
      statement: () => undefined,
      change: () => undefined,
      answer: () => undefined,
      asked: () => undefined,
    },
    check: { language, names, up: '../', statements: new Set(), answer: () => undefined, places: false },
    order: [],
  };
}

async function render(data: Data, language: 'en' | 'nl' = 'en') {
  const kept: string[] = [];
  const context = contextIn(language, (svg) => {
    kept.push(svg);
    return `kept-${kept.length}.svg`;
  });
  const shown = await renderOutput({ output_type: 'display_data', data, metadata: {} }, context);
  return { ...shown, kept };
}

const svg = `<svg xmlns='http://www.w3.org/2000/svg'><title>50% of "é"</title></svg>`;
const percent = svg.replace(/[%#"\n&]/g, encodeURIComponent);

describe('renderOutput', () => {
  it.each([
    ['base64', `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`],
    ['percent signs', `data:image/svg+xml,${encodeURIComponent(svg)}`],
    ['percent signs, with the tags bare', `data:image/svg+xml,${percent}`],
    ['a character set named', `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`],
  ])('keeps a drawing written in %s as a file', async (_, address) => {
    const { html, kept } = await render({ 'text/html': `<figure><img src="${address}" alt="x"></figure>` });
    expect(kept).toEqual([svg]);
    expect(html).toContain('<img src="kept-1.svg" loading="lazy" alt="x">');
  });

  it('leaves a drawing in place whose address is broken', async () => {
    const { html, kept } = await render({
      'text/html': '<img src="data:image/svg+xml,%3Csvg%3E50% of" alt="">',
    });
    expect(kept).toEqual([]);
    expect(html).toContain('src="data:image/svg+xml,%3Csvg%3E50% of"');
  });

  it('prefers HTML to SVG to an image to Markdown to text', async () => {
    const data: Data = {
      'text/html': '<p>html</p>',
      'image/svg+xml': svg,
      'image/png': 'aGk=\n',
      'text/markdown': '*md*',
      'text/plain': 'plain',
    };
    const seen: string[] = [];
    for (const mime of Object.keys(data)) {
      seen.push((await render(data)).html);
      delete data[mime];
    }
    expect(seen.map((html) => /html|kept-1|base64,aGk=|<em>md|plain/.exec(html)?.[0])).toEqual([
      'html',
      'kept-1',
      'base64,aGk=',
      '<em>md',
      'plain',
    ]);
    expect((await render({ 'application/json': 1 })).html).toBe('');
  });

  it('puts a table of the kernel below the code, and marks what a cell wrote as English', async () => {
    const table = '<div class="data-table"><table><tr><td>vision_clear</td></tr></table></div>';
    expect(await render({ 'text/html': table })).toMatchObject({ isMachine: true });
    // as a notebook that runs in Dutch writes it
    setLanguage('nl');
    onTestFinished(() => void setLanguage('en'));
    const { html } = htmlTable([{ name: 'item', values: ['vision_clear'] }]);
    expect(html).toContain('lang="nl"');
    expect(await render({ 'text/html': html }, 'nl')).toMatchObject({ isMachine: true });
    expect(await render({ 'text/html': '<p>told</p>' })).toMatchObject({ isMachine: false });
    expect((await render({ 'text/html': '<p>told</p>' }, 'nl')).html).toContain(
      '<div lang="en" class="output">',
    );
  });

  it('shows what a cell wrote in Dutch as the words of the Dutch edition, and tells what it wrote in English only', async () => {
    const lacking: string[] = [];
    const lacks = (text: string) => lacking.push(text);
    const data: Data = { 'text/html': '<p>drie rijen</p>' };
    const output: Output = { output_type: 'display_data', data, metadata: {} };
    const dutch = await renderOutput(output, { ...contextIn('nl'), written: 'nl', lacks });
    expect(dutch.html).toBe('<div class="output"><p>drie rijen</p></div>');
    expect(lacking).toEqual([]);
    await renderOutput(output, { ...contextIn('nl'), lacks });
    await renderOutput(
      { output_type: 'stream', name: 'stdout', text: '3.5\n' },
      { ...contextIn('nl'), lacks },
    );
    expect(lacking).toEqual(['drie rijen']);
  });

  it('writes a check in the words of the edition', async () => {
    const cells = [
      {
        item: 'a',
        wave: '1',
        statistic: 'agree',
        source: 'section 2.2',
        printed: '70',
        recomputed: '77.5',
        verdict: 'wrong',
        reason: 'right by another way of rounding: half to even',
        nl: { reason: 'juist op een andere manier afgerond', recomputed: '77,5' },
      },
    ];
    const data = {
      'application/vnd.rekenschap.check+json': { figure: '1.1', cells },
      'text/html': '<p>other</p>',
    };
    const { html } = await render(data, 'nl');
    expect(html).toContain(VERDICTS.wrong.name.nl);
    expect(html).toContain('>eens<');
    expect(html).toContain('paragraaf 2.2');
    expect(html).toContain('>77,5<');
    expect(html).toContain('juist op een andere manier afgerond');
    expect(html).not.toContain('other');
  });

  it('says what to do about a figure that cannot be made in the other language', async () => {
    const data = {
      'text/html': '<figure></figure>',
      'application/vnd.rekenschap.chart+json': { form: 'pie' },
    };
    await expect(render(data, 'nl')).rejects.toThrow(
      /other language \(a chart of form "pie" is not known.*\); give its words in both, and run its notebook/,
    );
  });

  it('shows streams and errors as text without colour codes', async () => {
    const stream = await renderOutput(
      { output_type: 'stream', name: 'stderr', text: '\u001b[31m<a>\u001b[0m\n' },
      contextIn('en'),
    );
    expect(stream.html).toContain('>&lt;a&gt;</pre>');
    const error = { output_type: 'error', ename: 'TypeError', evalue: 'no', traceback: [] } as const;
    expect((await renderOutput({ ...error, traceback: [] }, contextIn('en'))).html).toContain(
      'TypeError: no</pre>',
    );
  });
});
