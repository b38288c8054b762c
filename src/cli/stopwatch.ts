/** Times the parts of a command, one after another. */
interface Stopwatch {
  /** Ends a part, which began where the last one ended. */
  ended(part: string): void;
  /** `recovery 0.1 s, notebooks 20.5 s` */
  line(): string;
}

export function stopwatch(): Stopwatch {
  const parts: string[] = [];
  let began = performance.now();
  return {
    ended(part) {
      const now = performance.now();
      parts.push(`${part} ${((now - began) / 1000).toFixed(1)} s`);
      began = now;
    },
    line: () => parts.join(', '),
  };
}
