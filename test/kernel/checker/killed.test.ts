import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startCheckedSession } from './checked-session.ts';

/** A cell that declares, and rests on the one before it. */
const declaring = (i: number): string =>
  i === 0
    ? 'interface I0 { a: number }\nconst v0: I0 = { a: 1 }\nfunction f0(x: number) { return { a: x } }'
    : `interface I${i} { a: number; before: I${i - 1} }\nconst v${i} = f${i - 1}(${i})\nfunction f${i}(x: number) { return { ...f${i - 1}(x), a: v${i}.a } }`;

it('goes on soon after its server was killed, whatever the length of the session', async () => {
  const { checker, run, check } = startCheckedSession(onTestFinished);
  let cells = 0;
  for (const length of [5, 100, 400]) {
    for (; cells < length; cells++) expect(await run(declaring(cells))).toEqual([]);
    const before = checker.pid() as number;
    process.kill(before, 'SIGKILL');
    const asked = performance.now();
    const { checked, problems } = await check(`v${cells - 1}.a.nothing`);
    const took = performance.now() - asked;
    expect(checked).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual([2339]);
    expect(took).toBeLessThan(2200);
    expect(checker.pid()).not.toBe(before);
  }
}, 60_000);

it('runs a cell unchecked rather than wait longer than two seconds for a fresh server', async () => {
  const { checker, run, check } = startCheckedSession(onTestFinished);
  expect(await run('const kept: number = 1')).toEqual([]);
  const killed = checker.pid() as number;
  process.kill(killed, 'SIGKILL');
  void check('1');
  while (checker.pid() === killed || checker.pid() === undefined) await sleep(1);
  // The fresh one is slow: it stands still.
  const second = checker.pid() as number;
  process.kill(second, 'SIGSTOP');
  const asked = performance.now();
  const first = await check('kept.nothing');
  expect(performance.now() - asked).toBeLessThan(2300);
  expect(first).toMatchObject({ checked: false, restarting: true, problems: [] });
  const again = performance.now();
  const next = await check('const made = kept + 1');
  expect(next).toMatchObject({ checked: false, restarting: true });
  expect(performance.now() - again).toBeLessThan(100);
  checker.commit(next, new Set(['made']), false);
  process.kill(second, 'SIGCONT');
  for (let tries = 0; tries < 100; tries++) {
    const { checked, problems } = await check('made.nothing');
    if (!checked) {
      await sleep(50);
      continue;
    }
    expect(problems.map(({ code }) => code)).toEqual([2339]);
    return;
  }
  throw new Error('the checker never came back');
}, 30_000);
