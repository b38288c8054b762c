import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawSvg } from '../../src/draw/draw-svg.ts';
import { chart } from './chart.ts';

const size = { width: 700, height: 400 };

function parse(svg: string): Document {
  return new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
}

describe('drawSvg', () => {
  it('prints every text once', async () => {
    const document = parse(await drawSvg(chart(), size));
    const texts = [...document.querySelectorAll('text')].map((text) => text.textContent);
    for (const text of ['2010', '2017', 'Oneens', 'Eens', '22%', '28%', '50%']) {
      expect(texts.filter((found) => found === text)).toHaveLength(1);
    }
    // values 30 and 30 of 2010 stand twice
    expect(texts.filter((found) => found === '30%')).toHaveLength(2);
  });

  it('draws one bar per value, as long as the value', async () => {
    const document = parse(await drawSvg(chart(), size));
    const lengths = [...document.querySelectorAll('path')].flatMap((path) => {
      const bar = /^M([\d.]+),[\d.]+V[\d.]+H([\d.]+)V[\d.]+Z$/.exec(path.getAttribute('d') ?? '');
      return bar === null ? [] : [Number(bar[2]) - Number(bar[1])];
    });
    const values = [22, 30, 28, 30, 50, 40];
    expect(lengths).toHaveLength(values.length);
    const perPercent = (lengths[0] as number) / 22;
    lengths.forEach((length, index) => {
      expect(length / perPercent).toBeCloseTo(values[index] as number, 1);
    });
  });

  it('gives the same bytes again, after another drawing and when several are asked at once', async () => {
    const first = await drawSvg(chart(), size);
    const [other, again] = await Promise.all([drawSvg(chart('Anders'), size), drawSvg(chart(), size)]);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('gives the same bytes in any process, whatever was drawn before', { timeout: 90_000 }, async () => {
    const module = new URL('../../dist/draw/index.js', import.meta.url).href;
    const drawLast = (...titles: string[]) => {
      const script = `import { drawSvg } from ${JSON.stringify(module)};
        let svg;
        for (const figure of ${JSON.stringify(titles.map(chart))}) svg = await drawSvg(figure, ${JSON.stringify(size)});
        process.stdout.write(svg);`;
      return promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    };
    const [here, { stdout: elsewhere }] = await Promise.all([
      drawSvg(chart('Zelfde'), size),
      drawLast('Anders', 'Zelfde'),
    ]);
    expect(here).toContain('Zelfde');
    expect(elsewhere).toBe(here);
  });

  it('keeps the ids of different figures apart, so that they can share a page', async () => {
    const ids = async (title: string) =>
      [...(await drawSvg(chart(title), size)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string);
    const [one, other] = [await ids('een'), await ids('twee')];
    expect(one.length).toBeGreaterThan(3);
    expect(new Set([...one, ...other]).size).toBe(one.length + other.length);
  });

  it('leaves the figure it was given as it was', async () => {
    const figure = chart();
    const before = JSON.stringify(figure);
    await drawSvg(figure, size);
    expect(JSON.stringify(figure)).toBe(before);
  });

  it('is an image with a name and a description, safe against markup in both', async () => {
    const svg = await drawSvg({ ...chart(), title: 'A < B & "C"', alt: '</desc><script>1</script>' }, size);
    const root = parse(svg).documentElement;
    expect(root.getAttribute('role')).toBe('img');
    const [title, desc] = [root.children[0], root.children[1]];
    expect([title?.localName, title?.textContent]).toEqual(['title', 'A < B & "C"']);
    expect([desc?.localName, desc?.textContent]).toEqual(['desc', '</desc><script>1</script>']);
    expect(root.getAttribute('aria-labelledby')).toBe(title?.id);
    expect(root.getAttribute('aria-describedby')).toBe(desc?.id);
  });

  it('takes its name from the layout when it has none of its own', async () => {
    const root = parse(await drawSvg(chart(), size)).documentElement;
    expect(root.querySelector('title')?.textContent).toBe('Geïnformeerd n = 398 en 220');
  });

  it('has the size asked, else that of the layout, else that of Plotly', async () => {
    const figure = { data: [{ y: [1, 2] }], layout: { width: 320 } };
    const sizeOf = async (svg: Promise<string>) =>
      ['width', 'height'].map((side) => parse2(svg).then((root) => root.getAttribute(side)));
    const parse2 = async (svg: Promise<string>) => parse(await svg).documentElement;
    expect(await Promise.all(await sizeOf(drawSvg(figure)))).toEqual(['320', '450']);
    expect(await Promise.all(await sizeOf(drawSvg(figure, { width: 200, height: 100 })))).toEqual([
      '200',
      '100',
    ]);
  });

  it.each([
    ['scattergl', 'needs WebGL'],
    ['surface', 'needs WebGL'],
    ['heatmap', 'needs a canvas'],
    ['scattermapbox', 'needs map tiles'],
  ])('refuses %s: %s', async (type, reason) => {
    const figure = { data: [{ type: 'bar', y: [1] }, { type }], layout: {} };
    await expect(drawSvg(figure)).rejects.toThrow(`trace 2 (${type}) ${reason}`);
  });

  it('refuses what is no figure, and sizes that are none', async () => {
    await expect(drawSvg({} as never)).rejects.toThrow('not a Plotly figure');
    await expect(drawSvg({ data: [], layout: {} }, { width: 0 })).rejects.toThrow(
      'width 0: expected whole pixels',
    );
    await expect(drawSvg({ data: [], layout: { height: 1.5 } })).rejects.toThrow('height 1.5');
  });

  it('draws the next figure after one that failed', async () => {
    await expect(drawSvg({ data: [{ type: 'heatmap', z: [[1]] }], layout: {} })).rejects.toThrow();
    expect(await drawSvg(chart(), size)).toContain('Oneens');
  });
});
