// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of cells
import { expect, it } from 'vitest';
import { shareNotebook, sleep, startNotebook } from './notebook.ts';

const notebook = shareNotebook();

it('names cell, line and column, shows the line, and hides the frames of the kernel', async () => {
  const { run } = await startNotebook();
  await run(
    'function fails(n: number): never {\n  const kept: string = "x"\n  throw new RangeError(`bad ${n}`)\n}',
  );
  const { reply, traceback, outputs } = await run('\n\nfails(1)');
  expect(reply).toMatchObject({ status: 'error', ename: 'RangeError', evalue: 'bad 1' });
  expect(traceback).toContain('RangeError: bad 1');
  expect(traceback).toContain('In[1], line 3');
  expect(traceback).toContain('> 3 |   throw new RangeError(`bad ${n}`)');
  expect(traceback).toContain('at fails (In[1]:3:9)');
  expect(traceback).toContain('at In[2]:3:1');
  expect(traceback).not.toMatch(/node:|dist\/kernel|AsyncLocalStorage/);
  const shown = outputs.find(({ header }) => header.msg_type === 'error');
  expect(shown?.content.traceback).toEqual(reply.traceback);
});

it('shows what caused an error, and all of several', async () => {
  const { run } = notebook();
  const caused = await run("throw new Error('outer', { cause: new TypeError('inner', { cause: 'root' }) })");
  expect(caused.traceback).toMatch(
    /Error: outer[\s\S]*Caused by:\n {2}TypeError: inner[\s\S]*Caused by:[\s\S]*root/,
  );
  const many = await run(
    "await Promise.any([Promise.reject(new Error('e1')), Promise.reject(new RangeError('e2'))])",
  );
  expect(many.reply.ename).toBe('AggregateError');
  expect(many.traceback).toMatch(/Error: e1[\s\S]*RangeError: e2/);
});

it('calls an error of a class of its own by the name of the class, unless it has one', async () => {
  const { run } = notebook();
  expect((await run('class NotThere extends Error {}\nthrow new NotThere("x")')).reply.ename).toBe(
    'NotThere',
  );
  expect((await run('throw Object.assign(new NotThere("x"), { name: "Own" })')).reply.ename).toBe('Own');
  expect((await run('throw new Error("x")')).reply.ename).toBe('Error');
});

it('shows what is thrown and no error', async () => {
  const { run } = notebook();
  expect((await run("throw 'just text'")).reply.evalue).toBe('just text');
  expect((await run('throw { a: 1 }')).reply.evalue).toBe('{ a: 1 }');
  expect((await run('throw undefined')).reply.evalue).toBe('undefined');
  expect((await run('await Promise.reject(new Error("rejected"))')).reply.evalue).toBe('rejected');
  const hostile = 'throw new Proxy(new Error("x"), { get() { throw new Error("trap") } })';
  expect((await run(hostile)).reply.status).toBe('error');
  expect((await run('1')).result).toBe('1');
});

it('shows hostile values that are thrown, and goes on', async () => {
  const { run } = notebook();
  await run('const gone = Proxy.revocable({}, {}); gone.revoke()');
  expect((await run('throw gone.proxy')).reply.evalue).toBe('<Revoked Proxy>');
  const { reply } = await run("throw Object.assign(new AggregateError([], 'many'), { errors: gone.proxy })");
  expect(reply.evalue).toBe('many');
  const silent = await run("throw Object.defineProperty(new Error('x'), 'message', { get() { throw 1 } })");
  expect(silent.reply.ename).toBe('Error');
  expect((await run('2')).result).toBe('2');
});

it('shows the first of very many errors', async () => {
  const { run } = notebook();
  const { traceback } = await run(
    "throw new AggregateError(Array.from({ length: 1000 }, (_, i) => new Error(`n${i}`)), 'many')",
  );
  expect(traceback).toContain('10 of 1000:');
  expect(traceback).not.toContain('11 of 1000:');
  expect(traceback).toContain('… 990 more');
});

