import { describe, expect, it } from 'vitest';
import { agreeChange, impossibleRows, itemChanges } from '../../src/checks/index.ts';
import { auditClaims } from '../../src/report/audit-claims.ts';
import { auditFindings } from '../../src/report/audit-findings.ts';
import { countsOf, openStudy, publishedRows, recoverResponses, type Study } from '../../src/tables/index.ts';
import { ITEMS, secondStudy, TRUE_COUNTS, textFiles, trueAgree } from '../second-study.ts';

const made = openStudy(textFiles());
const recovered = recoverResponses(made);
/** The study with the answers recovered, as a folder has them after `rekenschap recover`. */
const whole: Study = openStudy(textFiles({ ...secondStudy(), 'answers/responses.csv': recovered.csv }));

describe('a second study, with three waves of seven answers', () => {
  it('opens from texts as from a folder', () => {
    expect(made.survey.waves.map(({ id, colour }) => `${id} ${colour}`)).toEqual([
      'spring #c7e9b4',
      'summer #41b6c4',
      'autumn #253494',
    ]);
    expect(made.survey.items.map(({ label }) => label.en)).toEqual([
      'a Statement a',
      'b Statement b',
      'c Statement c',
    ]);
    expect(made.figures.map(({ number }) => number)).toEqual(['1.1', '1.2', '1.3']);
  });

  it('is recovered: the true answers are among those left, in every wave', () => {
    expect(recovered.items).toHaveLength(9);
    for (const { wave, item, feasible, counts } of recovered.items) {
      expect(feasible.map(String), `${wave} ${item}`).toContain(String(TRUE_COUNTS[wave]?.[item]));
      expect(feasible.map(String), `${wave} ${item}`).toContain(String(counts));
    }
    expect(recovered.differences).toHaveLength(6);
  });

  it('is checked: no row is accused, and an agree share lies within what the print leaves', () => {
    expect(impossibleRows(whole.survey, whole.frequencies())).toEqual([]);
    const pairs = [
      ['spring', 'summer'],
      ['summer', 'autumn'],
      ['spring', 'autumn'],
    ] as const;
    for (const [from, to] of pairs) {
      const rows = agreeChange(whole.survey, whole.responses(), whole.frequencies(), ITEMS, [from, to]);
      for (const { item, least, greatest } of rows.objects() as {
        item: string;
        least: number;
        greatest: number;
      }[]) {
        const change = trueAgree(to, item) - trueAgree(from, item);
        expect(change, `${item} ${from} ${to}`).toBeGreaterThanOrEqual(least - 0.05);
        expect(change, `${item} ${from} ${to}`).toBeLessThanOrEqual(greatest + 0.05);
      }
    }
  });

  it('has its changes between the last two waves, and a is the one that changed', () => {
    const changes = itemChanges(whole.survey, whole.responses(), whole.frequencies(), ITEMS);
    expect(changes.map(({ item, conclusion }) => `${item} ${conclusion}`)).toEqual([
      'a stands',
      'b does not stand',
      'c does not stand',
    ]);
  });

  it('is audited: right claims hold, the wrong one is wrong', () => {
    const verdicts = auditClaims(whole).map(({ id, verdict }) => `${id} ${verdict}`);
    expect(verdicts).toEqual(['c1 recomputed', 'c2 recomputed', 'c3 wrong']);
  });

  it('reads a row of seven answers and the counts that belong to it', () => {
    const row = publishedRows(made.frequencies(), 'spring', made.survey).get('a');
    expect(row?.percents).toHaveLength(7);
    expect(countsOf(whole.responses(), 'spring', 'a')).toHaveLength(7);
  });
});

