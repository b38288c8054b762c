import type { DOMWindow } from 'jsdom';

/**
 * Gives a jsdom window the browser parts that Plotly touches while it loads or draws, but whose effect a
 * still SVG never shows: a canvas, object addresses, media queries, scrolling.
 */
export function installStubs(window: DOMWindow): void {
  const nothing = () => undefined;
  const canvas2d = new Proxy(
    { measureText: (text: string) => ({ width: text.length }) },
    { get: (known, name) => Reflect.get(known, name) ?? nothing, set: () => true },
  );
  const stubs: [target: object, name: string, value: unknown][] = [
    [window.HTMLCanvasElement.prototype, 'getContext', (kind: string) => (kind === '2d' ? canvas2d : null)],
    [window.URL, 'createObjectURL', () => 'blob:unused'],
    [window.URL, 'revokeObjectURL', nothing],
    [window, 'matchMedia', () => ({ matches: false, addListener: nothing, removeListener: nothing })],
    [window, 'scrollTo', nothing],
  ];
  for (const [target, name, value] of stubs) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}
