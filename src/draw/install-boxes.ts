import type { DOMWindow } from 'jsdom';
import type { Box } from './box.ts';
import { elementBox, screenBox } from './element-box.ts';
import { pathPoints, pointAlong, polylineLength } from './path-points.ts';
import { textLength } from './text-box.ts';

function toRect(box: Box | null) {
  const { left, top, right, bottom } = box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
}

function styleLength(element: Element, side: 'width' | 'height'): number {
  return Number.parseFloat((element as HTMLElement).style?.[side] ?? '') || 0;
}

function isSvg(element: Element): boolean {
  return element.namespaceURI?.endsWith('/svg') ?? false;
}

function pointsOf(element: Element) {
  return pathPoints(element.getAttribute('d') ?? '');
}

/** Gives a jsdom window the layout measurements that it lacks and Plotly asks for. */
export function installBoxes(window: DOMWindow): void {
  const identity = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, inverse: () => identity };
  const methods: Record<string, (this: Element, ...args: never[]) => unknown> = {
    getBoundingClientRect() {
      if (isSvg(this)) return toRect(screenBox(this));
      return toRect({
        left: 0,
        top: 0,
        right: styleLength(this, 'width'),
        bottom: styleLength(this, 'height'),
      });
    },
    getBBox() {
      return toRect(elementBox(this));
    },
    getComputedTextLength() {
      return textLength(this);
    },
    getTotalLength() {
      return polylineLength(pointsOf(this));
    },
    getPointAtLength(distance: number) {
      return pointAlong(pointsOf(this), distance);
    },
    getCTM: () => identity,
    getScreenCTM: () => identity,
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(window.Element.prototype, name, { value, configurable: true, writable: true });
  }
}
