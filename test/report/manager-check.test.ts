import { describe, expect, it } from 'vitest';
import type { CheckCell } from '../../src/checks/index.ts';
import { checkManagerFigure, loadManagerFigures, loadManagerQuestions } from '../../src/report/index.ts';

const questions = loadManagerQuestions();
const figures = loadManagerFigures();
const checkOf = (figure: string, ids: readonly string[], answers?: readonly string[]) =>
  checkManagerFigure(figure, figures, questions, ids, answers);
const told = ({ wave, statistic, printed, recomputed, verdict }: CheckCell) =>
  [wave, statistic, printed, recomputed, verdict].join(' | ');

/** Every figure on the web survey and the questions that it shows. */
const SHOWN = new Map<string, string[]>();
for (const { id, figures: shown = [] } of questions) {
  for (const figure of shown) SHOWN.set(figure, [...(SHOWN.get(figure) ?? []), id]);
}

describe('checkManagerFigure', () => {
  it('says of an answer without a value what follows from the rest, and that the report does not give it', () => {
    // section 2.3.1 gives 91 and 60 percent "yes", so 9 and 40 percent are left but for rounding, and for the
    // one "don't know" of footnote 15, whose wave and base the report does not give
    expect(checkOf('2.3', ['goals_set']).cells.map(told)).toEqual([
      '2010 | yes | 91 | – | consistent',
      '2010 | no |  | at most 9.6 | not in the report',
      '2017 | yes | 60 | – | consistent',
      '2017 | no |  | 20.0–40.0 | not in the report',
    ]);
  });

  it('knows that nobody is left where all agreed', () => {
    // section 2.4.3: all municipalities measured it in 2010
    const cells = checkOf('2.18', ['client_satisfaction']).cells.map(told);
    expect(cells).toContain('2010 | no |  | 0 | not in the report');
  });

  it('has of a share that the text tells by its change alone what follows from that', () => {
    // section 2.4.3: 55 percent, "a decrease of seven percent". By hand: 55 + 7 = 62 in points, 55 / 0.93 =
    // 59.1 in percent of the share of 2010; at the ends of rounding 54.5 / 0.935 = 58.29 and 55.5 + 7.5 = 63
    const { cells, counts } = checkOf('2.16', ['performance_indicators']);
    expect(cells.map(told)).toEqual([
      '2010 | yes | 7 more than in 2017 | 58.2–63.0 | consistent',
      '2010 | no |  | 37.0–41.8 | not in the report',
      '2017 | yes | 55 | – | consistent',
      expect.stringMatching(/^2017 \| no \| {2}\| .* \| not in the report$/),
    ]);
    expect(counts.consistent).toBe(2);
    const [earlier] = cells;
    expect(earlier?.source).toBe('section 2.4.3');
    expect(earlier?.reason).toBe(
      'possible as the change allows: 62 if its 7 are points, 59 if they are percent of the share of 2010, and with ' +
        'what rounding allows 58.2–63.0',
    );
  });

  it('says how much the stated answers leave at most, and where nothing is known', () => {
    // 21 percent reported more capacity in 2010, and nothing divides the others
    const capacity = checkOf('2.6', ['capacity']).cells.map(told);
    expect(capacity.filter((cell) => cell.startsWith('2010 | unchanged'))).toEqual([
      expect.stringMatching(/^2010 \| unchanged \| {2}\| at most 79\.\d \| not in the report$/),
    ]);
    expect(checkOf('2.1', ['policy_clear']).cells.map(({ recomputed }) => recomputed)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it.each([
    // section 2.2 speaks of agreement only, section 4.1 to 4.3 likewise
    ['2.1', ['vision_clear', 'vision_shared', 'policy_clear'], 4, 8],
    ['4.1', ['board_involved'], 2, 2],
    ['4.2', ['management_involved'], 2, 2],
    ['4.3', ['management_agenda'], 2, 2],
    ['4.5', ['staff_involved'], 2, 2],
  ])('counts every answer that figure %s has and the report does not give', (figure, ids, given, missing) => {
    const check = checkOf(figure, ids);
    const { consistent, 'not checkable': unknown, 'not in the report': silent } = check.counts;
    expect([consistent + unknown, silent, check.cells.length]).toEqual([given, missing, given + missing]);
  });

  it('takes a value of two answers together for neither of them', () => {
    // section 3.7: in nearly all municipalities capacity grew or stayed the same
    const cells = checkOf('3.1', ['capacity']).cells.map(told);
    expect(cells).toContain('2017 | increased+unchanged | nearly 100 | – | consistent');
    // 12 of the 21 grew, so at most 9 stayed the same, 42.9 percent; "nearly all" narrows nothing
    expect(cells).toContain('2017 | unchanged |  | at most 42.9 | not in the report');
  });

  it.each([...SHOWN])('has a cell for every answer of figure %s that was offered', (figure, ids) => {
    const { cells } = checkOf(figure, ids);
    for (const question of questions.filter(({ id }) => ids.includes(id))) {
      for (const wave of ['2010', '2017']) {
        const own = cells.filter((cell) => cell.item === question.id && cell.wave === wave);
        const answers =
          question.kind === 'agreement'
            ? ['agree', 'rest']
            : (question.categories ?? [])
                .filter(({ waves }) => waves?.includes(wave) ?? true)
                .map(({ id }) => id);
        for (const answer of answers) {
          const found = own.filter(({ statistic }) => statistic === answer);
          expect(found.length, `${question.id} ${wave} ${answer}`).toBeGreaterThan(0);
          expect(new Set(found.map(({ printed }) => printed === null)).size).toBe(1);
          for (const cell of found) expect(cell.verdict === 'not in the report').toBe(cell.printed === null);
        }
      }
    }
  });

  it('has no cells of 2010 for what was not asked then', () => {
    // section 5.2: municipalities have these tasks since 2015
    const cells = checkOf('5.2', ['social_domain']).cells.map(told);
    expect(cells).toEqual([
      '2017 | yes | 59 | – | consistent',
      expect.stringMatching(/^2017 \| no \| {2}\| 41 \| not in the report$/),
    ]);
    const teams = checkOf('5.3', ['district_team', 'district_team_staff']).cells;
    expect(new Set(teams.map(({ wave }) => wave))).toEqual(new Set(['2017']));
    expect(teams.every(({ verdict }) => verdict === 'not in the report')).toBe(true);
  });

  it('words a share told roughly as the ledger does', () => {
    // section 2.2: "ruim negentig procent"
    const [first] = checkOf('2.1', ['vision_clear']).cells;
    expect(first).toMatchObject({ wave: '2010', printed: 'just over 90', verdict: 'not checkable' });
  });

  it('names a question that the survey does not have', () => {
    expect(() => checkOf('9.9', ['no_such'])).toThrow(
      'no question "no_such" in the web survey; known here: 70',
    );
  });
});
