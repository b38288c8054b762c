import { from } from 'arquero';
import { afterEach, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { CHART_FORMS } from '../../src/charts/chart-forms.ts';
import { chartFromRecipe } from '../../src/charts/chart-from-recipe.ts';
import { chartOf } from '../../src/charts/chart-of.ts';
import { dotIntervalChart } from '../../src/charts/dot-interval-chart.ts';
import * as checks from '../../src/checks/index.ts';
import { auditMarkdown } from '../../src/claims/audit-markdown.ts';
import { type Language, setLanguage } from '../../src/contracts/language.ts';
import { readCrosstab } from '../../src/published-tables/read-crosstab.ts';
import { splitText } from '../../src/published-tables/split-text.ts';
import { understandTable } from '../../src/published-tables/understand-table.ts';
import { auditClaims } from '../../src/report/audit-claims.ts';
import { sumsOfCounts } from '../../src/stats/index.ts';
import { countsOf, openStudy, recoverResponses, type Study } from '../../src/tables/index.ts';
import { collisions, drawnTexts } from '../charts/drawn-texts.ts';
import { printCounts, printed } from '../recovery/print-exactly.ts';
import { COUNTS_OF_SCALES, ITEMS, secondStudy, textFiles, WAVES } from '../second-study.ts';

type Counts = readonly number[];
const SCALES = [4, 5, 7, 11];
const LANGUAGES = ['en', 'nl'] as const;

/** A study of one scale with its answers recovered, and the answers that it was printed from. */
interface Made {
  readonly points: number;
  readonly study: Study;
  readonly recovered: ReturnType<typeof recoverResponses>;
  counts(wave: string, item: string): Counts;
}

function make(points: number): Made {
  const texts = secondStudy(points);
  const recovered = recoverResponses(openStudy(textFiles(texts)));
  return {
    points,
    study: openStudy(textFiles({ ...texts, 'answers/responses.csv': recovered.csv })),
    recovered,
    counts: (wave, item) => COUNTS_OF_SCALES[points]?.[wave]?.[item] ?? [],
  };
}

// by hand, of the counts that were made up
const total = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);
const topTwo = (counts: Counts): number => total(counts.slice(-2));
const share = (counts: Counts): number => (100 * topTwo(counts)) / total(counts);
const meanOf = (counts: Counts): number =>
  counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / total(counts);
const printedShare = (count: number, n: number): string => printed(100n * BigInt(count), BigInt(n), 0, 'up');
const printedOf = (counts: Counts) => printCounts([...counts], 'up');
/**
 * Chance that a later answer is higher than an earlier one, less the chance that it is lower, pair by pair.
 */
function dominance(before: Counts, after: Counts): number {
  let more = 0;
  before.forEach((one, i) => {
    after.forEach((other, j) => {
      more += one * other * Math.sign(j - i);
    });
  });
  return more / (total(before) * total(after));
}

const studies = new Map(SCALES.map((points) => [points, make(points)]));
const madeOf = (points: number): Made => studies.get(points) as Made;
const ROWS = WAVES.flatMap((wave) => ITEMS.map((item) => ({ wave, item })));

afterEach(() => setLanguage('en'));

describe.each(SCALES)('a scale of %i answers in three waves: recovery', (points) => {
  const { recovered, study, counts } = madeOf(points);

  it('finds the answers behind every row: of fewer than 100 people each percentage is of one count', () => {
    expect(recovered.items).toHaveLength(ROWS.length);
    for (const { wave, item, feasible } of recovered.items) {
      expect(total(counts(wave, item))).toBeLessThan(100);
      expect(feasible, `${wave} ${item}`).toEqual([counts(wave, item)]);
    }
    for (const { wave, item } of ROWS)
      expect(countsOf(study.responses(), wave, item)).toEqual(counts(wave, item));
  });

  it('tells waves apart by name and colour, and answers by name, in both languages', () => {
    const { waves, scale } = study.survey;
    expect(new Set(waves.map(({ id }) => id)).size).toBe(3);
    expect(new Set(waves.map(({ colour }) => colour)).size).toBe(3);
    for (const language of LANGUAGES)
      expect(new Set(scale.answers.map((answer) => answer[language])).size).toBe(points);
  });
});

