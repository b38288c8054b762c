import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { createDisplay, type DisplayEvent } from '../../../src/kernel/display/create-display.ts';
import { toMimeBundle } from '../../../src/kernel/display/to-mime-bundle.ts';

interface Shown {
  data: Record<string, string>;
  metadata: object;
  transient: { display_id: string };
}

function recorder() {
  const events: DisplayEvent[] = [];
  const functions = createDisplay((event) => events.push(event));
  const texts = () =>
    events.map(({ type, content }) =>
      type === 'clear_output' ? 'clear' : (content as unknown as Shown).data['text/plain'],
    );
  const shown = (at: number) => events[at]?.content as unknown as Shown;
  return { events, texts, shown, ...functions };
}

/** A value that shows `text` after some milliseconds. */
const later = (text: string, delay: number) => ({
  [Symbol.for('Jupyter.display')]: () => sleep(delay, { 'text/plain': text }),
});

describe('display', () => {
  it('shows at once, under a display id', async () => {
    const { display, events } = recorder();
    const done = display(1, { id: 'one' });
    expect(events).toEqual([
      {
        type: 'display_data',
        content: { data: { 'text/plain': '1' }, metadata: {}, transient: { display_id: 'one' } },
      },
    ]);
    expect((await done).id).toBe('one');
  });

  it('makes up an id where none is given, another one each time', async () => {
    const { display, shown } = recorder();
    const first = await display(1);
    const second = await display(2);
    expect([first.id, second.id]).toEqual([shown(0).transient.display_id, shown(1).transient.display_id]);
    expect(first.id).not.toBe(second.id);
  });

  it('shows undefined when told to', () => {
    const { display, texts } = recorder();
    void display(undefined);
    expect(texts()).toEqual(['undefined']);
  });

  it('takes a raw bundle, with bytes as base64, and refuses what is none', async () => {
    const { display, shown } = recorder();
    await display({ 'text/html': '<b>', 'image/png': new Uint8Array([1]) }, { raw: true });
    expect(shown(0).data).toEqual({ 'text/html': '<b>', 'image/png': 'AQ==' });
    await expect(display('text', { raw: true })).rejects.toThrow('a mime bundle must be an object');
    await expect(display({ html: 'x' }, { raw: true })).rejects.toThrow("'html' is not a MIME type");
  });

  it('keeps the order of calls when a value needs waiting for', async () => {
    const { display, updateDisplay, clearOutput, texts } = recorder();
    const all = [
      display('a'),
      display(later('b', 30)),
      display('c'),
      clearOutput(),
      updateDisplay('x', later('d', 5)),
      display('e'),
    ];
    expect(texts()).toEqual(["'a'"]);
    await Promise.all(all);
    expect(texts()).toEqual(["'a'", 'b', "'c'", 'clear', 'd', "'e'"]);
    void display('f');
    expect(texts().at(-1)).toBe("'f'");
  });

  it('goes on after a call that failed', async () => {
    const { display, texts } = recorder();
    const waiting = display(later('a', 10));
    const failing = display(1, { raw: true });
    await expect(failing).rejects.toThrow(TypeError);
    await display('b');
    await waiting;
    expect(texts()).toEqual(['a', "'b'"]);
  });

  it('sends in the async context of the call', async () => {
    const context = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const { display } = createDisplay(() => seen.push(context.getStore()));
    const first = context.run('first', () => display(later('a', 20)));
    const second = context.run('second', () => display('b'));
    await Promise.all([first, second]);
    expect(seen).toEqual(['first', 'second']);
  });

  it('forgets what waits when pending displays are dropped, and is not blocked by it', async () => {
    const { display, dropPending, texts } = recorder();
    void display({ [Symbol.for('Jupyter.display')]: () => new Promise(() => {}) });
    void display(later('late', 5));
    dropPending();
    await display('after');
    await sleep(20);
    expect(texts()).toEqual(["'after'"]);
  });
});

