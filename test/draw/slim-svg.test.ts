import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawSvg } from '../../src/draw/index.ts';
import { slimSvg } from '../../src/draw/slim-svg.ts';

const { window } = new JSDOM('');
const slim = (inside: string) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
  const root = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  slimSvg(root);
  return new window.XMLSerializer().serializeToString(root);
};

describe('slimSvg', () => {
  it('drops empty groups, class names and initial values, and keeps the rest', () => {
    expect(
      slim(
        '<g class="a"><g/></g><path class="b" style="opacity: 1; fill: rgb(255, 0, 10); fill-opacity: 0.5;" d="M0,0h1"/>',
      ),
    ).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><path style="fill:#ff000a;fill-opacity:0.5" d="M0,0h1"/></svg>',
    );
  });

  it('drops marks that show nothing and digits that nobody sees', () => {
    const box = '<rect width="9" height="9" style="fill:#000;fill-opacity:0"/>';
    const clip = '<clipPath id="c"><rect width="0" height="9"/></clipPath>';
    expect(
      slim(
        `<path style="fill:none" d="M0,0"/><path/>${box}<defs>${clip}</defs>` +
          '<g transform="rotate(0,4,5)"><path clip-path="url(#c)" transform="translate(20.315,40)" d="M0,1.23999999h2"/></g>',
      ),
    ).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg"><defs>${clip}</defs>` +
        '<path clip-path="url(#c)" transform="translate(20.32,40)" d="M0,1.24h2"/></svg>',
    );
  });

  it('leaves text alone, whatever it looks like', () => {
    const text = '<text>style="opacity: 1;" class="x" TOBESTRIPPED rgb(1, 2, 3)</text>';
    expect(slim(text)).toContain(text);
  });

  it('gives a drawing the font that it was measured in', async () => {
    const svg = await drawSvg({
      data: [{ type: 'bar', x: ['a', 'b'], y: [1, 2] }],
      layout: { title: { text: 'T' }, width: 300, height: 200 },
    });
    expect(svg).toMatch(/^<svg[^>]*font-family:rk-[0-9a-f]{8},Open Sans,/);
    expect(svg).not.toContain('TOBESTRIPPED');
  });
});
