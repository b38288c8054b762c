import { describe, expect, it } from 'vitest';
import {
  loadClaims,
  loadInstrument,
  loadManagerFigures,
  loadManagerQuestions,
} from '../../src/report/index.ts';

type Claim = Record<
  'id' | 'section' | 'claim' | 'instrument' | 'wave' | 'statistic' | 'stated' | 'precision',
  string
> & {
  note: string | null;
};
const claims = loadClaims().objects() as Claim[];
const items = loadInstrument().array('item') as string[];
const questions = new Map(loadManagerQuestions().map((question) => [question.id, question]));
const values = loadManagerFigures().objects() as unknown as Record<string, string>[];

const WAVES = ['2010', '2017'];
const isFigure = (figure: string | undefined, question: string | undefined) => {
  const known = questions.get(question ?? '');
  return figure === 'none'
    ? known !== undefined
    : (known?.figures?.includes(figure?.replace(/^fig/, '') ?? '') ?? false);
};
const isCategory = (question: string | undefined, category: string) => {
  const known = questions.get(question ?? '');
  if (known?.kind === 'open') return true;
  if (category === 'agree') return known?.kind === 'agreement';
  return category.split('+').every((part) => known?.categories?.some(({ id }) => id === part));
};
const isPart = (part: string | undefined) =>
  ['panel', 'web_survey', 'quickscan', 'interviews'].includes(part ?? '');

/** What the README says of each term: the wave it speaks of, and whether its arguments exist. */
const TERMS: Record<string, (...args: string[]) => { wave: string | undefined; known: boolean }> = {
  agree: (item, wave) => ({ wave, known: items.includes(item ?? '') }),
  disagree: (item, wave) => ({ wave, known: items.includes(item ?? '') }),
  mean: (item, wave) => ({ wave, known: items.includes(item ?? '') }),
  percent: (item, response, wave) => ({
    wave,
    known: items.includes(item ?? '') && /^[1-5]$/.test(response ?? ''),
  }),
  share: (figure, question, category, wave) => ({
    wave,
    known: isFigure(figure, question) && isCategory(question, category ?? ''),
  }),
  valid: (figure, question, wave) => ({ wave, known: isFigure(figure, question) }),
  dont_know: (figure, question, wave) => ({ wave, known: isFigure(figure, question) }),
  n: (part, wave) => ({ wave, known: part === 'quickscan' || part === 'web_survey' }),
  municipalities: (part, wave) => ({ wave, known: isPart(part) }),
  approached: (part, wave) => ({ wave, known: part === 'panel' }),
  items: (instrument) => ({ wave: '2017', known: instrument === 'quickscan' }),
};

const CALL = /([a-z_]+)\(([^()]*)\)/g;
const termsOf = (statistic: string) =>
  [...statistic.matchAll(CALL)].map(([text, name, args]) => ({
    text,
    name: name ?? '',
    args: (args ?? '').split(', '),
  }));
const RELATION: Record<string, string> = { more: '>', less: '<', unchanged: '=', comparable: '=' };

describe('ledger of claims', () => {
  it('has well over a hundred claims, from the summary to chapter 5', () => {
    expect(claims.length).toBeGreaterThan(300);
    const sections = new Set(claims.map(({ section }) => section));
    for (const section of [
      '0.1',
      '0.2.1',
      '0.2.2',
      '0.2.3',
      '0.2.4',
      '0.3',
      '1.4.1',
      '1.4.2',
      '1.4.3',
      '2.2',
      '2.3.1',
    ]) {
      expect(sections, section).toContain(section);
    }
    for (const section of [
      '2.3.2',
      '2.3.3',
      '2.4.1',
      '2.4.2',
      '2.4.3',
      '2.5',
      '3.2',
      '3.3',
      '3.5',
      '3.6',
      '3.7',
      '4.1',
    ]) {
      expect(sections, section).toContain(section);
    }
    for (const section of ['4.2', '4.3', '4.4', '5.1', '5.2', '5.3', '5.4', '5.6', 'table B1.1']) {
      expect(sections, section).toContain(section);
    }
  });

  it('is written in the grammar of data/README.md', () => {
    for (const { id, statistic } of claims) {
      expect(statistic.replace(CALL, 'T'), id).toMatch(/^(none|T( [-+/] T)*( [<>=] T( [-+/] T)*)?)$/);
      for (const { text, name, args } of termsOf(statistic)) {
        const term = TERMS[name];
        expect(term, `${id}: ${name}`).toBeDefined();
        if (!term) continue;
        expect(args.length, `${id}: ${text}`).toBe(term.length);
        const { wave, known } = term(...args);
        expect(known, `${id}: ${text}`).toBe(true);
        expect(WAVES, `${id}: ${text}`).toContain(wave);
      }
    }
  });

  it('has a wave that follows from its statistic', () => {
    for (const { id, statistic, wave } of claims) {
      const waves = new Set(termsOf(statistic).map(({ name, args }) => TERMS[name]?.(...args).wave));
      if (waves.size > 0) expect(waves.size === 2 ? '2010-2017' : [...waves][0], id).toBe(wave);
    }
  });

  it('states that a relation holds, and a number for anything else', () => {
    for (const { id, statistic, stated, precision, note } of claims) {
      if (statistic === 'none') {
        expect(note, `${id} says why it cannot be computed`).not.toBeNull();
        continue;
      }
      const relation = /[<>=]/.exec(statistic)?.[0];
      expect(stated === 'true', id).toBe(relation !== undefined);
      if (relation) expect(RELATION[precision.replace(/^(slightly|fraction|much)-/, '')], id).toBe(relation);
    }
  });

  it('gives a web survey value of its section where the text does', () => {
    for (const { id, section, statistic, stated, precision } of claims) {
      const [term, ...more] = termsOf(statistic);
      if (term?.name !== 'share' || more.length > 0 || stated === 'true' || stated === '50') continue;
      const [, question, category, wave] = term.args;
      const printed = values
        .filter((row) => row.question === question && row.category === category && row.wave === wave)
        .filter((row) => row.section === section && row.statistic === 'percent')
        .map((row) => `${row.printed} ${row.precision}`);
      // monitoring in 2017 is given in words and in figures at once
      if (stated === '2/3' && question === 'evaluation') expect(printed, id).toEqual(['67 exact']);
      else expect(printed, id).toEqual([`${stated} ${precision}`]);
    }
  });

  it('covers every value transcribed of the web survey', () => {
    const claimed = new Set(
      claims.flatMap(({ section, statistic, stated }) =>
        termsOf(statistic).map(({ args }) => `${section} ${args.slice(1).join(' ')} ${stated}`),
      ),
    );
    for (const { section, question, category, wave, printed, statistic } of values) {
      if (statistic === 'percent')
        expect(claimed).toContain(`${section} ${question} ${category} ${wave} ${printed}`);
    }
  });
});
