import { describe, expect, it } from 'vitest';
import {
  countsInWords,
  errorCount,
  isError,
  isVerdict,
  needsReader,
  VERDICT_NAMES,
  VERDICTS,
  verdictCounts,
} from '../../src/contracts/verdict.ts';

describe('VERDICTS', () => {
  it('count as errors only what is wrong, says both, or is misattributed', () => {
    expect(VERDICT_NAMES.filter(isError)).toEqual(['wrong', 'says both', 'misattributed']);
  });

  it('ask something of a reader where the report errs or a reader weighs', () => {
    const asking = ['wrong', 'says both', 'misattributed', 'wording', 'open', 'rounding'];
    expect(VERDICT_NAMES.filter(needsReader)).toEqual(asking);
    expect(VERDICT_NAMES.filter((name) => VERDICTS[name].tone === 'good')).toEqual(['recomputed']);
  });

  it('have a name and a meaning in both languages, and a sign of their own', () => {
    const signs = VERDICT_NAMES.map((name) => VERDICTS[name].sign);
    expect(new Set(signs).size).toBe(signs.length);
    for (const name of VERDICT_NAMES) {
      const { name: called, meaning } = VERDICTS[name];
      expect(called.en).toBe(name);
      for (const told of [called.nl, meaning.en, meaning.nl]) expect(told).not.toBe('');
    }
  });

  it('are counted, the ones that were not given too', () => {
    const counts = verdictCounts([{ verdict: 'open' }, { verdict: 'wrong' }, { verdict: 'open' }]);
    expect(Object.keys(counts)).toEqual(VERDICT_NAMES);
    expect(countsInWords(counts)).toBe('1 wrong, 2 open');
    expect(errorCount(counts)).toBe(1);
  });

  it('are told from other words', () => {
    expect(isVerdict('says both')).toBe(true);
    expect(isVerdict('reproduced')).toBe(false);
    expect(isVerdict('toString')).toBe(false);
  });
});
