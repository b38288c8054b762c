import { describe, expect, it } from 'vitest';
import type { AuditedClaim, Claim } from '../../src/claims/claim.ts';
import { evaluateClaim } from '../../src/claims/evaluate-claim.ts';
import type { Evidence, FindEvidence } from '../../src/claims/evidence.ts';
import { markDisagreements } from '../../src/claims/mark-disagreements.ts';
import { alike } from '../../src/contracts/told.ts';

const claim = (change: Partial<Claim>): Claim => ({
  id: 'x',
  section: '1',
  claim: 'a claim',
  statistic: 'a(1)',
  stated: '50',
  precision: 'exact',
  note: null,
  ...change,
});

/** Percentages that are possible, each with how it may be printed. */
interface Possible {
  readonly value: number;
  readonly count?: number;
  readonly n?: number;
  readonly prints?: Readonly<Record<string, readonly string[]>>;
}

/** Evidence of invented values: each term by its name. */
function finder(
  terms: Readonly<Record<string, readonly Possible[]>>,
  change: Partial<Record<keyof Evidence, unknown>> = {},
): FindEvidence {
  return ({ name }) => {
    const worlds = terms[name];
    if (!worlds) return undefined;
    const evidence = {
      key: name,
      worlds,
      value: ({ value }: Possible) => value,
      share: ({ value, count, n }: Possible) => ({ count: count ?? Math.round(value), n: n ?? 100 }),
      readings: ({ value, prints }: Possible) => prints ?? { direct: [value.toFixed(0)] },
      source: 'answers',
      bound: true,
      people: name,
      ...change,
    };
    return evidence as unknown as Evidence;
  };
}

const judged = (change: Partial<Claim>, ...finders: FindEvidence[]): AuditedClaim =>
  evaluateClaim(claim(change), finders);
const relation = (precision: string, statistic = 'a(1) < b(1)') => ({ stated: 'true', precision, statistic });

