import { describe, expect, it } from 'vitest';
import { auditTable } from '../../src/checks/audit-table.ts';
import { auditedRows } from '../../src/checks/table-audit.ts';
import { setLanguage } from '../../src/contracts/language.ts';
import { splitText } from '../../src/published-tables/split-text.ts';
import { understandTable } from '../../src/published-tables/understand-table.ts';
import type { Rounding } from '../../src/recovery/rounding.ts';
import { sameInBoth } from '../same-in-both.ts';
import { drawFrom, type MadeTable, makeTable, spoilTable } from './made-up-tables.ts';

const read = (text: string, { first, points }: MadeTable) =>
  understandTable(splitText('made.csv', text), { scale: { min: first, max: first + points - 1 } });
const audited = (text: string, made: MadeTable, rounding: Rounding) =>
  auditTable(read(text, made), { rounding });
const small = (text: string, options = {}) =>
  auditTable(understandTable(splitText('t.csv', text), { scale: { min: 1, max: 5 } }), options);

describe('auditTable', () => {
  // bench/any-table.ts audits 500 of them, with up to 5,000 answers a row, and plants 100 errors
  it('accuses no row of 60 tables that are right by construction, and finds counts for nearly all', async () => {
    let [rows, consistent] = [0, 0];
    for (let seed = 1; seed <= 60; seed += 1) {
      const made = makeTable(drawFrom(seed), { mostAnswers: 600 });
      const { counts, table, rows: judged } = await audited(made.text, made, made.way);
      expect(table.unread).toEqual([]);
      expect([counts.wrong, counts.open, counts.rounding], made.text).toEqual([0, 0, 0]);
      rows += judged.length;
      consistent += counts.consistent;
    }
    expect(consistent / rows).toBeGreaterThan(0.9);
  }, 60_000);

  it('accuses no row of 30 tables of weighted data, when it is told that they are', async () => {
    let possible = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const made = makeTable(drawFrom(seed), { mostAnswers: 600, weighted: true });
      const { counts } = await auditTable(read(made.text, made), { rounding: made.way, weighted: true });
      expect([counts.wrong, counts.open, counts.rounding], made.text).toEqual([0, 0, 0]);
      possible += counts.consistent;
    }
    expect(possible).toBeGreaterThan(30);
  });

  it('finds a planted error that no counts print, and names its cell, in at least 38 of 40 tables', async () => {
    let [planted, found, named] = [0, 0, 0];
    for (let seed = 1; planted < 40; seed += 1) {
      const spoiled = spoilTable(drawFrom(seed));
      if (spoiled === null) continue;
      planted += 1;
      const { rows } = await audited(spoiled.text, spoiled.made, spoiled.made.way);
      const [first] = rows;
      if (first?.verdict === 'consistent') continue;
      found += 1;
      if (first?.misprints.some(({ printedValue }) => printedValue === spoiled.heading)) named += 1;
    }
    expect(found).toBeGreaterThanOrEqual(38);
    expect(named).toBeGreaterThanOrEqual(38);
  }, 60_000);

  it('says what counts print a row, how many there are, and what they leave open', async () => {
    // counts 1 0 1 1 2: mean 18/5 = 3.60; the top two hold 3 of 5
    const { rows } = await small('item,n,1,2,3,4,5,mean\na,5,20,0,20,20,40,3.60\n');
    expect(rows[0]).toMatchObject({
      verdict: 'consistent',
      number: 1n,
      witness: { counts: [1, 0, 1, 1, 2] },
      topTwo: { lower: 0.6, upper: 0.6 },
      mean: { lower: 3.6, upper: 3.6 },
    });
  });

  it('names the printed values that cannot hold together and what would', async () => {
    // GRIM's own case: 5.19 of 28 is no mean; 5.18 and 5.21 are
    const table = understandTable(splitText('t.csv', 'item,n,mean\na,28,5.19\n'), {
      scale: { min: 1, max: 7 },
    });
    const { rows } = await auditTable(table);
    expect(rows[0]?.verdict).toBe('wrong');
    expect(rows[0]?.conflict.map(({ name }) => name)).toEqual(['n', 'mean']);
    expect(rows[0]?.misprints.find(({ printedValue }) => printedValue === 'mean')?.wouldPrint).toBe('5.18');
  });

  it('calls a row right under another way of rounding only when all rows of the table are', async () => {
    // 2 of 3 is 66.67 percent: cut off it prints 66
    const cut = await small('item,n,1,2\na,3,33,66\nb,7,14,85\n'.replaceAll(',1,2', ',1,5'), {});
    expect(cut.rows.map(({ verdict }) => verdict)).toEqual(['rounding', 'rounding']);
    expect(cut.rows[0]?.reason).toMatch(/^possible only if further decimals were cut off/);
    // the second row rounds as usual, so the first has no such excuse
    const mixed = await small('item,n,1,5\na,3,33,66\nb,7,14,86\n');
    expect(mixed.rows.map(({ verdict }) => verdict)).toEqual(['wrong', 'consistent']);
  });

  it('never calls a row of weighted data wrong, and says what its percentages allow', async () => {
    const text = 'item,n,1,2,3,4,5,mean\na,7,10,20,30,20,20,3.20\nb,7,10,20,30,20,20,4.10\n';
    const { rows, counts } = await small(text, { weighted: true });
    expect(counts.wrong).toBe(0);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['consistent', 'open']);
    expect(rows[1]?.reason).toMatch(/allow a mean from 3\.1\d\d to 3\.2\d\d, and 4\.10 is outside it/);
  });

  it('stops between rows when it is told to', async () => {
    const abort = new AbortController();
    const onRow = (done: number) => done === 1 && abort.abort();
    const text = 'item,n,1,5\na,3,33,67\nb,7,14,86\nc,7,14,86\n';
    await expect(small(text, { signal: abort.signal, onRow })).rejects.toThrow(/abort/i);
  });
});

