import type { CountQuery, MemoryColumns } from '../../src/sources/index.ts';
import { pcg32 } from '../../src/stats/numeric/pcg32.ts';

/** Made-up respondents: three items of five points with gaps, a group with gaps, a weight. */
export function randomRespondents(n: number, seed: number): MemoryColumns {
  const stream = pcg32(seed);
  const next = () => stream() / 2 ** 32;
  const column = (value: () => string | number | null) => Array.from({ length: n }, value);
  const answer = () => (next() < 0.1 ? null : 1 + Math.floor(next() * 5));
  return {
    q1: column(answer),
    q2: column(answer),
    'q\'3 "x"': column(answer),
    team: column(() => (next() < 0.1 ? null : (['a', 'b, c', "d'e"][Math.floor(next() * 3)] as string))),
    w: column(() => Math.round(next() * 4e6) / 1e6),
  };
}

export const query: CountQuery = {
  wave: '2031',
  items: { one: 'q1', two: 'q2', three: 'q\'3 "x"' },
  points: 5,
};

/** The respondents as CSV. */
export function asCsv(columns: MemoryColumns): string {
  const field = (value: unknown) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);
  const names = Object.keys(columns);
  const n = columns[names[0] as string]?.length ?? 0;
  const rows = Array.from({ length: n }, (_, row) =>
    names.map((name) => field(columns[name]?.[row])).join(','),
  );
  return [names.map(field).join(','), ...rows, ''].join('\n');
}
