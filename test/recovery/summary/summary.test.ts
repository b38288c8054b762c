import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryAnswer, summaryCounts, summaryNumber } from '../../../src/recovery/summary/summary-answer.ts';
import type { SummaryRow, SummaryValue } from '../../../src/recovery/summary/summary-row.ts';
import { compositions, printCounts, printed } from '../print-exactly.ts';

const row = (
  scores: readonly number[],
  printedValues: readonly SummaryValue[],
  more: Partial<SummaryRow> = {},
): SummaryRow => ({
  scores,
  items: 1,
  base: 'answers',
  printedValues,
  ...more,
});
const printedValue = (
  statistic: SummaryValue['statistic'],
  text: string,
  of?: readonly number[],
): SummaryValue => ({
  name: `${statistic} ${of ?? ''}`,
  statistic,
  printed: text,
  ...(of ? { of } : {}),
});

/** Median, mode and ends of counts on 1, 2, 3, ..., from the answers one by one. */
function middleOf(counts: readonly number[]) {
  const answers = counts.flatMap((count, i) => Array<number>(count).fill(i + 1));
  const half = answers.length / 2;
  const median = Number.isInteger(half)
    ? ((answers[half - 1] as number) + (answers[half] as number)) / 2
    : (answers[Math.floor(half)] as number);
  return { median, min: answers[0] as number, max: answers.at(-1) as number };
}

describe('printed values of a row', () => {
  it('are mixed freely: what is found equals trying every count vector', () => {
    const some = fc.record({
      counts: fc
        .array(fc.nat(3), { minLength: 4, maxLength: 4 })
        .filter((c) => c.reduce((a, b) => a + b) > 1),
      keep: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    });
    fc.assert(
      fc.property(some, ({ counts, keep }) => {
        const n = counts.reduce((a, b) => a + b);
        const figuresOf = (vector: readonly number[]): SummaryValue[] => {
          const { mean, sd } = printCounts(vector, 'up', 1);
          const { median, min, max } = middleOf(vector);
          const mode = vector.indexOf(Math.max(...vector)) + 1;
          const top = printed(
            100n * BigInt((vector[2] as number) + (vector[3] as number)),
            BigInt(n),
            0,
            'up',
          );
          return [
            printedValue('mean', mean),
            printedValue('sd', sd as string),
            printedValue('median', median.toFixed(1)),
            printedValue('percent', top, [2, 3]),
            printedValue('count', String(vector[1]), [1]),
            printedValue('max', String(max)),
            printedValue('min', String(min)),
            printedValue('mode', String(mode)),
          ];
        };
        const kept = (vector: readonly number[]) => figuresOf(vector).filter((_, i) => keep[i]);
        const wanted = JSON.stringify(kept(counts));
        const expected = [...compositions(n, 4)].filter((vector) => JSON.stringify(kept(vector)) === wanted);
        const asked = row([1, 2, 3, 4], [printedValue('n', String(n)), ...kept(counts)]);
        expect(summaryNumber(asked, 'half-up')).toBe(BigInt(expected.length));
        const listed = [...summaryCounts(asked, 'half-up')].map((witness) => witness.counts.join());
        expect(listed.sort()).toEqual(expected.map((vector) => vector.join()).sort());
      }),
      { numRuns: 200 },
    );
  });

  it('give Garfinkel, Abowd & Martindale (2019) their 30 combinations: three ages, median 30, mean 44', () => {
    const ages = Array.from({ length: 115 }, (_, i) => i + 1);
    const block = row(ages, [
      printedValue('n', '3'),
      printedValue('median', '30'),
      printedValue('mean', '44.00'),
    ]);
    expect(summaryNumber(block)).toBe(30n);
  });

  it('take an SD with n, a standard error and an interval in place of the SD', () => {
    // counts 2 3 5 on 1 to 3: mean 2.3, squares 2 + 12 + 45 = 59, variance (590 - 529) / 90 = 0.6778
    const asked = (statistic: SummaryValue['statistic'], text: string) =>
      summaryAnswer(
        row(
          [1, 2, 3],
          [printedValue('n', '10'), printedValue('mean', '2.30'), printedValue(statistic, text)],
        ),
      );
    expect(asked('sd', '0.82')).toMatchObject({ counts: [2, 3, 5] });
    expect(asked('population sd', '0.78')).toMatchObject({ counts: [2, 3, 5] });
    expect(asked('se', '0.26')).toMatchObject({ counts: [2, 3, 5] });
    expect(asked('se', '0.20')).toBe('none');
    // 2.3 - 1.96 x 0.2603 = 1.79 with the normal, 1.71 with Student's t on 9 degrees
    expect(asked('ci low', '1.79')).toMatchObject({ counts: [2, 3, 5] });
    expect(asked('ci low', '1.71')).toMatchObject({ counts: [2, 3, 5] });
    expect(asked('ci low', '2.25')).toBe('none');
  });

  it('take percentages of all respondents, with those who do not know beside', () => {
    // 10 respondents, 2 of them do not know: 4 of 10 is 40 percent, of the 8 answers it would be 50
    const printedValues = [
      printedValue('respondents', '10'),
      printedValue("don't know percent", '20'),
      printedValue('percent', '40', [0]),
      printedValue('percent', '40', [1]),
    ];
    expect(summaryAnswer(row([1, 2], printedValues, { base: 'respondents' }))).toEqual({
      answers: 8,
      unknown: 2,
      counts: [4, 4],
    });
    expect(summaryAnswer(row([1, 2], printedValues))).toBe('none');
  });

  it('take n within bounds, and say when nothing is known of it', () => {
    const half = [printedValue('percent', '50', [0]), printedValue('percent', '50', [1])];
    expect(summaryAnswer(row([1, 2], half))).toBe('no n');
    // with whole percentages 50 takes an even n below 100
    expect(summaryNumber(row([1, 2], half, { n: { min: 3, max: 7 } }))).toBe(2n);
  });
});
