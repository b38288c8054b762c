import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { evaluateClaim } from '../../src/claims/evaluate-claim.ts';
import { statedNumber } from '../../src/claims/stated-number.ts';
import { evidenceOf, loadClaims } from '../../src/report/index.ts';
import { openStudy } from '../../src/tables/study.ts';

const study = openStudy();
const finders = evidenceOf(study);
const ledger = loadClaims(study).objects() as Claim[];
const verdictOf = (claim: Claim) => evaluateClaim(claim, finders).verdict;

const OPPOSITE: Readonly<Record<string, string>> = { '<': '>', '>': '<' };

/** A claim with its direction turned; what is said to be the same is said to differ, both ways. */
function turned(claim: Claim): Claim[] {
  const { precision, statistic } = claim;
  if (precision === 'unchanged' || precision === 'comparable') {
    return ['more', 'less', 'slightly-more', 'slightly-less', 'much-more', 'much-less'].map((word) => ({
      ...claim,
      precision: word,
    }));
  }
  const word = precision.endsWith('more')
    ? precision.replace('more', 'less')
    : precision.replace('less', 'more');
  return [
    { ...claim, precision: word, statistic: statistic.replace(/[<>]/, (sign) => OPPOSITE[sign] ?? sign) },
  ];
}

/** A claim with its number moved by 2, 3 and 5, of the number itself and of its last decimal. */
function moved(claim: Claim): Claim[] {
  const decimals = /\.(\d+)$/.exec(claim.stated)?.[1]?.length ?? 0;
  const stated = statedNumber(claim.stated);
  const steps = [2, 3, 5].flatMap((step) => [step, -step]);
  const values = [...steps, ...steps.map((step) => step / 10 ** decimals)].map((step) => stated + step);
  return [...new Set(values.map((value) => value.toFixed(decimals)))].map((text) => ({
    ...claim,
    stated: text,
  }));
}

const recomputed = ledger.filter((claim) => claim.statistic !== 'none' && verdictOf(claim) === 'recomputed');
const relations = recomputed.filter(({ stated }) => stated === 'true');
const numbers = recomputed.filter(({ stated }) => stated !== 'true');

describe('a claim that is recomputed', () => {
  it('is not so any more when it says the opposite', () => {
    expect(relations.length).toBeGreaterThan(40);
    for (const claim of relations) {
      for (const other of turned(claim)) {
        expect(verdictOf(other), `${claim.id} ${other.precision}`).not.toBe('recomputed');
      }
    }
  });

  it('is not so any more when its number is moved by 2, 3 or 5', () => {
    expect(numbers.length).toBeGreaterThan(30);
    for (const claim of numbers) {
      for (const other of moved(claim)) {
        expect(verdictOf(other), `${claim.id} ${other.stated}`).not.toBe('recomputed');
      }
    }
  });
});
