import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cachedScript } from './cached-script.ts';
import { embedFont } from './embed-font.ts';
import { installBoxes } from './install-boxes.ts';
import { installStubs } from './install-stubs.ts';
import { lettersIn } from './letters-in.ts';
import { slimSvg } from './slim-svg.ts';

/** Plotly in a window without a screen. */
interface PlotlyWindow {
  /** Draws to SVG text. */
  toSvg(figure: { data: object[]; layout: object }, size: { width: number; height: number }): Promise<string>;
  /** Replaces the source of chance in that window. */
  setRandom(random: () => number): void;
}

let opened: Promise<PlotlyWindow> | undefined;

async function open(): Promise<PlotlyWindow> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  // a console of its own keeps jsdom's "not implemented" lines out of a notebook's output
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    url: 'http://localhost/',
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  installBoxes(window);
  installStubs(window);
  const source = await readFile(createRequire(import.meta.url).resolve('plotly.js'), 'utf8');
  const { script, keep } = cachedScript(source, 'plotly.js');
  script.runInContext(dom.getInternalVMContext());
  return {
    toSvg: async (figure, size) => {
      const options = { format: 'svg', ...size, imageDataOnly: true };
      const svg = (await window.Plotly.toImage(figure, options)) as string;
      // only now, so that the functions that a drawing needs are kept compiled as well
      keep();
      const root = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      slimSvg(root);
      return embedFont(new window.XMLSerializer().serializeToString(root), lettersIn(root));
    },
    setRandom: (random) => {
      window.Math.random = random;
    },
  };
}

/** The one Plotly window of this process, opened at the first drawing and kept. */
export function plotlyWindow(): Promise<PlotlyWindow> {
  opened ??= open();
  return opened;
}
