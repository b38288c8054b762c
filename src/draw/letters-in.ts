import { fontStyle } from './font-style.ts';
import { faceOf } from './measure-text.ts';
import type { Face } from './open-sans.ts';

/** Which letters of which faces a drawing shows, each once, sorted. */
export function lettersIn(root: Element): Map<Face, string> {
  const found = new Map<Face, Set<string>>();
  for (const element of [...root.querySelectorAll('text, text *')]) {
    const own = [...element.childNodes].filter((node) => node.nodeType === 3);
    if (own.length === 0) continue;
    const style = fontStyle(element);
    const letters = found.get(faceOf(style)) ?? new Set<string>();
    found.set(faceOf(style), letters);
    for (const node of own) for (const letter of node.textContent ?? '') letters.add(letter);
  }
  return new Map([...found].map(([face, letters]) => [face, [...letters].sort().join('')]));
}