describe('reasons in Dutch', () => {
  const table = (text: string, scale = { min: 1, max: 5 }) =>
    understandTable(splitText('made-up.csv', text), { scale });
  const HEAD = 'item,n,p1,p2,p3,p4,p5,mean,sd\n';
  const MADE = `${HEAD}a,20,10,20,30,20,20,3.20,1.28\nb,20,10,20,30,20,20,4.20,1.28\nc,,,,,,,3.2,\nd,50,,,,,,3.20,1.00\n`;

  it('stand beside the English ones, for every verdict on a row', async () => {
    const { rows } = await auditTable(table(MADE));
    expect(new Set(rows.map(({ verdict }) => verdict)).size).toBeGreaterThan(2);
    sameInBoth(rows, 'rows', 4);
    const weighted = await auditTable(table(MADE), { weighted: true });
    sameInBoth(weighted.rows, 'weighted', 4);
    // three rows whose values were all cut off: possible only so
    const cut = await auditTable(
      table('item,n,p1,p2,mean\na,3,33,66,1.66\nb,3,66,33,1.33\nc,6,16,83,1.83\n', { min: 1, max: 2 }),
    );
    expect(cut.rows.map(({ verdict }) => verdict)).toContain('rounding');
    sameInBoth(cut.rows, 'cut off', 3);
  });

  it('are those of the table where Dutch is set', async () => {
    const audit = await auditTable(table(MADE));
    expect(auditedRows(audit, 'nl').array('reason')[1]).toMatch(
      /^geen aantallen drukken .* af; één drukfout zou het verklaren: /,
    );
  });

  it('say in the language that is set how a table was read, and what was not', () => {
    const text = 'item,n,1,2,3,4,5,mean\na,20,10,20,30,20,20,3.20\nb,20,0.1,20,30,20,20,3.20\n';
    const told = () => {
      const { columns, unread } = understandTable(splitText('t.csv', text), {});
      return [columns[0]?.by, columns[2]?.by, unread[0]?.reason];
    };
    const english = told();
    setLanguage('nl');
    const dutch = told();
    setLanguage('en');
    expect(english[0]).toBe('heading');
    expect(dutch[0]).toBe('kop');
    for (const [index, text] of dutch.entries()) {
      if (english[index] !== undefined) expect(text).not.toBe(english[index]);
    }
  });
});
