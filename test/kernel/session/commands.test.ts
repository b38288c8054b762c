import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { shareNotebook, sleep } from './notebook.ts';

const notebook = shareNotebook();

describe('a line command', () => {
  it('! runs in the shell, and says what it wrote and how it ended', async () => {
    const run = await notebook().run('!echo out; echo err >&2; exit 3');
    expect(run.stdout).toBe('out\n');
    expect(run.stderr).toBe('err\nexit code 3\n');
    expect(run.reply.status).toBe('ok');
  });

  it('! is ended by an interrupt, with what it started', async () => {
    const id = notebook().start('!echo on; sleep 30 & wait');
    await notebook().client.iopub((m) => m.parent_header.msg_id === id && m.header.msg_type === 'stream');
    const started = performance.now();
    await notebook().client.request('interrupt_request', {}, { channel: 'control' });
    expect((await notebook().finish(id)).reply.ename).toBe('KeyboardInterrupt');
    expect(performance.now() - started).toBeLessThan(2000);
    await sleep(200);
    expect((await notebook().run("!pgrep -f '^sleep 30$' | wc -l")).stdout.trim()).toBe('0');
  });

  it('%npm install makes a package importable in the same cell and the next, with its types', async () => {
    const { write, run } = notebook();
    const described = {
      name: 'own-package',
      version: '1.0.0',
      type: 'module',
      exports: './i.js',
      types: './i.d.ts',
    };
    await write('own/package.json', JSON.stringify(described));
    await write('own/i.js', 'export const one = 1;');
    await write('own/i.d.ts', 'export declare const one: number;');
    const refused = await run("import { one } from 'own-package'");
    expect(refused.traceback).toContain('To install: %npm install own-package');
    const installed = await run(
      "%npm install ./own --offline\nimport { one } from 'npm:own-package@1'\none + 1",
    );
    expect(installed.reply.status).toBe('ok');
    expect(installed.result).toBe('2');
    expect((await run("import { one } from 'own-package'; one.nothing")).traceback).toContain('TS2339');
  });

  it('%cd and %env change the process', async () => {
    const { run, write, folder } = notebook();
    await write('values.env', "NAME='a b'\nNUMBER=2 # a note\n");
    const set = await run(
      '%env -f values.env\n%env OWN=c d\n[process.env.NAME, process.env.NUMBER, process.env.OWN]',
    );
    expect(set.stdout).toBe('set from values.env: NAME, NUMBER\n');
    expect(set.result).toBe("[ 'a b', '2', 'c d' ]");
    expect((await run('%env OWN')).stdout).toBe('c d\n');
    expect((await run('%env ABSENT')).reply.evalue).toContain('ABSENT is not set');
    expect((await run(`%cd ${tmpdir()}\n!pwd`)).stdout).toContain(`${realpathSync(tmpdir())}\n`);
    await run(`%cd ${folder}`);
  });

  it('%time and %timeit say how long it takes', async () => {
    const { run } = notebook();
    const timed = await run('%time await new Promise<void>((done) => setTimeout(done, 30))\n%time 6 * 7');
    const [slow = ''] = timed.stdout.split('\n');
    const [, milliseconds] = /^Time: ([\d.]+) ms$/.exec(slow) ?? [];
    expect(Number(milliseconds)).toBeGreaterThanOrEqual(29);
    expect(Number(milliseconds)).toBeLessThan(1000);
    expect(timed.result).toBe('42');
    const cell = await run('%%time\nlet slept = 1\nslept');
    expect(cell.stdout).toMatch(/^Time: /);
    expect(cell.result).toBe('1');
    expect((await run('%%time\nthrow new Error("x")')).stdout).toMatch(/^Time: /);
    const many = await run('%timeit Math.sqrt(2)');
    expect(many.stdout).toMatch(
      /^[\d.]+ (ns|µs) ± [\d.]+ (ns|µs) a loop \(mean and standard deviation of 7 rounds of [\d,]+ loops\)\n$/,
    );
  });

  it('%who lists the names with type and value', async () => {
    const { run } = notebook();
    await run('const listed = new Map([[1, 2]]); const URL = "own"; class Shape {}');
    const { outputs } = await run('%who');
    const shown = outputs.find(({ header }) => header.msg_type === 'display_data');
    const text = String((shown?.content.data as Record<string, string> | undefined)?.['text/plain']);
    expect(text).toMatch(/listed +Map +Map\(1\) \{ 1 => 2 \}/);
    expect(text).toMatch(/URL +string +'own'/);
    expect(text).toMatch(/Shape +function +\[class Shape\]/);
  });

  it('%strict off lets a type error be told and the cell run, from the rest of its own cell on', async () => {
    const { run } = notebook();
    const loose = await run('%strict off\nconst wrong: number = "text"\nwrong');
    expect(loose.result).toBe("'text'");
    expect((await run('%strict on\nconst wrong: number = "text"')).reply.ename).toBe('TypeCheckError');
    expect((await run('%strict maybe')).reply.evalue).toContain("takes 'on', 'warn' or 'off'");
  });

  it('%load puts a file in place of the cell', async () => {
    const { run, write } = notebook();
    await write('part.ts', 'const part = 1;\n');
    const { reply } = await run('%load part.ts');
    expect(reply.payload).toEqual([
      { source: 'set_next_input', text: '// %load part.ts\nconst part = 1;', replace: true },
    ]);
  });

  it('?name shows what is known of it', async () => {
    const { reply } = await notebook().run('?Math.max');
    const [page] = reply.payload as { source: string; data: Record<string, string> }[];
    expect(page?.source).toBe('page');
    expect(page?.data['text/plain']).toContain('max(...values: number[]): number');
  });

  it('that there is not is an error at its line', async () => {
    const { reply, traceback } = await notebook().run('const before = 1\n%whoo');
    expect(reply).toMatchObject({
      ename: 'UnknownCommand',
      evalue: 'there is no command %whoo; did you mean %who?',
    });
    expect(traceback).toContain('> 2 | %whoo');
  });

  it('leaves In as the user wrote it, and type errors at their line', async () => {
    const { run } = notebook();
    const count = Number((await run('%cd .\n\nconst wrong: string = 1')).reply.execution_count);
    const { traceback } = await run('%cd .\n\nconst wrong: string = 1');
    expect(traceback).toContain(`In[${count + 1}]:3:7 - error TS2322`);
    await run('%cd .\n5');
    expect((await run('In.at(-2)')).result).toBe("'%cd .\\n5'");
  });
});