describe('updates', () => {
  it('replaces what stands under an id', async () => {
    const { display, updateDisplay, events, shown } = recorder();
    const handle = await display(1);
    await handle.update(2);
    await updateDisplay(handle.id, 3);
    await display(4, { id: handle.id, update: true });
    expect(events.map(({ type }) => type)).toEqual(['display_data', ...Array(3).fill('update_display_data')]);
    expect(new Set([0, 1, 2, 3].map((at) => shown(at).transient.display_id))).toEqual(new Set([handle.id]));
  });

  it('needs an id', async () => {
    const { display } = recorder();
    await expect(display(1, { update: true })).rejects.toThrow('needs the id');
  });

  it('shows nothing when a handle is the last value of a cell', async () => {
    const { display } = recorder();
    expect(toMimeBundle(await display(1))).toEqual({});
  });

  it('clears at once or with the next output', async () => {
    const { clearOutput, events } = recorder();
    await clearOutput();
    await clearOutput({ wait: true });
    expect(events).toEqual([
      { type: 'clear_output', content: { wait: false } },
      { type: 'clear_output', content: { wait: true } },
    ]);
  });
});

describe('progress', () => {
  it('moves one bar in place and ends at its total', () => {
    const { progress, events, texts, shown } = recorder();
    // at once, however busy the machine is
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const seen = [...progress(['x', 'y', 'z', 'w'], { label: 'Letters' })];
    clock.mockRestore();
    expect(seen).toEqual(['x', 'y', 'z', 'w']);
    expect(events.map(({ type }) => type)).toEqual(['display_data', 'update_display_data']);
    expect(texts()).toEqual([
      'Letters: [....................] 0 of 4 (0 %)',
      'Letters: [####################] 4 of 4 (100 %)',
    ]);
    expect(shown(1).transient).toEqual(shown(0).transient);
    expect(shown(1).data['text/html']).toBe(
      '<div><label>Letters <progress value="1" max="1"></progress></label> 4 of 4 (100 %)</div>',
    );
  });

  it('is redrawn at most ten times a second, also in a synchronous loop', () => {
    // a clock that only steps move, one millisecond each
    let now = 5000;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const { progress, events } = recorder();
    const bar = progress(1e9);
    for (let step = 0; step < 450; step++) {
      now++;
      bar.advance();
    }
    clock.mockRestore();
    expect(bar.done).toBe(450);
    expect(events).toHaveLength(1 + 4);
  });

  it('says where it stopped', () => {
    const { progress, texts } = recorder();
    for (const item of progress([1, 2, 3, 4])) if (item === 3) break;
    expect(texts().at(-1)).toBe('Progress: [##########..........] stopped at 2 of 4 (50 %)');
    const { progress: another, texts: others } = recorder();
    const through = () => {
      for (const _ of another([1, 2])) throw new Error('stop');
    };
    expect(through).toThrow('stop');
    expect(others().at(-1)).toContain('stopped at 0 of 2');
  });

  it('goes through asynchronous items and items of unknown number', async () => {
    const { progress, texts } = recorder();
    async function* items() {
      yield 1;
      yield 2;
    }
    const seen: number[] = [];
    for await (const item of progress(items())) seen.push(item);
    expect(seen).toEqual([1, 2]);
    expect(texts()).toEqual(['Progress: 0 so far', 'Progress: 2, finished']);
  });

  it('escapes its label', () => {
    const { progress, shown } = recorder();
    progress(1, { label: '<b>' });
    expect(shown(0).data['text/html']).toContain('&lt;b&gt;');
  });

  it('refuses what it cannot count', () => {
    const { progress } = recorder();
    expect(() => progress(-1)).toThrow('0 or more');
    expect(() => progress(Number.NaN)).toThrow('0 or more');
    expect(() => progress(null as never)).toThrow('takes a total');
    expect(() => progress(3).advance(Number.NaN)).toThrow('finite');
  });
});
