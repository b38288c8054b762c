// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of cells
import { describe, expect, it } from 'vitest';
import { murmur2 } from '../../../src/kernel/debug/murmur2.ts';
import { startDebugged } from './debugged.ts';

const attach = async (debugged: Awaited<ReturnType<typeof startDebugged>>) => {
  await debugged.ask('initialize', { clientID: 'test' });
  await debugged.ask('attach');
  return debugged;
};

const cell = `interface Turn { n: number }
function sumOf(turn: Turn): number {
  let sum = 0;
  for (const k of [1, 2, 3]) {
    sum += k * turn.n;
  }
  return sum;
}
const out = sumOf({ n: 3 });
await Promise.resolve(out);
out + 1`;

describe('the debugger', () => {
  it('serves the messages of JupyterLab, in its order', async () => {
    const { ask, event, client, run, start, finish } = await startDebugged();
    // what @jupyterlab/debugger sends: session.ts (connection, start),
    // service.ts (restoreState, updateBreakpoints)
    const info = await client.request('kernel_info_request');
    expect(info.content).toMatchObject({ debugger: true });
    expect(info.content.supported_features).toContain('debugger');
    const first = await client.request(
      'debug_request',
      { type: 'request', seq: 0, command: 'debugInfo' },
      { channel: 'control' },
    );
    expect(first.content).toMatchObject({ success: true, body: { isStarted: false, hashMethod: 'Murmur2' } });
    const initialized = await ask('initialize', { clientID: 'jupyterlab', linesStartAt1: true });
    expect(initialized.body.exceptionBreakpointFilters).toHaveLength(2);
    await ask('attach', {});
    const { body: state } = await ask('debugInfo', {});
    expect(state).toMatchObject({
      isStarted: true,
      breakpoints: [],
      stoppedThreads: [],
      richRendering: true,
    });
    await run('const before = [1, 2, 3]');
    const { body: dumped } = await ask('dumpCell', { code: cell });
    expect(dumped.sourcePath).toBe(
      `${state.tmpFilePrefix}${murmur2(cell, Number(state.hashSeed))}${state.tmpFileSuffix}`,
    );
    const source = { path: dumped.sourcePath };
    const set = await ask('setBreakpoints', { source, breakpoints: [{ line: 5 }], sourceModified: false });
    expect(set.body.breakpoints).toMatchObject([{ verified: true, line: 5 }]);
    expect((await ask('debugInfo', {})).body.breakpoints).toEqual([
      { source: dumped.sourcePath, breakpoints: [{ line: 5 }] },
    ]);

    const id = start(cell);
    expect(await event('stopped')).toMatchObject({
      reason: 'breakpoint',
      threadId: 1,
      allThreadsStopped: true,
    });
    const began = performance.now();
    const { body: trace } = await ask('stackTrace', { threadId: 1 });
    expect(trace.stackFrames).toMatchObject([
      { name: 'sumOf', line: 5, source },
      { name: 'In[2]', line: 9, source },
    ]);
    const [frame] = trace.stackFrames as never as { id: number }[];
    const { body } = await ask('scopes', { frameId: frame?.id as number });
    const scopes = body.scopes as never as { name: string; variablesReference: number }[];
    expect(scopes.map(({ name }) => name)).toEqual(['Locals', 'Globals']);
    const read = await Promise.all(
      scopes.map(({ variablesReference }) => ask('variables', { variablesReference })),
    );
    const took = performance.now() - began;
    const texts = read.map(({ body: { variables } }) =>
      Object.fromEntries(
        (variables as never as { name: string; value: string }[]).map(({ name, value }) => [name, value]),
      ),
    );
    expect(texts[0]).toMatchObject({ k: '1', sum: '0', turn: '{n: 3}' });
    expect(texts[1]).toMatchObject({ before: 'Array(3) [1, 2, 3]' });
    // the goal is 50 ms on a quiet machine
    expect(took).toBeLessThan(500);
    expect((await ask('source', { source, sourceReference: 0 })).body.content).toBe(cell);

    await ask('setBreakpoints', { source, breakpoints: [], sourceModified: false });
    await ask('continue', { threadId: 1 });
    await event('continued');
    expect((await finish(id)).result).toBe('19');
    await ask('disconnect', { restart: false, terminateDebuggee: false });
    expect((await ask('debugInfo', {})).body.isStarted).toBe(false);
  });

  it('serves the messages of VS Code, in its order', async () => {
    const { ask, event, stop, start, finish } = await startDebugged();
    // vscode-jupyter: kernelDebugAdapterBase.ts (attach after debugInfo, dumpCell before setBreakpoints,
    // disconnect), runByLineController.ts (a breakpoint on the first line, stackTrace of one level, stepIn)
    await ask('initialize', { clientID: 'vscode', pathFormat: 'path', locale: 'en' });
    expect((await ask('debugInfo')).body.stoppedThreads).toEqual([]);
    await ask('attach', { type: 'Python Kernel Debug Adapter', request: 'attach', justMyCode: true });
    await event('initialized');
    await ask('setExceptionBreakpoints', { filters: [] });
    const path = (await ask('dumpCell', { code: cell })).body.sourcePath;
    const source = { name: 'a.ipynb', path };
    await ask('setBreakpoints', { source, lines: [9], breakpoints: [{ line: 9 }], sourceModified: false });
    await ask('configurationDone');
    const id = start(cell);
    await event('stopped');
    const { body } = await ask('stackTrace', { threadId: 1, startFrame: 0, levels: 1 });
    expect(body.stackFrames).toMatchObject([{ line: 9, source: { path } }]);
    const lines = [];
    for (let at = 0; at < 4; at++) lines.push((await stop('stepIn'))[0]?.line);
    // into the function, along its lines, and round the loop
    expect(lines).toEqual([3, 4, 5, 4]);
    const [outside] = await stop('stepOut');
    expect(outside).toMatchObject({ name: 'In[1]', line: 10 });
    const [last] = await stop('next');
    expect(last?.line).toBe(11);
    await ask('disconnect', { restart: false });
    expect((await finish(id)).result).toBe('19');
  });

  it('stops where a condition holds, and prints what a log point says', async () => {
    const { stop, locals, ask, start, finish, breakOn } = await attach(await startDebugged());
    await breakOn(cell, [
      { line: 5, condition: 'k === (2 as number)' },
      { line: 7, logMessage: 'the sum is {sum}' },
    ]);
    const id = start(cell);
    const [frame] = await stop();
    expect(await locals(frame?.id as number)).toMatchObject({ k: '2', sum: '3' });
    await ask('continue', { threadId: 1 });
    const ended = await finish(id);
    expect(ended.stdout).toBe('the sum is 18\n');
    expect(ended.result).toBe('19');
  });

  it('stops in imported TypeScript files, on lines of the file, and on lowered cells', async () => {
    const { write, ask, stop, start, finish, breakOn } = await attach(await startDebugged());
    const file = await write(
      'lib.ts',
      'export interface A { n: number }\n\nexport enum Kind { One, Two }\nexport function twice(n: number): number {\n  const m: number = n * 2;\n  return m;\n}\n',
    );
    await ask('setBreakpoints', {
      source: { path: file },
      breakpoints: [{ line: 6 }],
      sourceModified: false,
    });
    const code = "import { twice } from './lib.ts';\nenum Own { A, B }\nconst kind = Own.B;\ntwice(kind + 1)";
    const path = await breakOn(code, [{ line: 3 }]);
    const id = start(code);
    expect((await stop())[0]).toMatchObject({ line: 3, source: { path } });
    const frames = await stop('continue');
    expect(frames).toMatchObject([
      { name: 'twice', line: 6, source: { path: file } },
      { name: 'In[1]', line: 4, source: { path } },
    ]);
    const { body } = await ask('modules', {});
    expect(body.modules).toMatchObject([{ name: 'lib.ts', path: file }]);
    await ask('continue', { threadId: 1 });
    expect((await finish(id)).result).toBe('4');
  });

  it('stops in a function of a cell that has run, when another cell calls it', async () => {
    const { run, stop, ask, start, finish, breakOn } = await attach(await startDebugged());
    const definition = 'function late(n: number) {\n  const m = n + 1;\n  return m;\n}';
    await run(definition);
    const path = await breakOn(definition, [{ line: 3 }]);
    const id = start('late(1)');
    expect((await stop())[0]).toMatchObject({ name: 'late', line: 3, source: { path } });
    await ask('continue', { threadId: 1 });
    expect((await finish(id)).result).toBe('2');
  });

  it('evaluates in a frame and outside, and opens values', async () => {
    const { stop, ask, start, finish, breakOn, run } = await attach(await startDebugged());
    await run('const URL = "own"; const nested = { list: [1, { deep: true }], map: new Map([["k", 5]]) };');
    await breakOn(cell, [{ line: 7 }]);
    const id = start(cell);
    const [frame] = await stop();
    const frameId = frame?.id as number;
    const at = async (expression: string, context = 'repl') =>
      (await ask('evaluate', { expression, frameId, context })).body;
    expect(await at('(sum as number) * 2')).toMatchObject({
      result: '36',
      type: 'number',
      variablesReference: 0,
    });
    expect(await at('URL')).toMatchObject({ result: '"own"' });
    await at('sum = 100');
    expect(await ask('evaluate', { expression: 'nowhere', frameId })).toMatchObject({
      success: false,
      message: 'ReferenceError: nowhere is not defined',
    });
    expect((await ask('evaluate', { expression: 'sum = 1', frameId, context: 'hover' })).success).toBe(false);
    const { variablesReference } = await at('nested');
    const { body } = await ask('variables', { variablesReference });
    const list = (body.variables as never as { name: string; variablesReference: number }[]).find(
      ({ name }) => name === 'list',
    );
    const inner = await ask('variables', { variablesReference: list?.variablesReference as number });
    expect(inner.body.variables).toMatchObject([
      { name: '0', value: '1' },
      { name: '1', value: '{deep: true}' },
      { name: 'length' },
    ]);
    await ask('continue', { threadId: 1 });
    expect((await finish(id)).result).toBe('101');
    expect(await ask('variables', { variablesReference })).toMatchObject({ success: false });
    expect((await ask('evaluate', { expression: 'out', context: 'repl' })).body.result).toBe('100');
  });

  it('shows the names of the cells without a pause, richly too, and also while a cell spins', async () => {
    const { ask, run, start, finish, client } = await startDebugged();
    await run('const answer = 42; const shown = html`<b>bold</b>`; const URL = "own"');
    const names = async () => {
      const { body } = await ask('inspectVariables', {});
      return Object.fromEntries(
        (body.variables as never as { name: string; value: string }[]).map(({ name, value }) => [
          name,
          value,
        ]),
      );
    };
    expect(await names()).toMatchObject({ answer: '42', URL: '"own"' });
    expect((await ask('richInspectVariables', { variableName: 'shown' })).body.data).toMatchObject({
      'text/html': '<b>bold</b>',
    });
    expect((await ask('richInspectVariables', { variableName: 'special variables' })).body).toEqual({
      data: {},
      metadata: {},
    });
    const id = start("console.log('on'); while (true) {}");
    await client.iopub((m) => m.parent_header.msg_id === id && m.header.msg_type === 'stream');
    expect(await names()).toMatchObject({ answer: '42' });
    await client.request('interrupt_request', {}, { channel: 'control' });
    await finish(id);
  });

  it('copies a variable of a frame to the cells', async () => {
    const { stop, ask, start, finish, run, breakOn } = await attach(await startDebugged());
    await breakOn(cell, [{ line: 7 }]);
    const id = start(cell);
    const [frame] = await stop();
    const copy = { srcVariableName: 'sum', dstVariableName: 'taken', srcFrameId: frame?.id as number };
    expect((await ask('copyToGlobals', copy)).success).toBe(true);
    await ask('continue', { threadId: 1 });
    await finish(id);
    expect((await run('taken + 1')).result).toBe('19');
  });

  it('stops on exceptions that nobody catches, or on all', async () => {
    const { stop, event, ask, start, finish } = await attach(await startDebugged());
    const code =
      "try { throw new RangeError('caught') } catch {}\nfunction fail(): never {\n  throw new TypeError('bad');\n}\nfail()";
    await ask('setExceptionBreakpoints', { filters: ['uncaught'] });
    const first = start(code);
    expect(await event('stopped')).toMatchObject({ reason: 'exception', text: 'TypeError: bad' });
    expect((await ask('stackTrace', { threadId: 1 })).body.stackFrames).toMatchObject([
      { name: 'fail', line: 3 },
      { name: 'In[1]', line: 5 },
    ]);
    await ask('continue', { threadId: 1 });
    expect((await finish(first)).reply.ename).toBe('TypeError');
    await ask('setExceptionBreakpoints', { filters: ['all'] });
    const second = start(code);
    expect((await stop())[0]).toMatchObject({ line: 1 });
    await stop('continue');
    await ask('continue', { threadId: 1 });
    await finish(second);
  });

  it('an interrupt ends a paused cell, and shutdown a paused kernel', async () => {
    const { event, start, finish, client, run, ended } = await attach(await startDebugged());
    const id = start('debugger;\n"never"');
    await event('stopped');
    const began = performance.now();
    await client.request('interrupt_request', {}, { channel: 'control' });
    expect((await finish(id)).reply.ename).toBe('KeyboardInterrupt');
    expect(performance.now() - began).toBeLessThan(1000);
    expect((await run('1 + 1')).result).toBe('2');
    start('debugger;');
    await event('stopped');
    await client.request('shutdown_request', { restart: false }, { channel: 'control' });
    expect(await ended).toBe(0);
  });

  it('is not in the way where nobody debugs', async () => {
    const { run, ask } = await startDebugged();
    expect((await run('debugger;\n5')).result).toBe('5');
    await attach({ ask } as never);
    await ask('disconnect', {});
    expect((await run('debugger;\n6')).result).toBe('6');
    expect(await ask('continue', { threadId: 1 })).toMatchObject({
      success: false,
      message: 'nothing is paused',
    });
    expect(await ask('makeCoffee')).toMatchObject({ success: false });
  });
});
