import { expect, it } from 'vitest';
import { childrenOf, comesTrue } from '../kernel-under-test.ts';
import { startNotebook } from '../session/notebook.ts';

it('checks with the JavaScript compiler where the native one is missing', async () => {
  const { run, client } = await startNotebook({ REKENSCHAP_CHECKER: 'javascript' });
  expect((await run("const n: number = 'x'")).traceback).toContain('In[1]:1:7 - error TS2322');
  await run('/** A list. */\nlet xs = [1, 2]');
  expect((await run('xs = [3]; xs.map((x) => x * 2)')).result).toBe('[ 6 ]');
  expect((await run('xs.nothing')).traceback).toContain('TS2339');
  const { content } = await client.request('complete_request', { code: 'xs.ma', cursor_pos: 5 });
  expect(content).toMatchObject({ matches: ['map'], cursor_start: 3, cursor_end: 5 });
  const hover = await client.request('inspect_request', { code: 'xs', cursor_pos: 1, detail_level: 0 });
  expect(JSON.stringify(hover.content.data)).toContain('xs: number[]');
}, 30_000);

it('runs cells unchecked where there is no compiler, and says so once', async () => {
  const { run, client } = await startNotebook({ REKENSCHAP_CHECKER: 'none' });
  const first = await run("const n: number = 'x'; n");
  expect(first.result).toBe("'x'");
  expect(first.stderr).toContain('Types are not checked');
  expect((await run('n')).stderr).toBe('');
  expect((await run('const a = {; b')).reply.ename).toBe('SyntaxError');
  expect((await client.request('complete_request', { code: 'n', cursor_pos: 1 })).content.matches).toEqual(
    [],
  );
});

it('lets a cell be interrupted while the server keeps silent', async () => {
  const { run, start, finish, client, pid } = await startNotebook();
  await run('let kept = 1');
  process.kill(childrenOf(pid)[0] as number, 'SIGSTOP');
  const id = start('kept = 2');
  await client.iopub((m) => m.header.msg_type === 'execute_input' && m.parent_header.msg_id === id);
  const asked = performance.now();
  client.send('interrupt_request', {}, { channel: 'control' });
  expect((await finish(id)).reply.ename).toBe('KeyboardInterrupt');
  expect(performance.now() - asked).toBeLessThan(1000);
  expect((await run('kept')).result).toBe('1');
});

it('starts a fresh server for one that died or went silent, and has forgotten nothing', async () => {
  const { run, pid } = await startNotebook();
  await run('const xs: number[] = [1, 2]');
  const server = () => childrenOf(pid)[0] as number;
  const first = server();
  process.kill(first, 'SIGKILL');
  expect((await run("xs.push('s')")).traceback).toContain('TS2345');
  const second = server();
  expect(second).not.toBe(first);
  process.kill(second, 'SIGSTOP');
  expect((await run('xs.map((x) => x.toFixed(1))')).result).toBe("[ '1.0', '2.0' ]");
  expect((await run('xs.nothing')).traceback).toContain('TS2339');
  expect(await comesTrue(() => !childrenOf(pid).includes(second), 2000)).toBe(true);
}, 30_000);