describe('evaluateClaim of a number', () => {
  it('recomputes what every possibility prints directly', () => {
    const found = judged({}, finder({ a: [{ value: 49.6 }, { value: 50.4 }] }));
    expect(found).toMatchObject({ verdict: 'recomputed', recomputed: '49.6 to 50.4', possible: 2, holds: 2 });
    expect(found.readings).toMatchObject([{ name: 'direct', gives: '50', holds: 2, possible: 2 }]);
  });

  it('names the way of rounding that every possibility shares', () => {
    const prints = (direct: string, sum: string) => ({ direct: [direct], sum: [sum] });
    const worlds = [
      { value: 49.4, prints: prints('49', '50') },
      { value: 49.6, prints: prints('50', '50') },
    ];
    const found = judged({}, finder({ a: worlds }));
    expect(found).toMatchObject({
      verdict: 'rounding',
      reason:
        'right directly in 1 of 2 possibilities that print so, and in all of them by another way of rounding: sum',
    });
    expect(found.readings.map(({ name, gives, holds }) => [name, gives, holds])).toEqual([
      ['direct', '49 or 50', 1],
      ['sum', '50', 2],
    ]);
  });

  it('leaves open what some possibilities print, and calls wrong what none does', () => {
    expect(judged({}, finder({ a: [{ value: 50 }, { value: 48 }] }))).toMatchObject({
      verdict: 'open',
      reason: 'holds in 1 of 2 possibilities that print so (direct)',
    });
    expect(judged({}, finder({ a: [{ value: 48 }] })).verdict).toBe('wrong');
  });

  it('leaves open what a figure that may be misprinted excludes', () => {
    const without = { 'without the printed SDs': () => [{ value: 50 }] };
    const found = judged({}, finder({ a: [{ value: 48 }] }, { without }));
    expect(found.verdict).toBe('open');
    expect(found.reason).toContain('without the printed SDs some do');
    expect(found.readings.at(-1)).toMatchObject({
      name: 'without the printed SDs',
      gives: '50',
      holds: 1,
      possible: 1,
    });
  });

  it('is no more than open on counts that are only nearest to the print', () => {
    const nearest = { nearest: true };
    for (const value of [50, 48]) {
      const found = judged({}, finder({ a: [{ value }] }, nearest));
      expect(found.verdict).toBe('open');
      expect(found.reason).toMatch(/^the printed row of a cannot be right/);
    }
  });

  it('is consistent where statements leave room for it, with the ways', () => {
    const worlds = [
      { value: 48, count: 12, n: 25 },
      { value: 50, count: 6, n: 12 },
      { value: 50, count: 12, n: 24 },
    ];
    expect(judged({}, finder({ a: worlds }, { source: 'statements' }))).toMatchObject({
      verdict: 'consistent',
      reason: 'possible as 6 of 12 or 12 of 24',
      possible: 3,
      holds: 2,
    });
  });

  it('says both where other statements leave no room, and wrong where so few answers never print so', () => {
    const worlds = [{ value: 48 }];
    expect(judged({}, finder({ a: worlds }, { source: 'statements' })).verdict).toBe('says both');
    expect(judged({}, finder({ a: worlds }, { source: 'statements', bound: false })).verdict).toBe('wrong');
  });

  it.each([
    ['about', 50.4, 'recomputed'],
    ['about', 56, 'rounding'],
    ['about', 60, 'wording'],
    ['about', 63, 'wrong'],
    ['just-over', 55, 'rounding'],
    ['just-over', 65, 'wording'],
    ['just-over', 45, 'wrong'],
    ['nearly', 47, 'rounding'],
    ['nearly', 52, 'wording'],
    ['nearly', 53, 'wrong'],
    ['more-than', 60, 'rounding'],
    ['more-than', 40, 'wrong'],
  ])('told as "%s 50" when it is %d: %s', (precision, value, verdict) => {
    const found = judged({ precision }, finder({ a: [{ value }] }));
    expect(found.verdict).toBe(verdict);
    expect(found.sensitivity?.flip).not.toBe('');
    // Wilson's interval of 50 of 100 is 40.4 to 59.6
    if (value === 50.4) expect(found.sensitivity?.interval?.lower).toBeCloseTo(40.38, 2);
  });

  it('does not check a number in words that nothing bears on, however often it is told', () => {
    const alike = claim({ id: 'y', section: '2', precision: 'about' });
    const found = evaluateClaim(
      claim({ precision: 'about' }),
      [finder({ a: [{ value: 50 }] }, { bound: false })],
      {
        elsewhere: [alike],
      },
    );
    expect(found).toMatchObject({
      verdict: 'not checkable',
      reason: 'told in words; stated alike in 2, which is no evidence',
    });
  });

  it('does not check what has no statistic or no evidence', () => {
    expect(judged({ statistic: 'none' }).verdict).toBe('not checkable');
    expect(judged({ statistic: 'b(1)' }, finder({ a: [{ value: 50 }] }))).toMatchObject({
      verdict: 'not checkable',
      reason: 'the report gives nothing else to compute it from',
    });
    expect(judged({}, () => ({ reason: alike('no such item') })).reason).toBe('no such item');
  });

  it('holds a size against the least that tables allow', () => {
    const least: FindEvidence = () => ({
      reason: alike(''),
      atLeast: { value: 49, because: alike('the largest n is 49') },
    });
    expect(judged({}, least)).toMatchObject({
      verdict: 'consistent',
      reason: 'possible: the largest n is 49',
    });
    expect(judged({ stated: '48' }, least).verdict).toBe('says both');
  });

  it('calls right numbers of others misattributed, and wrong ones wrong', () => {
    const asked = 'managers were asked';
    expect(judged({ asked }, finder({ a: [{ value: 50 }] }))).toMatchObject({
      verdict: 'misattributed',
      reason: asked,
    });
    expect(judged({ asked }, finder({ a: [{ value: 40 }] })).verdict).toBe('wrong');
  });
});