it('shows of a very long line the part around the place', async () => {
  const { run } = notebook();
  const { traceback } = await run(
    `const long = '${'x'.repeat(300_000)}'; const n: number = 'y' // ${'z'.repeat(9999)}`,
  );
  expect(traceback.length).toBeLessThan(2000);
  const [line = '', caret = ''] = traceback.split('\n').slice(1);
  expect(line.slice(caret.indexOf('^')).slice(0, 11)).toBe('n: number =');
  expect(line).toMatch(/ …x+'; const n: number = 'y' \/\/ z+…$/);
  const thrown = await run(`${' '.repeat(1000)}throw new Error('far')`);
  const shown = thrown.traceback.split('\n');
  expect(shown[2]?.slice(shown[3]?.indexOf('^'))).toBe("new Error('far')");
});

it('refuses what is nested too deeply, and goes on', async () => {
  const { run } = notebook();
  const deep = await run(`${'('.repeat(3000)}1${')'.repeat(3000)}`);
  expect(deep.reply).toMatchObject({
    ename: 'SyntaxError',
    evalue: 'the text is nested too deeply to be compiled',
  });
  expect(deep.outputs.some(({ header }) => header.msg_type === 'error')).toBe(true);
  expect((await run('const typed: number = 2; typed')).result).toBe('2');
});

it('hides the frames of the kernel in errors that are printed or shown as a value', async () => {
  const { run } = notebook();
  expect((await run("console.log(new Error('printed'))")).stdout).toMatch(
    /^Error: printed\n {4}at In\[\d+\]:1:13\n$/,
  );
  expect((await run("new TypeError('value')")).result).toMatch(/^TypeError: value\n {4}at In\[\d+\]:1:1$/);
  expect((await run("console.trace('here')")).stderr).toMatch(/^Trace: here\n {4}at In\[\d+\]:1:9\n$/);
  const own = "const kept = Error.prepareStackTrace; Error.prepareStackTrace = () => 'mine'";
  expect(
    (await run(`${own}\nconst { stack } = new Error()\nError.prepareStackTrace = kept\nstack`)).result,
  ).toBe("'mine'");
});

it('points into the TypeScript file that an error comes from', async () => {
  const { run, write } = notebook();
  await write(
    'lib/deep.ts',
    'export interface Wanted { a: number }\n\nexport function deep(w: Wanted): never {\n  const text: string = "at " + w.a\n  throw new Error(text)\n}\n',
  );
  const { traceback } = await run("import { deep } from './lib/deep.ts'\ndeep({ a: 1 })");
  expect(traceback).toContain('lib/deep.ts, line 5');
  expect(traceback).toContain('> 5 |   throw new Error(text)');
  expect(traceback).toMatch(/at deep \(.*lib\/deep\.ts:5:9\)/);
  await write(
    'lib/lowered.ts',
    'enum E { A }\n\nexport class L {\n  constructor(private a: E) {}\n  go(): never {\n    throw new Error(String(this.a))\n  }\n}\n',
  );
  expect((await run("import { L } from './lib/lowered'\nnew L(0).go()")).traceback).toContain(
    'lowered.ts:6:11',
  );
});

it('says where a local file does not parse', async () => {
  const { run, write } = notebook();
  await write('bad.ts', 'export const a = 1\nexport const b = ;\n');
  const { reply } = await run("import { a } from './bad.ts'\na");
  expect(reply.ename).toBe('SyntaxError');
  expect(reply.evalue).toMatch(/bad\.ts:2:1\d/);
});

it('shows errors that nobody caught under the cell that started them, and goes on', async () => {
  const { run, client } = notebook();
  const timer = await run("setTimeout(() => { throw new Error('from the timer') }, 60); 1");
  const promise = await run("void Promise.reject(new Error('from the promise')); 2");
  await run('3');
  await sleep(150);
  const errors = (id: string) =>
    client
      .outputs(id)
      .filter(({ header }) => header.msg_type === 'error')
      .map(({ content }) => content.evalue);
  expect(errors(timer.id)).toEqual(['from the timer']);
  expect(errors(promise.id)).toEqual(['from the promise']);
  expect((await run('4')).result).toBe('4');
});
