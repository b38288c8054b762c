import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surroundings } from '../../src/contracts/surroundings.ts';
import { loadManagerQuestions } from '../../src/report/index.ts';
import { readDataPackage } from '../../src/tables/data-package.ts';
import { openStudy } from '../../src/tables/study.ts';
import { numbersIn } from '../numbers-in.ts';

const study = openStudy();
const { data } = surroundings();
const tables = readDataPackage(data).resources.filter(({ schema }) => schema);
/** Columns that hold statistics of the ledger or addresses, and the names of municipalities. */
const NO_PROSE = ['items', 'answers', 'statistic', 'steps', 'claims', 'quantity', 'municipality', 'printed'];

type Row = Readonly<Record<string, string | null | undefined>>;
const rowsOf = (name: string) => study.table(name).objects() as Row[];

/** The English column that a Dutch one stands beside. */
const englishOf = (column: string, columns: readonly string[]) =>
  [column.replace(/_nl$/, '_en'), column.replace(/_nl$/, '')].find((name) => columns.includes(name));

/** Text that a reader reads as a sentence, and not as a name or a number. */
const isProse = (text: string | null | undefined) => (text?.match(/\p{L}{2,}/gu) ?? []).length > 3;

const pairs = tables.flatMap(({ name, schema }) => {
  const columns = schema?.fields.map((field) => field.name) ?? [];
  return columns
    .filter((column) => column.endsWith('_nl'))
    .map((nl) => ({ name, nl, en: englishOf(nl, columns) }));
});

describe('words of the data in two languages', () => {
  it.each(tables)('$path has every sentence in both', ({ name, schema }) => {
    const columns = schema?.fields.filter(({ type }) => type === 'string').map((field) => field.name) ?? [];
    const rows = rowsOf(name);
    const alone = columns
      .filter((column) => !NO_PROSE.includes(column) && !column.endsWith('_nl'))
      .filter((column) => rows.some((row) => isProse(row[column])))
      .filter((column) => !columns.includes(`${column.replace(/_en$/, '')}_nl`));
    expect(alone).toEqual([]);
  });

  it.each(pairs)('$name tells the same in $nl as in $en', ({ name, nl, en = '' }) => {
    expect(en).not.toBe('');
    for (const row of rowsOf(name)) {
      const [dutch, english] = [row[nl] ?? '', row[en] ?? ''];
      expect(dutch !== '', `${nl} beside "${english}"`).toBe(english !== '');
      expect(numbersIn(dutch), dutch).toEqual(numbersIn(english));
      if (isProse(english)) expect(dutch).not.toBe(english);
    }
  });

  it('the web survey has every question, label and answer in both', () => {
    for (const { id, question, question_nl, label_nl, label_en, categories } of loadManagerQuestions()) {
      for (const text of [question, question_nl, label_nl, label_en]) expect(text, id).toMatch(/\w/);
      expect(numbersIn(question_nl), id).toEqual(numbersIn(question));
      expect(question_nl, id).not.toBe(question);
      for (const answer of categories ?? []) {
        for (const text of [answer.label_nl, answer.label_en]) expect(text, id).toMatch(/\w/);
      }
    }
  });

  it('a claim that states a number exactly has it in both sentences', () => {
    const exact = rowsOf('claims').filter(
      ({ precision, stated, statistic }) =>
        precision === 'exact' && stated !== 'true' && statistic !== 'none',
    );
    expect(exact.length).toBeGreaterThan(100);
    for (const { id, claim, claim_nl, stated } of exact) {
      const [number] = numbersIn(stated ?? '');
      expect(numbersIn(claim ?? ''), `${id}: ${claim}`).toContain(number);
      expect(numbersIn(claim_nl ?? ''), `${id}: ${claim_nl}`).toContain(number);
    }
  });
});

const folder = fileURLToPath(new URL('../../../shared/report/', import.meta.url));
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;

/** Longer than a term or a set phrase of the field. */
const RUN = 9;
const words = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
const runs = (text: string) => {
  const all = words(text);
  return all.slice(0, Math.max(0, all.length - RUN + 1)).map((_, i) => all.slice(i, i + RUN).join(' '));
};

describe.skipIf(!file)(
  `our own words${file ? '' : ' (skipped: no report text beside the repository)'}`,
  () => {
    it('no Dutch sentence of the data takes over a run of words of the report', () => {
      const report = new Set(runs(readFileSync(folder + file, 'utf8')));
      const ours = [
        ...pairs.flatMap(({ name, nl }) => rowsOf(name).map((row) => row[nl] ?? '')),
        ...loadManagerQuestions().map(({ question_nl }) => question_nl),
      ];
      expect(ours.flatMap(runs).filter((run) => report.has(run))).toEqual([]);
    });
  },
);
