import { afterEach, describe, expect, it } from 'vitest';
import { type Answered, exercise, onAnswer, type ShownTask } from '../../src/lessons/index.ts';
import { mean } from '../../src/stats/index.ts';

const bundle = (shown: ShownTask): Record<string, unknown> =>
  (shown as unknown as Record<symbol, () => Record<string, unknown>>)[Symbol.for('Jupyter.display')]?.() ??
  {};
const text = (shown: ShownTask): string => String(bundle(shown)['text/plain']);
const share = ({ after }: { after: readonly number[] }) =>
  (100 * after.slice(-2).reduce((sum, count) => sum + count, 0)) /
  after.reduce((sum, count) => sum + count, 0);

afterEach(() => onAnswer());

describe('an exercise as a learner meets it', () => {
  const task = exercise('agree-share');

  it('shows its question and its data, in the language asked, and holds both', () => {
    expect(text(task)).toMatch(
      /^Exercise: The agree share\nWhich whole percentage .*v5b Importance \(“I notice .*”\) in 2017/,
    );
    expect(text(exercise('agree-share', { language: 'nl' }))).toMatch(
      /^Opdracht: Het aandeel eens\nHoeveel procent .*“Ik merk dat collega's/,
    );
    const html = String(bundle(task)['text/html']);
    expect(html).toMatch(/<div lang="en">[\s\S]*<div lang="nl" hidden/);
    expect(html.match(/<tbody>/g)).toHaveLength(2);
  });

  it('gives hints in steps, one more each time or as many as asked', () => {
    expect(text(task.hint(0))).toContain('There are 3 hints');
    expect(text(task.hint(1)).split('\n')).toHaveLength(2);
    expect(text(task.hint()).split('\n')).toHaveLength(3);
    expect(text(task.hint()).split('\n')).toHaveLength(4);
    expect(text(task.hint(99))).toBe(text(task.hint(3)));
  });

  it('says what is right, what is open, and why something is wrong', () => {
    expect(text(task.check(undefined))).toContain('No answer yet.');
    expect(text(task.check(' 70 % '))).toContain('✓ Right.');
    expect(text(task.check(71))).toMatch(/✗ Not right yet\.\nYou added two percentages/);
    expect(task.check(Promise.resolve(70))).toMatchObject({ verdict: 'wrong', causes: ['form'] });
    expect(text(task.check(Promise.resolve(70)))).toContain('put await before it');
  });

  it('tries a function on other data, where one that knows the answer fails', () => {
    expect(text(task.check(share))).toContain('Right, on 3 other sets of data as well.');
    expect(task.check(() => 70)).toMatchObject({ verdict: 'wrong', causes: ['only-these-data'] });
    expect(task.check(() => 71)).toMatchObject({ verdict: 'wrong', causes: ['added-rounded-parts'] });
    expect(text(task.check((data: unknown) => (data as { nothing: string[] }).nothing.at(0)))).toContain(
      'Your function fails: ',
    );
  });

  it('says in the language of the reader why a function fails', () => {
    const fails = () => mean([0, 0]);
    expect(text(task.check(fails))).toContain('Your function fails: a mean needs at least 1 valid answer');
    expect(text(exercise('agree-share', { language: 'nl' }).check(fails))).toContain(
      'Jouw functie geeft een fout: een gemiddelde vraagt minstens 1 geldig antwoord',
    );
  });

  it('says what is no answer of any exercise: a decimal comma, no number, a function that gives nothing', () => {
    const check = task.check as (...answers: unknown[]) => ReturnType<typeof task.check>;
    expect(check(70, 3)).toMatchObject({ verdict: 'wrong', causes: ['form'] });
    expect(text(check(70, 3))).toContain('12.5, not 12,5');
    expect(text(task.check(0 / 0))).toContain('(NaN)');
    expect(text(task.check(() => {}))).toContain('Put return before the value');
    expect(text(exercise('agree-share', { language: 'nl' }).check(() => {}))).toContain('Zet return');
    expect(text(task.hint('two' as unknown as number))).toContain('There are 3 hints');
  });

  it('has data of its own for a number, and refuses one that is no number', () => {
    const [one, same, other] = [7, 7, 8].map((seed) => exercise('agree-share', { seed }));
    expect(one?.data).toEqual(same?.data);
    expect(one?.data).not.toEqual(other?.data);
    expect(one?.check(share(one.data)).verdict).toBe('right');
    expect(() => exercise('agree-share', { seed: 1.5 })).toThrow(
      /seed is 1\.5; expected an integer of 0 or more/,
    );
    expect(() => exercise('agree' as 'agree-share')).toThrow(/no exercise "agree"/);
  });

  it('tells who grades of every answer, as JSON can hold it', () => {
    const told: Answered[] = [];
    onAnswer((answered) => told.push(answered));
    task.check('70%');
    exercise('six-claims', { seed: 3 }).check(new Set(['A']));
    exercise('sort-changes', { seed: 3 }).check(new Map([['x1', 'stands']]));
    task.check(share);
    expect(told.slice(0, 3)).toEqual([
      { exercise: 'agree-share', seed: null, answer: '70%' },
      { exercise: 'six-claims', seed: 3, answer: ['A'] },
      { exercise: 'sort-changes', seed: 3, answer: { x1: 'stands' } },
    ]);
    expect(told[3]).toMatchObject({ exercise: 'agree-share', seed: null });
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });
});
