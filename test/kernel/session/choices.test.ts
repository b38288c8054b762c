import { expect, it } from 'vitest';
import { type Notebook, shareNotebook, startNotebook } from './notebook.ts';

const shared = shareNotebook();

/** A kernel whose folder has these files before it starts. */
const startWith = (files: Record<string, string>, env: NodeJS.ProcessEnv = {}): Promise<Notebook> =>
  startNotebook(env, 'test', files);

it('goes by the nearest tsconfig.json and what it extends', async () => {
  const { run } = await startWith({
    'base.json': '{ "compilerOptions": { "strict": false, "experimentalDecorators": true } }',
    'tsconfig.json':
      '{ // loose\n "extends": "./base.json", "compilerOptions": { "noImplicitReturns": true,\n' +
      '"paths": { "@lib/*": ["./lib/*"] }, "noUnusedLocals": true, }, }',
    'lib/deep/twice.ts':
      "import { two } from '@lib/two'\nexport const twice = (n: number): number => two * n\n",
    'lib/two.ts': 'export const two: number = 2\n',
  });
  expect((await run('function loose(x) { return x }\nlet s: string = null\nloose(s)')).result).toBe('null');
  expect((await run("import { twice } from '@lib/deep/twice'\ntwice(21)")).result).toBe('42');
  expect((await run("import { nothing } from '@lib/two'")).traceback).toContain('TS2305');
  const decorated =
    'const seen: string[] = []\nfunction log(target: object, key: string): void { seen.push(key) }\n' +
    'class A { @log field = 1; @log method() {} }\nseen';
  expect((await run(decorated)).result).toBe("[ 'field', 'method' ]");
  expect((await run('function f(x: number): number { if (x > 1) return 1 }')).traceback).toContain('TS7030');
  expect((await run('const n: number = "x"')).traceback).toContain('TS2322');
});

it('says what is wrong with a tsconfig.json, and goes on without it', async () => {
  const { run, stderr } = await startWith({ 'tsconfig.json': '{ "rekenschap": { "typeErrors": "shout" } }' });
  expect((await run('let s: string = null')).traceback).toContain('TS2322');
  expect(stderr()).toContain('"typeErrors" is "shout"; expected "stop", "warn" or "ignore"');
});

it('lets a project have type errors told and no cell stopped', async () => {
  const { run } = await startWith({ 'tsconfig.json': '{ "rekenschap": { "typeErrors": "warn" } }' });
  const { result, stderr } = await run("const n: number = 'x'; n");
  expect(result).toBe("'x'");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours start with an escape character
  expect(stderr.replace(/\u001b\[[\d;]*m/g, '')).toContain('In[1]:1:7 - error TS2322');
  expect(stderr).toContain("Type 'string' is not assignable to type 'number'.");
  expect((await run('n.toFixed; n')).result).toBe("'x'");
  expect((await run('const = 1')).reply.ename).toBe('SyntaxError');
});

it('lets the environment say so too', async () => {
  const { run } = await startWith({}, { REKENSCHAP_TYPE_ERRORS: 'ignore' });
  expect(await run("const n: number = 'x'; n")).toMatchObject({ result: "'x'", stderr: '' });
});

it('lets the user say so from one cell on', async () => {
  const { run } = await startNotebook();
  const loose = 'function first(x) { return x[0] }\nfirst([1])';
  expect((await run(loose)).traceback).toContain('TS7006');
  await run("kernel.strict('off')");
  expect(await run(loose)).toMatchObject({ result: '1', stderr: '' });
  expect((await run("const n: number = 'x'; n")).stderr).toContain('TS2322');
  await run("kernel.strict('warn')");
  expect((await run(loose)).stderr).toContain('TS7006');
  await run("kernel.strict('on')");
  expect((await run(loose)).traceback).toContain('TS7006');
  expect(await run(`%strict off\n${loose}`)).toMatchObject({ result: '1', stderr: '' });
  await run('%strict on');
  expect((await run(loose)).traceback).toContain('TS7006');
  expect((await run('%strict maybe')).reply.evalue).toContain("takes 'on', 'warn' or 'off', not \"maybe\"");
});

it('leaves a cell unchecked that says so', async () => {
  const { run } = shared();
  expect((await run('// a note\n// @ts-nocheck\nconst n: number = "x"; n')).result).toBe("'x'");
  expect((await run('const s: string = n')).traceback).toContain('TS2322');
  expect((await run('// @ts-expect-error\nconst m: number = "y"; m')).result).toBe("'y'");
  expect((await run('// @ts-nocheck\nconst = 1')).reply.ename).toBe('SyntaxError');
});

it('knows what a cell gave to the global object', async () => {
  const { run } = shared();
  expect((await run('globalThis.counter = 1')).reply.status).toBe('ok');
  expect((await run('counter + 1')).result).toBe('2');
  expect((await run('globalThis["other"] = "a"; (globalThis as any).third = []; other.length')).result).toBe(
    '1',
  );
  expect((await run('third.length')).result).toBe('0');
  expect((await run('neverGiven')).traceback).toContain('TS2304');
});

it('runs JSX, by the runtime that is installed or by a function in scope', async () => {
  const runtime = 'exports.jsx = exports.jsxs = (type, props) => ({ type, props });';
  const { run } = await startWith({
    'node_modules/preact/package.json':
      '{ "name": "preact", "exports": { ".": "./r.js", "./jsx-runtime": "./r.js" } }',
    'node_modules/preact/r.js': runtime,
  });
  expect((await run('const box = (n: number) => <div id="a">{n}</div>\nbox(1)')).result).toBe(
    "{ type: 'div', props: { id: 'a', children: 1 } }",
  );
  expect((await run('const again = <p>{box(2)}</p>\nagain.type')).result).toBe("'p'");
  expect((await run('box("x")')).traceback).toContain('TS2345');
  expect((await run('const cast = <const>["a"]\ncast[0]')).result).toBe("'a'");
  const classic = await startWith({
    'tsconfig.json': '{ "compilerOptions": { "jsx": "react", "jsxFactory": "h" } }',
  });
  await classic.run(
    'const h = (type: string, props: object | null, ...children: unknown[]) => [type, children]',
  );
  expect((await classic.run('<b>{1}{2}</b>')).result).toBe("[ 'b', [ 1, 2 ] ]");
});

it('runs JavaScript that nobody checks, where it was started for that', async () => {
  const { run, client } = await startWith({}, { REKENSCHAP_LANGUAGE: 'javascript' });
  const { content } = await client.request('kernel_info_request');
  expect(content.language_info).toMatchObject({ name: 'javascript', file_extension: '.js' });
  expect(await run('function first(x) { return x[0] }\nlet s = 1; s = "a"; first([s])')).toMatchObject({
    result: "'a'",
    stderr: '',
  });
  const completion = await client.request('complete_request', { code: '[1].ma', cursor_pos: 6 });
  expect(completion.content.matches).toEqual(['map']);
  expect((await run('neverDeclared')).reply.ename).toBe('ReferenceError');
});
