import { describe, expect, it } from 'vitest';
import { groupedBarChart, likertChart, multipleResponseChart } from '../../src/charts/index.ts';
import { numberedScale } from '../../src/tables/scale.ts';
import { tableOf } from './quickscan-rows.ts';

const WAVES = [
  { id: '2019', colour: '#6a96c0' },
  { id: '2021', colour: '#3d6999' },
  { id: '2024', colour: '#0f3d73' },
];
const TEXT = { title: 'Made up', source: 'made up', waves: WAVES };

/**
 * The answer `k` of `points` is given by `k` more people in each later
 * wave; the rows of the latest wave come first.
 */
function rowsOf(points: number, without: number[] = []) {
  return [...WAVES.keys()].reverse().flatMap((wave) =>
    Array.from({ length: points }, (_, index) => index + 1)
      .filter((response) => !without.includes(response))
      .map((response) => ({
        wave: WAVES[wave]?.id,
        item: 'a',
        response: String(response),
        count: 10 + wave * response,
      })),
  );
}

interface Trace {
  readonly name: string;
  readonly x: number[];
  readonly text: string[];
  readonly marker: { readonly color: string };
}
const textsBeside = (layout: Readonly<Record<string, unknown>>) =>
  (layout.annotations as { text: string; x: number }[]).filter(({ x }) => x === 1).map(({ text }) => text);

describe.each([4, 5, 7, 11])('a scale of %d answers in three waves', (points) => {
  const scale = numberedScale(points);
  const chart = likertChart(tableOf(rowsOf(points)), { ...TEXT, scale });

  it('has a part of each bar for each answer', () => {
    const traces = chart.data as Trace[];
    expect(traces.map(({ name }) => name)).toEqual(scale.answers.map(({ en }) => en));
    for (const { x } of traces) expect(x).toHaveLength(3);
    for (const bar of [0, 1, 2]) {
      expect(traces.reduce((sum, { x }) => sum + (x[bar] as number), 0)).toBeCloseTo(100, 9);
    }
  });

  it('tells the share that agrees in each wave, and its change since the wave before', () => {
    const last = (wave: number) => {
      const counts = Array.from({ length: points }, (_, index) => 10 + wave * (index + 1));
      return (
        (100 * ((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0))) / counts.reduce((sum, one) => sum + one, 0)
      );
    };
    const beside = textsBeside(chart.layout);
    expect(beside).toHaveLength(3);
    beside.forEach((text, wave) => {
      expect(text).toMatch(wave === 0 ? /^\d+%$/ : /^\d+% {2}[+−]?\d+ \[[^;]+; [^;]+\]$/);
      expect(Math.abs(Number.parseInt(text, 10) - last(wave))).toBeLessThanOrEqual(0.5);
    });
    expect(chart.alt).toMatch(/2019, 2021 and 2024/);
  });
});

it.each([groupedBarChart, multipleResponseChart])(
  'draws each wave in its own colour, the earliest first',
  (form) => {
    const rows = rowsOf(3).map((row) => ({ ...row, n: 100 }));
    const counted = form === groupedBarChart ? rowsOf(3) : rows;
    const traces = form(tableOf(counted), TEXT).data as Trace[];
    expect(traces.map(({ name, marker }) => [name, marker.color])).toEqual(
      WAVES.map(({ id, colour }) => [id, colour]),
    );
  },
);

it('takes an answer that nobody counted gave as none, and one that is not printed as unknown', () => {
  const counted = likertChart(tableOf(rowsOf(5, [3])), { ...TEXT, scale: numberedScale(5) });
  expect((counted.data as Trace[])[2]?.x).toEqual([0, 0, 0]);
  const printed = [1, 2, 4, 5].map((response) => ({
    wave: '2019',
    item: 'a',
    response,
    percent: '20',
    n: 50,
  }));
  const { data } = likertChart(tableOf(printed), { ...TEXT, scale: numberedScale(5) });
  expect((data as Trace[]).at(-1)).toMatchObject({ name: 'not in the report', x: [20] });
});

it('refuses an answer that is not on the scale', () => {
  const rows = tableOf(rowsOf(7));
  expect(() => likertChart(rows, { ...TEXT, scale: numberedScale(5) })).toThrow(
    'response "6" is not on the scale 1 to 5; give the scale',
  );
});

it('asks for the scale, which the answers given do not show', () => {
  expect(() => likertChart(tableOf(rowsOf(7)), TEXT)).toThrow(
    /needs the answers that were offered; give scale/,
  );
});
