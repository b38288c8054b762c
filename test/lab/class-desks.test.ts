import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createClassDesks } from '../../src/lab/index.ts';

const LIMITS = { count: 1, idle: Infinity, memory: Infinity, time: Infinity, env: {} };

function open(seats: number) {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'lab-class-')));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'lesson');
  mkdirSync(join(folder, 'node_modules', 'tool'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), 'as given');
  writeFileSync(join(folder, '.secret'), 'the teacher’s');
  mkdirSync(join(parent, 'seats'));
  const said: string[] = [];
  const desks = createClassDesks(folder, join(parent, 'seats'), seats, LIMITS, (what) => said.push(what));
  return { ...desks, folder, said };
}

it('gives each browser its own copy, and leaves the folder as it was', async () => {
  const { deskOf, desks, folder, said } = open(2);
  const [ann, again, bob] = await Promise.all([deskOf('ann'), deskOf('ann'), deskOf('bob')]);
  expect(again).toBe(ann);
  expect(bob.root).not.toBe(ann.root);
  writeFileSync(join(ann.root, 'a.txt'), 'changed');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('as given');
  expect(readFileSync(join(bob.root, 'a.txt'), 'utf8')).toBe('as given');
  expect(existsSync(join(ann.root, '.secret'))).toBe(false);
  // packages are found from the copy, and not copied
  expect(existsSync(join(ann.root, '..', 'node_modules', 'tool'))).toBe(true);
  expect(desks()).toHaveLength(2);
  // two copies at once are ready in any order
  expect(said.sort()).toEqual(['seat 1 of 2 is taken', 'seat 2 of 2 is taken']);
});

it('has no more seats than it has, and none for who shows no browser', async () => {
  const { deskOf } = open(1);
  await deskOf('ann');
  await expect(async () => deskOf('bob')).rejects.toThrow('all 1 seats are taken');
  await expect(async () => deskOf('')).rejects.toThrow(/every browser opens the address once/);
});

it('runs kernels in the copies', async () => {
  const { deskOf } = open(2);
  const [ann, bob] = await Promise.all([deskOf('ann'), deskOf('bob')]);
  await ann.kernels.start('rekenschap', ann.root);
  expect(bob.kernels.list()).toEqual([]);
  await expect(ann.kernels.start('rekenschap', ann.root)).rejects.toThrow(/1 kernels are running/);
  await Promise.all([ann.close(), bob.close()]);
});