interface Form {
  draw(made: Made, language: Language): Chart;
  /** what must stand in the chart of item a, by hand */
  holds(made: Made, chart: Chart, language: Language): void;
}
interface Trace {
  readonly name: string;
  readonly x: readonly number[];
  readonly text: readonly string[];
  readonly hovertext: readonly string[];
  readonly marker: { readonly color: string };
}
const tracesOf = (chart: Chart) => chart.data as unknown as readonly Trace[];
const rowsOf = ({ study }: Made, item = 'a') => study.responses().filter(`d => d.item === '${item}'`);
const answersOf = ({ study }: Made) =>
  Object.fromEntries(study.survey.scale.answers.map((answer, index) => [String(index + 1), answer]));
/** A bar an answer and wave, each wave in its colour, with its printed share beside it. */
function holdsWaveBars(made: Made, chart: Chart, language: Language): void {
  const { waves, scale } = made.study.survey;
  expect(tracesOf(chart).map(({ name, marker }) => [name, marker.color])).toEqual(
    waves.map(({ id, colour }) => [id, colour]),
  );
  for (const { name, x, text } of tracesOf(chart)) {
    const counts = made.counts(name, 'a');
    expect(x).toHaveLength(made.points);
    counts.forEach((count, index) => {
      expect(x[index]).toBeCloseTo((100 * count) / total(counts), 9);
      expect(text[index]).toBe(`${printedShare(count, total(counts))}%`);
    });
  }
  const [category = ''] = chart.table.columnNames();
  expect(new Set(chart.table.array(category))).toEqual(new Set(scale.answers.map((one) => one[language])));
}

/** Every form of chart, by its name; the next test names one that has no case here. */
const FORMS: Readonly<Record<string, Form>> = {
  likertChart: {
    draw: (made, language) => chartOf(made.study.figure('1.1'), rowsOf(made), { language }),
    holds({ study, points, counts }, chart, language) {
      const traces = tracesOf(chart);
      expect(traces.map(({ name }) => name)).toEqual(study.survey.scale.answers.map((one) => one[language]));
      expect(new Set(traces.map(({ marker }) => marker.color)).size).toBe(points);
      WAVES.forEach((wave, bar) => {
        const own = counts(wave, 'a');
        traces.forEach(({ x, hovertext }, answer) => {
          expect(x[bar]).toBeCloseTo((100 * (own[answer] as number)) / total(own), 9);
          expect(hovertext[bar]).toMatch(new RegExp(` ${printedShare(own[answer] as number, total(own))}%$`));
        });
        // the column before n is the share that agrees
        const agree = chart.table.columnNames().at(-2) ?? '';
        expect(chart.table.get(agree, bar)).toBe(Number(printedShare(topTwo(own), total(own))));
      });
    },
  },
  groupedBarChart: {
    draw: (made, language) =>
      chartOf({ ...made.study.figure('1.1'), form: 'grouped bars' }, rowsOf(made), {
        language,
        categories: answersOf(made),
      }),
    holds: holdsWaveBars,
  },
  multipleResponseChart: {
    draw: (made, language) => {
      const rows = WAVES.flatMap((wave) =>
        made.counts(wave, 'a').map((count, index) => ({
          wave,
          item: 'a',
          response: String(index + 1),
          count,
          n: total(made.counts(wave, 'a')),
        })),
      );
      const figure = { ...made.study.figure('1.1'), form: 'multiple response' };
      return chartOf(figure, from(rows), { language, categories: answersOf(made) });
    },
    holds: holdsWaveBars,
  },
  dotIntervalChart: {
    draw: ({ study }, language) => {
      const changes = checks.itemChanges(study.survey, study.responses(), study.frequencies(), ITEMS);
      const rows = changes.map(({ item, agree: { change, interval }, nBefore, nAfter }) => ({
        item,
        estimate: change,
        ...interval,
        n_from: nBefore,
        n_to: nAfter,
      }));
      return dotIntervalChart(from(rows), {
        title: study.survey.title,
        source: study.survey.sources[0]?.label ?? '',
        items: Object.fromEntries(study.survey.items.map(({ item, label }) => [item, label])),
        waves: study.survey.waves,
        from: 'summer',
        to: 'autumn',
        unit: { en: 'percentage points', nl: 'procentpunten' },
        interval: { en: '95% Newcombe interval', nl: '95%-interval van Newcombe' },
        decimals: 0,
        language,
      });
    },
    holds({ counts, study }, chart) {
      const [dots] = chart.data as { x: number[]; marker: { line: { color: string } } }[];
      ITEMS.forEach((item, index) => {
        const change = share(counts('autumn', item)) - share(counts('summer', item));
        expect(dots?.x[index]).toBeCloseTo(change, 9);
      });
      expect(dots?.marker.line.color).toBe(study.survey.waves[2]?.colour);
      expect(chart.alt).toContain('summer');
      expect(chart.alt).toContain('autumn');
    },
  },
};

