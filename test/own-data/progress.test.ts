import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { readTable } from '../../src/index.ts';

/** What is told of a file while it is read. */
function told(name: string, bytes: Uint8Array): number[] {
  const shares: number[] = [];
  readTable({ name, bytes }, { onProgress: (share) => shares.push(share) });
  return shares;
}

const isGrowing = (shares: readonly number[]) =>
  shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 1);

describe('a long file', () => {
  it('tells how far a workbook is read, in one direction', async () => {
    const row = Array.from({ length: 20 }, (_, column) => ({ value: `antwoord ${column}` }));
    const data = Array.from({ length: 3000 }, () => row);
    const blob = await writeWorkbook([{ sheet: 'a', data }]).toBlob();
    const shares = told('long.xlsx', new Uint8Array(await blob.arrayBuffer()));
    expect(shares.length).toBeGreaterThan(0);
    expect(isGrowing(shares)).toBe(true);
  });

  it('tells how far an Arrow file is read', () => {
    const answers = Int32Array.from({ length: 70_000 }, (_, index) => 1 + (index % 5));
    const table = tableFromArrays({ a: answers, b: answers, c: answers });
    const shares = told('long.arrow', tableToIPC(table, { format: 'file' }) as Uint8Array);
    expect(shares).toEqual([0, 1 / 3, 2 / 3]);
  });

  it('tells how far a text is read, in one direction', () => {
    const text = `a;b\n${'1;2\n'.repeat(140_000)}`;
    const shares = told('long.csv', new TextEncoder().encode(text));
    expect(shares.length).toBeGreaterThan(2);
    expect(isGrowing(shares)).toBe(true);
  });
});