describe('openStudy', () => {
  it('takes a study that tells of no claims and explains none', () => {
    const { 'claims.csv': _, 'explanations.csv': __, ...texts } = secondStudy();
    const { resources, ...described } = JSON.parse(texts['datapackage.json'] ?? '') as {
      resources: { name: string }[];
    };
    const left = resources.filter(({ name }) => name !== 'claims' && name !== 'explanations');
    const study = openStudy(
      textFiles({ ...texts, 'datapackage.json': JSON.stringify({ ...described, resources: left }) }),
    );
    expect(study.has('claims')).toBe(false);
    expect(auditClaims(study)).toEqual([]);
    expect(auditFindings([], study)).toEqual([]);
    expect(recoverResponses(study).items).toHaveLength(9);
  });

  it('names the figures, files and columns that there are when asked for others', () => {
    expect(() => made.figure('2.5')).toThrow('no figure "2.5" in study made-up; known here: 1.1, 1.2, 1.3');
    expect(() => made.table('panel')).toThrow('datapackage.json: no table "panel"; known here: instrument');
    expect(() => made.responses()).toThrow('responses.csv: does not exist; `npm run recover` writes it');
    expect(() => openStudy(textFiles({}))).toThrow('datapackage.json: is not in a study made up');
    expect(() => openStudy(textFiles({ 'datapackage.json': '{' }))).toThrow('datapackage.json: is not JSON');
    expect(() => openStudy('/nowhere/at/all')).toThrow('/nowhere/at/all: is no folder');
  });

  it.each([
    [
      'frequencies.csv',
      'T-spring,spring,a,p7,',
      'T-spring,spring,a,p8,',
      'item a: "p8" is no statistic of it; expected p1 to p7',
    ],
    [
      'frequencies.csv',
      'T-spring,spring,a,max,7',
      'T-spring,spring,a,max,8',
      'item a: max "8" is not a category, 1 to 7',
    ],
    [
      'figures.csv',
      '1.1,1,visitors',
      '1.1,1,strangers',
      'column population: "strangers" is no population of the survey; expected visitors',
    ],
    [
      'figures.csv',
      'Statement a,Stelling a,,',
      'Statement a,Stelling a,a note,',
      'the note is in one language',
    ],
  ])('refuses a %s with %s made %s', (file, good, bad, message) => {
    const texts = secondStudy();
    expect(texts[file]).toContain(good);
    const study = openStudy(textFiles({ ...texts, [file]: (texts[file] ?? '').replace(good, bad) }));
    expect(() => (file === 'figures.csv' ? study.figures : study.frequencies())).toThrow(message);
  });

  it('refuses answers that are not on the scale', () => {
    const study = openStudy(
      textFiles({
        ...secondStudy(),
        'answers/responses.csv': recovered.csv.replace('spring,a,7,', 'spring,a,8,'),
      }),
    );
    expect(() => study.responses()).toThrow('column response, item a: 8 is no answer of it; expected 1 to 7');
  });
});

describe('the figures of the report', () => {
  const own = openStudy();

  it('are its 33 figures and 3 tables, each of a population and with items that exist', () => {
    const numbers = own.figures.map(({ number }) => number);
    expect(numbers.filter((number) => /^\d/.test(number))).toHaveLength(33);
    expect(numbers.filter((number) => number.startsWith('table'))).toEqual([
      'table 1.1',
      'table B1.1',
      'table B1.2',
    ]);
    const questions = JSON.parse(own.text('managers-instrument')) as { questions: { id: string }[] };
    const known = {
      staff: own.survey.items.map(({ item }) => item),
      managers: questions.questions.map(({ id }) => id),
      panel: [] as string[],
    };
    for (const { number, items, population, form } of own.figures) {
      const of = known[population.id as keyof typeof known];
      expect(
        items.filter((item) => !of.includes(item)),
        number,
      ).toEqual([]);
      if (form !== 'table') expect(items.length, number).toBeGreaterThan(0);
    }
  });

  it('have their words ready for a chart', () => {
    const { text, items, section, source } = own.figure('2.8');
    expect(items).toEqual(['v3c', 'v2g', 'v3a']);
    expect(section).toBe('2.3.3');
    expect(text.title).toEqual({
      en: 'Front-line staff on conditions',
      nl: 'Uitvoerders over randvoorwaarden',
    });
    expect(text.source).toBe(source.label);
    expect(Object.keys(text.items).sort()).toEqual(['v2g', 'v3a', 'v3c']);
    expect(own.figure('2.7').text.note?.nl).toMatch(/^Intakegesprek/);
    expect(own.figure('3.3').answers).toEqual(['info_map', 'service_talk']);
    expect(own.figure('3.1').answers).toBeUndefined();
  });

  it('are those that the questions of the web survey name', () => {
    const { questions } = JSON.parse(own.text('managers-instrument')) as {
      questions: { id: string; figures?: string[] }[];
    };
    const shown = questions.flatMap(({ id, figures = [] }) => figures.map((figure) => `${figure} ${id}`));
    const recorded = own.figures
      .filter(({ population }) => population.id === 'managers')
      .flatMap(({ number, items }) => items.map((item) => `${number} ${item}`));
    expect(recorded.sort()).toEqual(shown.sort());
  });
});
