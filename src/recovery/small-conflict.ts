/**
 * A minimal set of statements that contradict each other, and the statements that all contradictions need.
 *
 * Each is given up in turn, and taken back where the rest would then hold together (deletion filter; Chinneck
 * & Dravnieks 1991, doi:10.1287/ijoc.3.2.157). It is done from both ends and the smaller set taken: the
 * smallest of all would take trying all subsets.
 *
 * @param names the statements
 * @param contradicts whether it is proven that these statements cannot hold together
 * @returns both empty when all statements are not proven to contradict each other
 */
export function smallConflict(
  names: readonly string[],
  contradicts: (kept: ReadonlySet<string>) => boolean,
): { conflict: string[]; misprints: string[] } {
  if (!contradicts(new Set(names))) return { conflict: [], misprints: [] };
  const misprints = names.filter((name) => !contradicts(new Set(names.filter((other) => other !== name))));
  const filtered = (order: readonly string[]): string[] => {
    let kept = [...names];
    for (const name of order) {
      // what every contradiction needs is never given up
      if (misprints.includes(name)) continue;
      const rest = kept.filter((other) => other !== name);
      if (contradicts(new Set(rest))) kept = rest;
    }
    return kept;
  };
  const [forward, backward] = [filtered(names), filtered([...names].reverse())];
  return { conflict: backward.length < forward.length ? backward : forward, misprints };
}
