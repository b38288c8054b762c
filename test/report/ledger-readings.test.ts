import { describe, expect, it } from 'vitest';
import { isError } from '../../src/contracts/verdict.ts';
import { auditClaims, loadClaims } from '../../src/report/index.ts';

const audited = auditClaims();
const claim = (id: string) => {
  const found = audited.find((one) => one.id === id);
  if (!found) throw new Error(`no claim ${id}`);
  return found;
};

describe('sentences of the ledger', () => {
  it('are not rewritten: what managers say of management stays what the report has practitioners say', () => {
    for (const id of ['c0.2.3-05', 'c4.4-05']) {
      expect(claim(id)).toMatchObject({ verdict: 'misattributed' });
      expect(claim(id).claim).toMatch(/^Practitioners find/);
      expect(claim(id).statistic).toContain('management_involved');
    }
    expect(audited.filter(({ claim: words }) => words.includes('by the managers themselves'))).toEqual([]);
  });

  it('on good profiles, a clear vision and more cooperation are of another question than was asked', () => {
    // v1a asks who knows the vision, v2c who works with profiles, the web survey whether there is cooperation
    for (const id of ['c2.2-08', 'c0.2.1-18', 'c2.3.3-25', 'c2.5-19', 'c0.2.4-05', 'c5.6-06']) {
      expect(claim(id).verdict, id).toBe('misattributed');
    }
    // the share itself is right: 41 + 6 = 47
    expect(claim('c2.3.3-25').recomputed).toBe('46.9');
  });

  it('that may rest on interviews are no errors', () => {
    for (const id of ['c0.2.2-02', 'c3.7-06', 'c3.7-07', 'c3.7-08']) {
      expect(claim(id).verdict, id).toBe('not checkable');
    }
    // section 3.3 itself gives 64 percent for both years
    expect(claim('c3.3-02').verdict).toBe('says both');
  });

  it('on what no question is on have a row that says where they come from', () => {
    const rows = new Map(
      loadClaims()
        .objects()
        .map((row) => [row.id, row]),
    );
    for (const id of [
      'c0.2.1-37',
      'c0.2.2-05',
      'c0.2.4-09',
      'c0.3-11',
      'c0.3-12',
      'c0.3-15',
      'c0.3-16',
      'c1.4.2-07',
      'c2.5-37',
      'c3.6-03',
      'c3.7-09',
      'c5.6-11',
    ]) {
      expect(rows.get(id)?.statistic, id).toBe('none');
      expect(rows.get(id)?.note?.length, id).toBeGreaterThan(40);
      expect(isError(claim(id).verdict), id).toBe(false);
    }
    // another study's: 239 municipalities, 37 against 54 percent
    const quoted = [...rows.values()].filter(({ section }) => section === '1.2');
    expect(quoted.map(({ instrument }) => instrument)).toEqual(Array(4).fill('elsewhere'));
    expect(quoted.map(({ stated }) => stated)).toEqual(['239', '37', '54', 'true']);
  });

  it('on practitioners who carry enforcement are read as: more involved than management and board', () => {
    // 64 percent of managers find staff involved, 34 management, 39 the board
    for (const id of ['c0.3-13', 'c0.3-14']) expect(claim(id).verdict, id).toBe('recomputed');
    expect(claim('c0.3-13').note).toContain('from 97 to 64 percent, and their agenda from 58 to 10');
  });

  it('on SMART goals name the base, on which the direction hangs', () => {
    const all = [0.2 * 91, 0.27 * 60].map(Math.round);
    for (const id of ['c0.2.1-07', 'c2.3.1-04', 'c2.5-07']) {
      expect(claim(id).note).toContain(`or ${all[0]} and ${all[1]} percent of all municipalities`);
    }
  });
});