/**
 * A drawing takes time: a Likert chart is laid out by its scale, the others are
 * fullest with the most answers, in Dutch.
 */
function isDrawn(points: number, form: string, language: Language): boolean {
  const isFullest = points === Math.max(...SCALES);
  return language === 'nl' ? isFullest || form === 'likertChart' : isFullest && form === 'likertChart';
}

it('every form of chart is drawn here', () => {
  expect(Object.keys(FORMS).sort()).toEqual(CHART_FORMS.map(({ name }) => name).sort());
});

describe.each(SCALES.flatMap((points) => Object.keys(FORMS).map((form) => [points, form] as const)))(
  'a scale of %i answers in three waves: %s',
  (points, name) => {
    const made = madeOf(points);
    const { draw, holds } = FORMS[name] as Form;

    it.each(LANGUAGES)(
      'shows what was counted, cuts no text and lets none run into another: %s',
      async (language) => {
        const chart = draw(made, language);
        holds(made, chart, language);
        expect(chart.language).toBe(language);
        expect(chart.alt).not.toMatch(/undefined|NaN|null|\[object/);
        if (isDrawn(points, name, language)) expect(collisions(await drawnTexts(chart), chart)).toEqual([]);
        // and in the other language it says the same in other words
        const other = language === 'en' ? 'nl' : 'en';
        const again = chartFromRecipe(chart.recipe, other);
        expect(again.alt).toBe(draw(made, other).alt);
        expect(again.alt).not.toBe(chart.alt);
      },
    );
  },
);

type Check = (made: Made, language: Language) => void | Promise<void>;
const CSV_WAVE = 'spring';

/** The printed rows of one wave as a table that anyone may print. */
function csvOf({ points, counts }: Made, spoilt = false): string {
  const answers = Array.from({ length: points }, (_, index) => String(index + 1));
  const rows = ITEMS.map((item) => {
    const { n, percents, mean, sd } = printedOf(counts(CSV_WAVE, item));
    const shown = percents.map((text, index) =>
      spoilt && item === 'b' && index === 1 ? String(Number(text) + 4) : text,
    );
    return [item, n, ...shown.map((text) => `${text}%`), mean, sd].join(';');
  });
  return `${['item', 'n', ...answers.map((answer) => `${answer} (%)`), 'mean', 'sd'].join(';')}\n${rows.join('\n')}\n`;
}
const audited = (made: Made, spoilt = false) =>
  checks.auditTable(
    understandTable(splitText('made.csv', csvOf(made, spoilt)), { scale: { min: 1, max: made.points } }),
  );
/** The printed rows as `checkRows` takes them. */
const printedRows = ({ points, counts }: Made, spoilt = false) =>
  from(
    ITEMS.map((item) => {
      const { n, percents, mean, sd } = printedOf(counts(CSV_WAVE, item));
      const shown = percents.map((text, index) =>
        spoilt && item === 'b' && index === points - 1 ? String(Number(text) + 4) : text,
      );
      return {
        item,
        n: String(n),
        ...Object.fromEntries(shown.map((text, index) => [`p${index + 1}`, text])),
        mean,
        sd,
      };
    }),
  );
/** Every printed percentage beside the recomputed ones, one of them one too high where asked. */
function figureOf({ study }: Made, spoilt = false) {
  const recomputed = checks.recomputedCells(study.survey, study.responses(), study.frequencies());
  const rows = (
    study.frequencies().objects() as { wave: string; item: string; statistic: string; printed: string }[]
  )
    .filter(({ statistic }) => /^p\d/.test(statistic))
    .map((row, index) => ({
      ...row,
      source: 'table T',
      printed: spoilt && index === 0 ? String(Number(row.printed) + 1) : row.printed,
    }));
  return checks.checkFigure('1.1', from(rows), recomputed);
}
const changesOf = ({ study }: Made) =>
  checks.itemChanges(study.survey, study.responses(), study.frequencies(), ITEMS);
const equalWeights = ({ study, counts }: Made) =>
  checks.weightedItemChanges(
    study.survey,
    study.responses(),
    study.frequencies(),
    (item) => ({ sums: sumsOfCounts(counts('autumn', item)), respondents: total(counts('autumn', item)) }),
    ITEMS,
  );
const tenth = (value: number): number => Math.round(10 * value) / 10;

/** Every check, by the name of its export: one without a case here does not compile. */
const CHECKS = {
  CHECK_MIME: async (made) => {
    const shown = figureOf(made) as unknown as Record<symbol, () => Record<string, { cells: object[] }>>;
    const bundle = shown[Symbol.for('Jupyter.display')]?.();
    expect(bundle?.[checks.CHECK_MIME]?.cells).toHaveLength(9 * made.points);
  },
  agreeChange: ({ study, counts }) => {
    const rows = checks.agreeChange(study.survey, study.responses(), study.frequencies(), ITEMS);
    for (const row of rows.objects() as Record<string, number & string>[]) {
      const [before, after] = [counts('summer', row.item ?? ''), counts('autumn', row.item ?? '')];
      expect([row.agree_summer, row.agree_autumn]).toEqual([tenth(share(before)), tenth(share(after))]);
      const change = tenth(share(after) - share(before));
      expect([row.change, row.least, row.greatest]).toEqual([change, change, change]);
    }
  },
  agreeChangeTable: ({ study }, language) => {
    const changes = checks.agreeChange(study.survey, study.responses(), study.frequencies(), ITEMS);
    const names = checks.agreeChangeTable(changes, language).columnNames();
    const words = language === 'nl' ? 'verandering (punten)' : 'change (points)';
    expect(names.slice(0, 4)).toEqual(['item', 'summer (%)', 'autumn (%)', words]);
    expect(new Set(names).size).toBe(8);
  },
  auditCrosstab: async (made, language) => {
    const heads = Array.from({ length: made.points }, (_, index) => `answer ${index + 1}`);
    const lines = WAVES.map((wave) => {
      const { n, percents } = printedOf(made.counts(wave, 'a'));
      return [wave, ...percents, n];
    });
    const text = [['wave', ...heads, 'n'], ...lines].map((cells) => cells.join(';')).join('\n');
    const { verdict, reason, witness } = await checks.auditCrosstab(
      readCrosstab(splitText('cross.csv', text), { kind: 'row' }),
    );
    expect(verdict).toBe('consistent');
    expect(reason).toMatch(language === 'nl' ? /^aantallen in de cellen/ : /^counts of its cells/);
    expect(witness).toEqual(WAVES.map((wave) => made.counts(wave, 'a')));
  },
  auditTable: async (made) => {
    const { rows } = await audited(made);
    expect(rows.map(({ label, verdict }) => `${label} ${verdict}`)).toEqual(
      ITEMS.map((item) => `${item} consistent`),
    );
    expect(rows.map(({ witness }) => witness?.counts)).toEqual(
      ITEMS.map((item) => made.counts(CSV_WAVE, item)),
    );
    const spoilt = await audited(made, true);
    expect(spoilt.rows.map(({ verdict }) => verdict)).toEqual(['consistent', 'wrong', 'consistent']);
  },
  auditedRows: async (made) => {
    const table = checks.auditedRows(await audited(made));
    expect(table.numRows()).toBe(ITEMS.length);
  },
  cellInWords: (made, language) => {
    const [cell] = figureOf(made).cells;
    if (!cell) throw new Error('no cell');
    expect(checks.cellInWords(cell, language).source).toBe(language === 'nl' ? 'tabel T' : 'table T');
  },
  changeTable: (made) => {
    const rows = checks.changeTable(changesOf(made)).objects() as {
      item: string;
      conclusion: string;
      agree: string;
    }[];
    expect(rows.map(({ item, conclusion }) => `${item} ${conclusion}`)).toEqual([
      'a stands',
      'b does not stand',
      'c does not stand',
    ]);
    const change = Math.round(share(made.counts('autumn', 'a')) - share(made.counts('summer', 'a')));
    expect(rows[0]?.agree.startsWith(`+${change} (`)).toBe(true);
  },
  changeText: (made, language) => {
    const [a] = changesOf(made);
    if (!a) throw new Error('no change');
    expect(checks.changeText(a.agree, 0, language)).toMatch(language === 'nl' ? / tot / : / to /);
  },
  checkFigure: (made) => {
    expect(figureOf(made).counts).toMatchObject({ recomputed: 9 * made.points, wrong: 0 });
    expect(figureOf(made, true).counts).toMatchObject({ recomputed: 9 * made.points - 1, wrong: 1 });
  },
  checkRows: (made, language) => {
    const right = checks.checkRows(printedRows(made));
    expect(right.array('check')).toEqual(['none', 'none', 'none']);
    expect(right.get('reason', 0)).toMatch(language === 'nl' ? /^er zijn aantallen/ : /^some counts/);
    const wrong = checks.checkRows(printedRows(made, true)).objects() as { item: string; check: string }[];
    expect(new Set(wrong.filter(({ check }) => check !== 'none').map(({ item }) => item))).toEqual(
      new Set(['b']),
    );
  },
  checkTable: (made) => {
    const table = checks.checkTable(figureOf(made));
    expect(table.numRows()).toBe(9 * made.points);
    expect(new Set(table.array('statistic')).size).toBe(made.points);
  },
  figureCheck: (made) => {
    const { cells } = figureOf(made, true);
    expect(checks.figureCheck('1.2', cells).counts.wrong).toBe(1);
  },
  impossibleRows: ({ study, points }, language) => {
    expect(checks.impossibleRows(study.survey, study.frequencies())).toEqual([]);
    // one percentage of one row four too high, which no count of so few people gives beside the others
    const texts = secondStudy(points);
    const spoilt = (texts['frequencies.csv'] ?? '').replace(
      /^(T-summer,summer,b,p2,)(\d+)$/m,
      (_, head: string, percent: string) => `${head}${Number(percent) + 4}`,
    );
    const other = openStudy(textFiles({ ...texts, 'frequencies.csv': spoilt }));
    const found = checks.impossibleRows(other.survey, other.frequencies());
    expect(found.map(({ wave, item }) => `${wave} ${item}`)).toEqual(['summer b']);
    const conflict = language === 'nl' ? found[0]?.nl.conflict : found[0]?.conflict;
    expect(conflict).toBeTruthy();
  },
  itemChanges: (made) => {
    for (const { item, nBefore, nAfter, mean, agree, cliffsDelta, pairs } of changesOf(made)) {
      const [before, after] = [made.counts('summer', item), made.counts('autumn', item)];
      expect([nBefore, nAfter, pairs]).toEqual([total(before), total(after), 1]);
      expect(mean.change).toBeCloseTo(meanOf(after) - meanOf(before), 9);
      expect(agree.change).toBeCloseTo(share(after) - share(before), 9);
      expect(cliffsDelta.change).toBeCloseTo(dominance(before, after), 9);
    }
  },
  printedCells: ({ study, points, counts }) => {
    const cells = checks.printedCells(study.frequencies());
    // percentages, n, mean, SD, least and greatest
    expect(cells.numRows()).toBe(9 * (points + 5));
    const [first] = cells.objects();
    const [count = 0] = counts('spring', 'a');
    expect(first).toEqual({
      item: 'a',
      wave: 'spring',
      statistic: 'p1',
      source: 'table T-spring',
      printed: printedShare(count, total(counts('spring', 'a'))),
    });
  },
  rangeText: (made, language) => {
    const p = changesOf(made)[1]?.welchP;
    if (!p) throw new Error('no p');
    expect(checks.rangeText(p, 3, language)).toMatch(language === 'nl' ? /^0,\d{3}$/ : /^0\.\d{3}$/);
  },
  recomputedCells: ({ study, counts, points }) => {
    const told = from(ROWS.map((row) => ({ ...row, statistic: 'agree' })));
    const cells = checks.recomputedCells(study.survey, study.responses(), told).objects() as unknown;
    expect(cells).toHaveLength(9 * (points + 1));
    for (const { item, wave, statistic, recomputed } of cells as Record<string, string>[]) {
      const own = counts(wave ?? '', item ?? '');
      const count = statistic === 'agree' ? topTwo(own) : own[Number(statistic?.slice(1)) - 1];
      expect(recomputed, `${wave} ${item} ${statistic}`).toBe(printedShare(count as number, total(own)));
    }
  },
  summarise: (made, language) => {
    const told = checks.summarise(figureOf(made), language);
    expect(told).toMatch(
      new RegExp(`^${language === 'nl' ? 'figuur' : 'figure'} 1\\.1: ${9 * made.points} `),
    );
  },
  tableFindings: async (made, language) => {
    const told = checks.tableFindings(await audited(made, true));
    expect(told).toContain(language === 'nl' ? 'Wat een lezer vraagt' : 'What needs a reader');
    expect(told).toMatch(/made\.csv/);
  },
  weightedChangeTable: (made) => {
    const rows = checks.weightedChangeTable(equalWeights(made)).objects() as { item: string; n: string }[];
    expect(rows.map(({ item, n }) => [item, n])).toEqual(
      ITEMS.map((item) => [item, String(total(made.counts('autumn', item)))]),
    );
  },
  weightedItemChanges: (made) => {
    for (const { item, effectiveN, mean, agree } of equalWeights(made)) {
      const [before, after] = [made.counts('summer', item), made.counts('autumn', item)];
      expect(effectiveN).toBeCloseTo(total(after), 9);
      expect(mean.change).toBeCloseTo(meanOf(after) - meanOf(before), 9);
      expect(agree.change).toBeCloseTo(share(after) - share(before), 9);
    }
  },
} satisfies Record<keyof typeof checks, Check>;

describe.each(SCALES)('a scale of %i answers in three waves: checks', (points) => {
  it.each(Object.keys(CHECKS).flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
    '%s, %s',
    async (name, language) => {
      setLanguage(language);
      await (CHECKS as Readonly<Record<string, Check>>)[name]?.(madeOf(points), language);
    },
  );
});

describe.each(SCALES)('a scale of %i answers in three waves: claims', (points) => {
  const { study, counts } = madeOf(points);
  const autumn = counts('autumn', 'a');
  const low = counts('spring', 'a');
  const last = counts('summer', 'b');

  it.each<[statistic: string, stated: string, precision: string, verdict: string]>([
    ['agree(a, autumn)', printedShare(topTwo(autumn), total(autumn)), 'exact', 'recomputed'],
    ['disagree(a, spring)', printedShare(total(low.slice(0, 2)), total(low)), 'exact', 'recomputed'],
    [`percent(b, ${points}, summer)`, printedOf(last).percents.at(-1) ?? '', 'exact', 'recomputed'],
    ['mean(c, autumn)', printedOf(counts('autumn', 'c')).mean, 'exact', 'recomputed'],
    ['agree(a, autumn) > agree(a, spring)', 'true', 'more', 'recomputed'],
    ['mean(a, autumn) < mean(a, summer)', 'true', 'less', 'wrong'],
    ['agree(c, spring)', '90', 'exact', 'wrong'],
  ])('%s is %s, %s: %s', (statistic, stated, precision, verdict) => {
    const claim = { id: 'c', section: '1', claim: 'Made up', statistic, stated, precision, note: null };
    const [judged] = auditClaims(study, from([claim]));
    expect(judged?.verdict).toBe(verdict);
    if (judged)
      for (const language of LANGUAGES)
        expect(auditMarkdown([judged], language)).not.toMatch(/undefined|NaN/);
  });
});