describe('evaluateClaim of a relation', () => {
  const between = (a: number, b: number, n = 1000) =>
    finder({ a: [{ value: a, count: (a * n) / 100, n }], b: [{ value: b, count: (b * n) / 100, n }] });

  it.each([
    ['less', 40, 50, 'recomputed'],
    ['less', 49, 50, 'open'],
    ['less', 50, 50, 'wrong'],
    ['less', 60, 50, 'wrong'],
    ['slightly-less', 47, 50, 'recomputed'],
    ['slightly-less', 42, 50, 'open'],
    ['slightly-less', 38, 50, 'wording'],
    ['slightly-less', 52, 50, 'wrong'],
    ['fraction-less', 45, 50, 'wording'],
    ['much-less', 30, 50, 'recomputed'],
    ['much-less', 38, 50, 'open'],
    ['much-less', 45, 50, 'wording'],
    ['comparable', 49, 50, 'recomputed'],
    ['unchanged', 45, 50, 'open'],
    ['unchanged', 62, 50, 'wording'],
  ])('%s of %d and %d: %s', (precision, a, b, verdict) => {
    expect(judged(relation(precision), between(a, b)).verdict).toBe(verdict);
  });

  it('says what would flip a word of degree, with interval and p of its own answers', () => {
    const found = evaluateClaim(claim(relation('comparable', 'a(1) = b(1)')), [between(43, 50, 200)], {
      corrected: { least: 0.9, greatest: 0.95 },
    });
    expect(found.verdict).toBe('open');
    expect(found.sensitivity?.flip).toBe('holds if 7.0 points count as "comparable"');
    // by hand from Newcombe (1998), method 10: the Wilson limits of 86 and 100 of 200 are 36.33 to 49.93 and
    // 43.13 to 56.87, so -7 less hypot(43 - 36.33, 56.87 - 50) and -7 plus hypot(49.93 - 43, 50 - 43.13)
    expect(found.sensitivity?.interval?.lower).toBeCloseTo(-16.58, 1);
    expect(found.sensitivity?.interval?.upper).toBeCloseTo(2.76, 1);
    expect(found.sensitivity?.holm).toBe(0.95);
    // Fisher's exact test as 2 sums of C(200, a) C(200, 186 - a) / C(400, 186), see below
    expect(found.sensitivity?.p).toBeCloseTo(fisherByHand(86, 200, 100, 200), 10);
  });

  it('does not call the same what chance does not explain, nor surely much what chance does', () => {
    const same = claim(relation('comparable', 'a(1) = b(1)'));
    const corrected = { least: 0.001, greatest: 0.002 };
    expect(evaluateClaim(same, [between(43, 50)], { corrected }).verdict).toBe('wording');
    expect(judged(relation('much-less'), between(30, 50, 20)).verdict).toBe('open');
  });

  it('has no test for two answers of the same people', () => {
    const paired = finder({ a: [{ value: 40 }], b: [{ value: 50 }] }, { people: 'all of 2017' });
    const found = judged(relation('slightly-less'), paired);
    expect(found.sensitivity).toMatchObject({ interval: null, p: null, holm: null });
  });

  it('is consistent at most where one side has no exact number, and not checkable where neither has', () => {
    const one = finder({ a: [{ value: 40 }] });
    const other = finder({ b: [{ value: 30 }, { value: 50 }] }, { source: 'statements', bound: false });
    expect(judged(relation('less'), one, other).verdict).toBe('consistent');
    const neither = finder(
      { a: [{ value: 40 }], b: [{ value: 50 }] },
      { source: 'statements', bound: false },
    );
    expect(judged(relation('less'), neither).verdict).toBe('not checkable');
  });

  it('says both where the stated numbers deny the stated direction', () => {
    const told = finder({ a: [{ value: 64 }], b: [{ value: 64 }] }, { source: 'statements' });
    expect(judged(relation('less'), told).verdict).toBe('says both');
  });

  it('reads "much more" of counts as at least twice', () => {
    const counts = (a: number, b: number) =>
      judged(relation('much-more', 'n(a, 1) > municipalities(b, 1)'), ({ name }, place) =>
        finder({ n: [{ value: a }], municipalities: [{ value: b }] })({ name, args: [] }, place),
      ).verdict;
    expect(counts(224, 24)).toBe('recomputed');
    expect(counts(30, 24)).toBe('wording');
    expect(counts(20, 24)).toBe('wrong');
  });

  it('shows where other measures of the same answers go another way', () => {
    const measures = { measures: ({ value }: Possible) => ({ 'the mean answer': value === 40 ? 3.5 : 3.4 }) };
    const found = judged(relation('less'), finder({ a: [{ value: 40 }], b: [{ value: 50 }] }, measures));
    expect(found).toMatchObject({ verdict: 'recomputed', reason: 'the mean answer goes another way' });
    expect(found.readings.at(-1)).toMatchObject({
      name: 'the mean answer',
      gives: 'difference 0.10',
      holds: 0,
    });
  });
});

