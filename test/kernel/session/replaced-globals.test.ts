import { describe, expect, it } from 'vitest';
import { type Notebook, startNotebook } from './notebook.ts';

/** That a session still runs cells, prints, fails and waits as it should. */
async function expectAlive(notebook: Notebook, after: string): Promise<void> {
  const value = await notebook.run('1 + 1');
  expect([after, value.reply.status, value.result]).toEqual([after, 'ok', '2']);
  expect([after, (await notebook.run("console.log('text')")).stdout]).toEqual([after, 'text\n']);
  const failed = await notebook.run("throw new TypeError('wrong')");
  expect([after, failed.reply.ename, failed.reply.evalue]).toEqual([after, 'TypeError', 'wrong']);
  expect([after, (await notebook.run('await new Promise<void>((go) => go()); 3')).result]).toEqual([
    after,
    '3',
  ]);
}

/** Code that makes every method of an object throw, written without the methods of anything. */
const breakMethods = (object: string): string => `{
  const target: any = ${object};
  const keys = Reflect.ownKeys(target);
  for (let at = 0; at < keys.length; at++) {
    const own = Object.getOwnPropertyDescriptor(target, keys[at] as string)!;
    if (typeof own.value === 'function' && keys[at] !== 'constructor' && own.writable)
      target[keys[at] as string] = () => { throw 1 };
  }
}`;

describe('a session goes on', () => {
  it.each([
    ['a global is deleted', 'delete (globalThis as any).Map; delete (globalThis as any).process'],
    ['the kernel itself is assigned to', 'try { (globalThis as any).__kernel = 1 } catch {}'],
    ['every object has a toJSON', "(Object.prototype as any).toJSON = () => 'x'; 0"],
    ['Array.prototype.map throws', 'Array.prototype.map = () => { throw 1 }; 0'],
    ['objects are frozen', 'Object.freeze(Out); Object.freeze(Object.prototype); 0'],
  ])('where %s', async (what, code) => {
    const notebook = await startNotebook();
    expect((await notebook.run(code)).reply.status).toBe('ok');
    await expectAlive(notebook, what);
  });

  it('where Promise is another class, or gone', async () => {
    const notebook = await startNotebook();
    await notebook.run('globalThis.Promise = class Own {} as any; 0');
    expect((await notebook.run('Promise.name')).result).toBe("'Own'");
    await notebook.run('delete (globalThis as any).Promise');
    expect((await notebook.run('typeof Promise')).result).toBe("'undefined'");
    expect((await notebook.run('await 5')).result).toBe('5');
    expect((await notebook.run('throw new Error("e")')).reply.evalue).toBe('e');
  });

  it('where every method of what programs are made of throws', async () => {
    const notebook = await startNotebook();
    const broken = 'Array Map Set WeakMap WeakSet Promise String Number Symbol RegExp Date Error'.split(' ');
    for (const name of broken) await notebook.run(breakMethods(`${name}.prototype`));
    for (const name of ['Array', 'Promise', 'JSON', 'Math', 'String', 'Symbol'])
      await notebook.run(breakMethods(name));
    await expectAlive(notebook, 'all is broken');
    await notebook.run(breakMethods('Atomics'));
    await notebook.run(breakMethods('Reflect'));
    expect((await notebook.run('1 + 1')).result).toBe('2');
    expect((await notebook.run("throw new RangeError('far')")).reply).toMatchObject({
      ename: 'RangeError',
      evalue: 'far',
    });
  });

  it('and a toJSON of the user is there while the cell runs', async () => {
    const notebook = await startNotebook();
    await notebook.run("(Object.prototype as any).toJSON = () => 'own'; 0");
    expect((await notebook.run('JSON.stringify({ a: 1 })')).result).toBe(`'"own"'`);
  });
});
