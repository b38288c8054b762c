import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { drawSvg, savePng, saveSvg } from '../../src/index.ts';
import { chart } from './chart.ts';

const folder = mkdtempSync(join(tmpdir(), 'rekenschap-charts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const figure = { ...chart(), layout: { ...chart().layout, width: 300, height: 200 } };

it('saves a chart as PNG at twice its size, in a folder that was not there', async () => {
  const path = join(folder, 'charts', 'one.png');
  await savePng(figure, path);
  const png = readFileSync(path);
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 400]);
});

it('saves a chart as SVG, in the place of an older one', async () => {
  const path = join(folder, 'one.svg');
  await saveSvg(figure, path);
  await saveSvg({ ...figure, title: 'Anders' }, path);
  expect(readFileSync(path, 'utf8')).toBe(`${await drawSvg({ ...figure, title: 'Anders' })}\n`);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it.each([
  ['png', () => savePng(figure, join(folder, 'two.svg')), /two\.svg" does not end in \.png/],
  ['svg', () => saveSvg(figure, join(folder, 'two')), /two" does not end in \.svg/],
  [
    'a map',
    () => savePng({ data: [{ type: 'scattermap' }], layout: {} }, join(folder, 'two.png')),
    /scattermap/,
  ],
])('says what is wrong, and leaves no file: %s', async (_, save, message) => {
  await expect(save()).rejects.toThrow(message);
  expect(['two.svg', 'two', 'two.png'].some((name) => existsSync(join(folder, name)))).toBe(false);
});
