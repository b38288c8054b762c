import { progressBar } from './progress-bar.ts';

/** A count under way, shown as a bar that moves. */
interface Progress {
  readonly done: number;
  /** Counts on; by one when no number is given. */
  advance(by?: number): void;
  /** Ends the count; a bar that has not reached its total then says where it stopped. */
  end(): void;
}

/** Starts a bar over a total, or goes through an iterable while counting its items. */
export interface StartProgress {
  (total: number, options?: { label?: string }): Progress;
  <Item>(items: Iterable<Item>, options?: { label?: string }): Generator<Item, void, undefined>;
  <Item>(items: AsyncIterable<Item>, options?: { label?: string }): AsyncGenerator<Item, void, undefined>;
}

type Show = (bundle: ReturnType<typeof progressBar>, update: boolean) => void;

const UPDATE_INTERVAL = 100;

function startBar(label: string, total: number | undefined, show: Show): Progress {
  let done = 0;
  let ended = false;
  let shownAt = performance.now();
  const draw = (update: boolean) => show(progressBar({ label, done, total, ended }), update);
  const finish = () => {
    if (ended) return;
    ended = true;
    draw(true);
  };
  draw(false);
  return {
    get done() {
      return done;
    },
    advance(by = 1) {
      if (!Number.isFinite(by)) throw new RangeError(`advance() takes a finite number, not ${by}`);
      if (ended) return;
      done += by;
      // by the clock at each step, since a timer does not fire in a synchronous loop
      if (total !== undefined && done >= total) finish();
      else if (performance.now() - shownAt >= UPDATE_INTERVAL) {
        shownAt = performance.now();
        draw(true);
      }
    },
    end: finish,
  };
}

function sizeOf(items: object): number | undefined {
  const { length, size } = items as { length?: unknown; size?: unknown };
  if (typeof length === 'number') return length;
  return typeof size === 'number' ? size : undefined;
}

function* through<Item>(items: Iterable<Item>, label: string, show: Show): Generator<Item, void, undefined> {
  const bar = startBar(label, sizeOf(items), show);
  try {
    for (const item of items) {
      yield item;
      bar.advance();
    }
  } finally {
    bar.end();
  }
}

async function* throughAsync<Item>(
  items: AsyncIterable<Item>,
  label: string,
  show: Show,
): AsyncGenerator<Item, void, undefined> {
  const bar = startBar(label, sizeOf(items), show);
  try {
    for await (const item of items) {
      yield item;
      bar.advance();
    }
  } finally {
    bar.end();
  }
}

/**
 * `progress` over `newShow()`, which gives each bar its own place in the output. A bar is redrawn at most ten
 * times a second, and once more at its end.
 */
export function createProgress(newShow: () => Show): StartProgress {
  const progress = (over: unknown, { label = 'Progress' }: { label?: string } = {}) => {
    if (typeof over === 'number') {
      if (!(over >= 0)) throw new RangeError(`progress() needs a total of 0 or more, not ${over}`);
      return startBar(label, over, newShow());
    }
    const items = over as Partial<Iterable<unknown> & AsyncIterable<unknown>> | null | undefined;
    if (typeof items?.[Symbol.asyncIterator] === 'function') {
      return throughAsync(items as AsyncIterable<unknown>, label, newShow());
    }
    if (typeof items?.[Symbol.iterator] === 'function')
      return through(items as Iterable<unknown>, label, newShow());
    throw new TypeError(
      'progress() takes a total, such as 100, or something to go through, such as an array',
    );
  };
  return progress as StartProgress;
}