/** Fisher's two-sided p by whole binomial coefficients: the tables no likelier than the one seen. */
function fisherByHand(a: number, n1: number, b: number, n2: number): number {
  const choose = (n: number, k: number): bigint => {
    let result = 1n;
    for (let i = 0; i < k; i += 1) result = (result * BigInt(n - i)) / BigInt(i + 1);
    return result;
  };
  const ways = (x: number) => choose(n1, x) * choose(n2, a + b - x);
  const seen = ways(a);
  let sum = 0n;
  for (let x = Math.max(0, a + b - n2); x <= Math.min(n1, a + b); x += 1) if (ways(x) <= seen) sum += ways(x);
  return Number((sum * 10n ** 15n) / choose(n1 + n2, a + b)) / 1e15;
}

describe('markDisagreements', () => {
  const ledger = [
    claim({ id: 'same', section: '2', ...relation('comparable', 'a(1) = b(1)') }),
    claim({ id: 'less', section: '0', ...relation('less', 'a(1) < b(1)') }),
    claim({ id: 'turned', section: '5', ...relation('more', 'b(1) > a(1)') }),
    claim({ id: '90', statistic: 'share(fig1, q, no, 1)', stated: '90' }),
    claim({ id: '91', statistic: 'share(none, q, no, 1)', stated: '91', section: 'chart' }),
  ];
  const evidence = [
    finder({ a: [{ value: 43 }], b: [{ value: 50 }] }),
    finder(
      { share: [{ value: 90.48, prints: { direct: ['90'], twice: ['91'] } }] },
      { source: 'statements' },
    ),
  ];
  const marked = (claims: readonly Claim[]) =>
    markDisagreements(
      claims,
      claims.map((one) => evaluateClaim(one, evidence)),
    );

  it('makes says both of two places that exclude each other, each with the other', () => {
    const all = marked(ledger);
    expect(all.map(({ verdict }) => verdict)).toEqual(new Array(5).fill('says both'));
    expect(all[0]?.otherPlaces.map(({ id }) => id)).toEqual(['less', 'turned']);
    expect(all[1]?.otherPlaces.map(({ id }) => id)).toEqual(['same']);
    expect(all[4]?.reason).toBe(
      'another place says otherwise: 1 (90); right by another way of rounding: twice',
    );
  });

  it('leaves places that go together alone', () => {
    const verdicts = marked(ledger.slice(1, 4)).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['recomputed', 'recomputed', 'recomputed']);
  });

  it('makes no place err for another that is wrong by itself', () => {
    const wrong = claim({ id: 'wrong', section: '9', ...relation('more', 'a(1) > b(1)') });
    const [less, more] = marked([ledger[1] as Claim, wrong]);
    expect([less?.verdict, more?.verdict]).toEqual(['recomputed', 'wrong']);
    expect(more?.otherPlaces.map(({ id }) => id)).toEqual(['less']);
  });

  it('joins claims by the name of their quantity where they have no statistic', () => {
    const places = ['all', 'not all'].map((says) =>
      claim({
        id: says,
        statistic: 'none',
        stated: says === 'all' ? '35' : '34',
        quantity: 'items asked again',
      }),
    );
    expect(marked(places).map(({ verdict }) => verdict)).toEqual(['says both', 'says both']);
  });

  it('takes much and little of one difference for two sayings', () => {
    const places = [relation('much-less'), relation('slightly-less')].map((one, index) =>
      claim({ id: `d${index}`, section: `${index}`, ...one }),
    );
    expect(marked(places).map(({ verdict }) => verdict)).toEqual(['says both', 'says both']);
  });
});
