import { describe, expect, it } from 'vitest';
import { checkFigure, recomputedCells } from '../../src/checks/index.ts';
import { possibleCounts } from '../../src/checks/possible-counts.ts';
import { auditClaims, loadClaims, statedShares } from '../../src/report/index.ts';
import { openStudy, publishedRows } from '../../src/tables/index.ts';

const study = openStudy();
const items = study.survey.items.map(({ item }) => item);
const stated = statedShares(loadClaims(study), items);
const cells = recomputedCells(study.survey, study.responses(), stated);
const beside = checkFigure('all', stated, cells.semijoin(stated)).cells;

describe('a printed number that equals the one recomputed', () => {
  const equal = beside.filter(({ printed, recomputed }) => Number(printed) === Number(recomputed));

  it('is recomputed, or says why it is not plainly so', () => {
    expect(equal.length).toBeGreaterThan(10);
    const settled = ['recomputed', 'consistent'];
    for (const { item, wave, verdict, reason = '' } of equal) {
      if (settled.includes(verdict)) continue;
      expect(verdict, `${item} ${wave}`).not.toBe('wrong');
      expect(reason.length, `${item} ${wave} ${verdict}`).toBeGreaterThan(20);
      if (verdict === 'rounding') expect(reason).toMatch(/^right directly in \d+ of \d+ possibilities/);
    }
  });

  it('is, for v2g of 2010, one of counts of which one does not round to it', () => {
    // agree is 4 and 5: of 387, 164 are 42.4 percent and print 42, and 39 + 4 as printed make 43
    const possible = possibleCounts(publishedRows(study.frequencies(), '2010', study.survey), 'v2g');
    const agree = possible.map((counts) => (counts[3] ?? 0) + (counts[4] ?? 0));
    const direct = agree.filter((count) => count / 387 >= 0.425 && count / 387 < 0.435);
    expect([direct.length, agree.length]).toEqual([11, 12]);
    const cell = beside.find(
      ({ item, wave, statistic }) => `${item} ${wave} ${statistic}` === 'v2g 2010 agree',
    );
    expect(cell).toMatchObject({ printed: '43', recomputed: '43', verdict: 'rounding' });
    expect(cell?.reason).toBe(
      'right directly in 11 of 12 possibilities that print so, and in all of them by another way of rounding: ' +
        'the sum of rounded categories',
    );
  });
});

describe('a number that nothing bounds', () => {
  it('has no recomputed value, and keeps its reason', () => {
    const free = auditClaims().filter(
      ({ readings }) => readings[0]?.gives === '' && readings[0].possible > 0,
    );
    expect(free.length).toBeGreaterThan(50);
    for (const { id, recomputed, reason } of free) {
      expect(recomputed, id).toBe('');
      expect(reason, id).not.toBe('');
    }
    for (const { id, recomputed, readings } of auditClaims()) {
      const texts = [recomputed, ...readings.map(({ gives }) => gives)];
      expect(
        texts.filter((text) => /^0(\.0)? to 10[01](\.0)?$/.test(text)),
        id,
      ).toEqual([]);
    }
    expect(auditClaims().find(({ id }) => id === 'c2.4.3-05')).toMatchObject({
      recomputed: '',
      verdict: 'consistent',
      reason: 'possible as 6 of 11, 11 of 20 or 12 of 22',
    });
  });
});
