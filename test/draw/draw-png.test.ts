import { describe, expect, it } from 'vitest';
import { drawPng } from '../../src/draw/draw-png.ts';
import { chart } from './chart.ts';

/** Width and height that a PNG's header states. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('drawPng', () => {
  it('has as many pixels as size and scale say', async () => {
    const png = await drawPng(chart(), { width: 300, height: 200, scale: 2 });
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(sizeOf(png)).toEqual([600, 400]);
    expect(sizeOf(await drawPng(chart(), { width: 300, height: 200 }))).toEqual([300, 200]);
  });

  it('inks its letters: a title makes another picture than the same title in white', async () => {
    const titled = (color: string) =>
      drawPng({ data: [], layout: { title: { text: 'Ink', font: { color } }, width: 300, height: 200 } });
    const bytes = await Promise.all([titled('#000000'), titled('#ffffff')]);
    expect(bytes[0]?.length).toBeGreaterThan((bytes[1]?.length ?? 0) + 100);
  });

  it.each([0, -1, 9, Number.NaN])('refuses scale %d', async (scale) => {
    await expect(drawPng(chart(), { scale })).rejects.toThrow(RangeError);
  });
});
