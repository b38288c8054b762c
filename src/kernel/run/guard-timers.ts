import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';
import { type CellContext, ownContext } from './cell-context.ts';

const { apply } = Reflect;

type AnyFunction = (...args: unknown[]) => unknown;

let busy: CellContext | undefined;

/** @returns the cell whose timer was stopped midway and has not been asked for since, if any. */
export function takeBusyTimer(): CellContext | undefined {
  const cell = busy;
  busy = undefined;
  return cell;
}

/**
 * Makes timers silent once the cell that started them was interrupted: their callbacks do not run and a
 * sleeping `await` never wakes. Timers of other cells go on.
 *
 * @param beforeEach called before the callback of a cell's timer
 */
export function guardTimers(beforeEach: () => void): void {
  const target = timers as unknown as Record<string, AnyFunction>;
  const promised = timersPromises as unknown as Record<string, AnyFunction>;
  for (const name of ['setTimeout', 'setInterval', 'setImmediate']) {
    const original = target[name] as AnyFunction;
    const clear = (name === 'setInterval' ? clearInterval : undefined) as AnyFunction | undefined;
    const guarded = (callback: unknown, ...rest: unknown[]): unknown => {
      const cell = ownContext();
      // called without spreading a list: cells may replace the iterator of lists.
      const forward = (first: unknown): unknown => {
        const all = [first];
        for (let at = 0; at < rest.length; at++) all[at + 1] = rest[at];
        return apply(original, undefined, all);
      };
      if (!cell || typeof callback !== 'function') return forward(callback);
      const handle = forward((...args: unknown[]) => {
        beforeEach();
        if (cell.stopped) return clear?.(handle);
        const before = busy;
        busy = cell;
        try {
          apply(callback, undefined, args);
        } finally {
          busy = before;
        }
      });
      return handle;
    };
    const asPromise = promised[name] as AnyFunction;
    promised[name] = guardPromise(asPromise, name === 'setInterval');
    Object.defineProperty(guarded, promisify.custom, { value: promised[name], enumerable: true });
    Object.defineProperty(guarded, 'name', { value: name });
    target[name] = guarded;
    (globalThis as unknown as Record<string, AnyFunction>)[name] = guarded;
  }
  syncBuiltinESMExports();
}

function guardPromise(original: AnyFunction, isIterator: boolean): AnyFunction {
  return (...args) => {
    const cell = ownContext();
    if (!cell) return original(...args);
    if (isIterator) return guardIterator(original(...args) as AsyncIterable<unknown>, cell);
    return (original(...args) as Promise<unknown>).then((value) => (cell.stopped ? never() : value));
  };
}

async function* guardIterator(source: AsyncIterable<unknown>, cell: CellContext): AsyncGenerator<unknown> {
  for await (const value of source) {
    if (cell.stopped) return;
    yield value;
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
