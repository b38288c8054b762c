/** A colour between two others, each `#rrggbb`: `part` 0 gives the first, 1 the second. */
export function mixColours(first: string, second: string, part: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(first, at) + part * (channel(second, at) - channel(first, at))),
  );
  return `#${mixed.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

/** `count` colours in even steps from one to another; a single one is the last. */
export function ramp(first: string, last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    mixColours(first, last, count === 1 ? 1 : index / (count - 1)),
  );
}
