import { beforeAll, describe, expect, it } from 'vitest';
import { analyseCell } from '../../../src/kernel/cell/analyse-cell.ts';
import { type Bindings, createBindings } from '../../../src/kernel/cell/bindings.ts';
import { emitCell, stripCell } from '../../../src/kernel/cell/emit-cell.ts';
import { createEvaluate } from '../../../src/kernel/run/evaluate.ts';

const evaluate = createEvaluate();
const modules: Record<string, unknown> = { one: { default: 'd', a: 1, 'b-c': 2 } };

beforeAll(() => {
  Object.assign(globalThis, {
    __kernel: {
      import: async (specifier: string) => modules[specifier],
      goOn: (value: unknown) => value,
      hold: (value: unknown) => value,
      linked: (value: unknown) => value,
      each: (value: unknown) => value,
      named: (value: object, name: string) => Object.defineProperty(value, 'name', { value: name }),
      meta: { url: 'file:///cell' },
    },
  });
});

function emit(source: string, ...rest: [Bindings, Parameters<typeof emitCell>[3]]) {
  const cell = analyseCell(source);
  return emitCell(cell, stripCell(cell), ...rest);
}

/** A notebook of its own: names of one do not meet those of another. */
function notebook() {
  const bindings = createBindings(['kernelOwn']);
  let cells = 0;
  return async (source: string): Promise<unknown> => {
    const { js } = emit(source, bindings, () => undefined);
    const ended = await evaluate(js, `cell${++cells}`).ended;
    if (ended.kind !== 'value') throw ended.kind === 'thrown' ? ended.value : new Error('terminated');
    return ended.value;
  };
}

const kinds: Record<string, [(name: string) => string, (name: string, value: string) => string]> = {
  const: [(n) => `${n}`, (n, v) => `const ${n} = '${v}'`],
  let: [(n) => `${n}`, (n, v) => `let ${n} = '${v}'`],
  var: [(n) => `${n}`, (n, v) => `var ${n} = '${v}'`],
  'var in a block': [(n) => `${n}`, (n, v) => `{ var ${n} = '${v}' }`],
  function: [(n) => `${n}()`, (n, v) => `function ${n}() { return '${v}' }`],
  class: [(n) => `${n}.v`, (n, v) => `class ${n} { static v = '${v}' }`],
  enum: [(n) => `${n}.A`, (n, v) => `enum ${n} { A = '${v}' }`],
  namespace: [(n) => `${n}.a`, (n, v) => `namespace ${n} { export const a = '${v}' }`],
  import: [(n) => `${n}`, (n, v) => `import ${n} from '${v}'`],
};

describe('emitCell', () => {
  const pairs = Object.keys(kinds).flatMap((first) => Object.keys(kinds).map((second) => [first, second]));
  it.each(pairs)('lets a name declared by %s be declared anew by %s', async (first, second) => {
    const run = notebook();
    const value = `${first} then ${second}`;
    const name = `name${pairs.findIndex(([a, b]) => a === first && b === second)}`;
    modules.old = { default: 'old' };
    modules[value] = { default: value };
    const [, declareFirst] = kinds[first as string] as (typeof kinds)[string];
    const [use, declareSecond] = kinds[second as string] as (typeof kinds)[string];
    await run(declareFirst(name, 'old'));
    await run(declareSecond(name, value));
    expect(await run(use(name))).toBe(value);
  });

  it('keeps the globals of packages from the names of cells', async () => {
    const run = notebook();
    await run("const URL = 'mine'; function fetch() { return URL } ; let window = 1; const kernelOwn = 2");
    expect(await run('[URL, fetch(), window, kernelOwn, { URL }.URL]')).toEqual([
      'mine',
      'mine',
      1,
      2,
      'mine',
    ]);
    expect(typeof globalThis.URL).toBe('function');
    expect(globalThis.fetch.name).not.toBe('fetch$1');
    expect('window' in globalThis).toBe(false);
    expect(await evaluate('typeof URL + typeof window', 'package').ended).toEqual({
      kind: 'value',
      value: 'functionundefined',
    });
  });

  it('renames where a global name is meant, and nowhere else', async () => {
    const run = notebook();
    await run("const name = 'x', URL = 'cell'");
    expect(await run('((URL) => URL)(1)')).toBe(1);
    expect(await run('{ let URL = 2; URL }')).toBe(2);
    expect(await run('(function () { var URL = 3; return URL })()')).toBe(3);
    expect(await run('try { throw 4 } catch (URL) { URL }')).toBe(4);
    expect(await run('({ URL: 5 }).URL')).toBe(5);
    expect(await run('(({ URL }: { URL: number }) => URL)({ URL: 6 })')).toBe(6);
    expect(await run('const { URL: other } = { URL: 7 }; other')).toBe(7);
    expect(await run('class Has { URL = 8; get() { return URL + this.URL } }\nnew Has().get()')).toBe(
      'cell8',
    );
    expect(await run('((a = URL) => a)()')).toBe('cell');
  });

  it('takes imports of every form, wherever they stand', async () => {
    const run = notebook();
    await run("const before = a + 1\nimport d, { a, 'b-c' as b } from 'one'\nimport * as ns from 'one'");
    expect(await run('[d, a, b, ns.a, before]')).toEqual(['d', 1, 2, 1, 2]);
    expect(await run("(await import('one')).a + import.meta.url")).toBe('1file:///cell');
  });

  it('knows the value that a cell shows', () => {
    const shows = (source: string) => emit(source, createBindings([]), () => undefined).show;
    expect(shows('1 + 1')).toBe(true);
    expect(shows('1 + 1;')).toBe(false);
    expect(shows('1 + 1 // ;')).toBe(true);
    expect(shows('1 + 1 /* a */ ; // b')).toBe(false);
    expect(shows("';'")).toBe(true);
    expect(shows('for (const i of [1]) i')).toBe(false);
    expect(shows('enum E { A }\nE.A')).toBe(true);
    expect(shows('const a = 1')).toBe(false);
  });

  it('lowers what Node does not know', async () => {
    const run = notebook();
    expect(
      await run("let log: string[] = []\nusing d = { [Symbol.dispose]() { log.push('gone') } }\nlog.length"),
    ).toBe(0);
    expect(await run('log.join()')).toBe('gone');
    await run(
      'function twice(m: (...a: any[]) => number, _: ClassMethodDecoratorContext) { return function (this: unknown, ...a: any[]) { return 2 * m.apply(this, a) } }',
    );
    expect(
      await run('class Dec { @twice n() { return 4 } accessor z = 1 }\nnew Dec().n() + new Dec().z'),
    ).toBe(9);
  });

  it.each([
    ['const a: number = 1; throw new Error()', 1, 22],
    ["import x from 'one'; let b: string = 'é'; throw new Error()", 1, 43],
    ['enum E { A }\n\nthrow new Error()', 3, 1],
    ['using d = null\nconst q: number = 3\nthrow new Error()', 3, 1],
    ["const URL = 'x'; URL.at(0); throw new Error()", 1, 29],
  ])('leads back to the place in %j', async (source, line, column) => {
    const emitted = emit(source, createBindings([]), () => undefined);
    const at = emitted.js.indexOf('throw new Error()');
    const before = emitted.js.slice(0, at).split('\n');
    const place = { line: before.length, column: (before.at(-1) as string).length + 1 };
    expect(emitted.toSource(place)).toEqual({ line, column });
  });
});
