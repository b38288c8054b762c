const REPORT_WAVES = ['2010', '2017'];

/** Waves without repetition: the report's in order of time, then any other as it first appears. */
export function waveOrder(waves: Iterable<string>): string[] {
  const found = new Set(waves);
  return [
    ...REPORT_WAVES.filter((wave) => found.has(wave)),
    ...[...found].filter((w) => !REPORT_WAVES.includes(w)),
  ];
}
