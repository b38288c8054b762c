import { describe, expect, it } from 'vitest';
import { answerColours } from '../../src/charts/answer-colours.ts';
import { chartWaves } from '../../src/charts/chart-waves.ts';
import { contrastRatio, relativeLuminance } from '../../src/charts/contrast.ts';
import { INK, inkOn, OPEN_EDGE, PAPER, QUIET_INK } from '../../src/charts/palette.ts';
import { openStudy, withOwnWave } from '../../src/index.ts';
import { waveColours } from '../../src/tables/wave-colours.ts';

const ANSWER_COLOURS = answerColours(5);
const SURVEY = [
  { id: '2010', colour: '#6a96c0' },
  { id: '2017', colour: '#0f3d73' },
];
const OWN = chartWaves(['2010', 'Almere', '2017'], SURVEY);
const WAVES = OWN.order.map(OWN.colour);

/** CIE lightness, 0 to 100: what a grey print keeps of a colour. */
function lightness(colour: string): number {
  const y = relativeLuminance(colour);
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
}

/** Linear light per channel. */
function linear(colour: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

// Machado, Oliveira & Fernandes (2009), severity 1, doi:10.1109/TVCG.2009.113
const DEFICIENCIES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** CIE L*a*b* of a colour as someone with a deficiency sees it. */
function seen(colour: string, matrix: readonly number[]): number[] {
  const rgb = linear(colour);
  const [r, g, b] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, value, column) => sum + value * (matrix[row + column] as number), 0),
      ),
    ),
  ) as [number, number, number];
  const xyz = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116)) as [
    number,
    number,
    number,
  ];
  return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])];
}

const pairs = (colours: readonly string[]) =>
  colours.flatMap((one, index) => colours.slice(index + 1).map((other): [string, string] => [one, other]));

describe('contrastRatio', () => {
  // the two ends by definition; #767676 is the lightest grey that
  // WCAG's own examples let pass on white (4.54)
  it.each([
    ['#ffffff', '#000000', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2);
  });

  it('refuses what is no colour', () => {
    expect(() => contrastRatio('red', '#ffffff')).toThrow('"red" is not a colour');
  });
});

describe('the palette', () => {
  it.each(ANSWER_COLOURS)('lets percentages be read on %s', (colour) => {
    expect(contrastRatio(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('lets all other text be read, and the line around an empty box be seen', () => {
    expect(contrastRatio(INK, PAPER)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(QUIET_INK, PAPER)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(OPEN_EDGE, PAPER)).toBeGreaterThanOrEqual(3);
  });

  it.each([...pairs(ANSWER_COLOURS), ...pairs(WAVES)])(
    'keeps %s and %s apart in grey print',
    (one, other) => {
      expect(Math.abs(lightness(one) - lightness(other))).toBeGreaterThan(10);
    },
  );

  it.each([...pairs(ANSWER_COLOURS), ...pairs(WAVES)])(
    'keeps %s and %s apart for the colour-blind',
    (one, other) => {
      for (const [name, matrix] of Object.entries(DEFICIENCIES)) {
        const [a, b] = [seen(one, matrix), seen(other, matrix)];
        const distance = Math.hypot(...a.map((value, index) => value - (b[index] as number)));
        expect(distance, name).toBeGreaterThan(15);
      }
    },
  );

  it('draws bars that stand out against the paper (WCAG 1.4.11: 3 to 1)', () => {
    for (const colour of WAVES) expect(contrastRatio(colour, PAPER)).toBeGreaterThanOrEqual(3);
  });
});

describe('the answers of a scale', () => {
  it.each([2, 3, 4, 5, 6, 7, 10, 11])(
    'of %d points have a colour each, on which a percentage can be read',
    (points) => {
      const colours = answerColours(points);
      expect(new Set(colours).size).toBe(points);
      for (const colour of colours) expect(contrastRatio(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('the waves of a chart', () => {
  it('stand in the order of their survey, whatever that of the rows, and one that is added comes after', () => {
    expect(OWN.order).toEqual(['2010', '2017', 'Almere']);
    expect(WAVES).toEqual(['#6a96c0', '#0f3d73', '#b4560a']);
    expect(
      chartWaves(
        ['c', 'a'],
        [
          { id: 'a', colour: '#111111' },
          { id: 'b', colour: '#222222' },
        ],
      ).order,
    ).toEqual(['a', 'c']);
  });

  it('of no survey stand in the order of their numbers, the others behind', () => {
    expect(chartWaves(['x', '2021', '2017', '2024', 'b']).order).toEqual(['2017', '2021', '2024', 'x', 'b']);
  });

  it.each([1, 2, 3, 4, 5, 8, 12, 24])(
    '%d in number have a colour each that stands out against the paper',
    (count) => {
      const colours = waveColours(count);
      expect(new Set(colours).size).toBe(count);
      for (const colour of colours) expect(contrastRatio(colour, PAPER)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(pairs(waveColours(3)))(
    'three of them keep %s and %s apart for the colour-blind and in grey print',
    (one, other) => {
      expect(Math.abs(lightness(one) - lightness(other))).toBeGreaterThan(10);
      for (const matrix of Object.values(DEFICIENCIES)) {
        const [a, b] = [seen(one, matrix), seen(other, matrix)];
        expect(Math.hypot(...a.map((value, index) => value - (b[index] as number)))).toBeGreaterThan(15);
      }
    },
  );

  it("that are added to a survey never take one of its colours, nor one another's", () => {
    const added = chartWaves(['1', '2', '3', '4'], [{ id: '1', colour: '#b4560a' }]);
    expect(new Set(added.order.map(added.colour)).size).toBe(4);
  });
});

it('no two waves that are added to a survey have one colour, nor one of its own', () => {
  const names = ['2024', '2026', '2028', '2030', '2032'];
  const { waves } = names.reduce(withOwnWave, openStudy().survey);
  expect(waves).toHaveLength(7);
  expect(new Set(waves.map(({ colour }) => colour)).size).toBe(7);
});
