import { describe, expect, it } from 'vitest';
import * as rekenschap from '../../src/index.ts';
import { pageModule } from '../../src/live/kernel/page-modules.ts';

describe('what cells of a page can import', () => {
  it('has every name that the package has in Node, and no other', async () => {
    expect(Object.keys(await pageModule('rekenschap', {})).sort()).toEqual(Object.keys(rekenschap).sort());
  });

  it('says of what needs a disk that the kernel has it', async () => {
    const { savePng } = (await pageModule('rekenschap', {})) as { savePng(): void };
    expect(() => savePng()).toThrow('savePng needs files or programs that a page has not');
  });

  it('names all modules where there is none of a name', async () => {
    await expect(pageModule('left-pad', { tslab: {} })).rejects.toThrow(
      'a page has no left-pad, only arquero, rekenschap, rekenschap/charts, rekenschap/portable, rekenschap/recovery, rekenschap/stats, tslab;',
    );
    await expect(pageModule('toString', {})).rejects.toThrow('a page has no toString');
  });
});
