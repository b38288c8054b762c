import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/runner/index.ts';
import { renderOutput } from '../../src/site/render-output.ts';

type Data = Extract<Output, { output_type: 'display_data' }>['data'];

async function render(data: Data) {
  const kept: string[] = [];
  const html = await renderOutput({ output_type: 'display_data', data, metadata: {} }, (svg) => {
    kept.push(svg);
    return `kept-${kept.length}.svg`;
  });
  return { html, kept };
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
    expect(html).toContain('<img src="kept-1.svg" alt="x" loading="lazy">');
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

  it('says what to do about a figure that cannot be made in the other language', async () => {
    const data = {
      'text/html': '<figure></figure>',
      'application/vnd.rekenschap.chart+json': { form: 'pie' },
    };
    await expect(render(data)).rejects.toThrow(
      /other language \(a chart of form "pie" is not known.*\); give its words in both, and run its notebook/,
    );
  });

  it('shows streams and errors as text without colour codes', async () => {
    const stream = await renderOutput(
      { output_type: 'stream', name: 'stderr', text: '\u001b[31m<a>\u001b[0m\n' },
      String,
    );
    expect(stream).toContain('>&lt;a&gt;</pre>');
    const error = { output_type: 'error', ename: 'TypeError', evalue: 'no', traceback: [] } as const;
    expect(await renderOutput({ ...error, traceback: [] }, String)).toContain('TypeError: no</pre>');
  });
});
