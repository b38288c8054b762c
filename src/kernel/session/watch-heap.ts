import type { MainInspector } from '../debug/main-inspector.ts';

/** How often the heap is looked at while a cell runs, milliseconds. */
const LOOK_MS = 100;
/** From this part of the limit on the engine is asked to stop before the limit, which costs something. */
const GUARDED_FROM = 0.2;
/** From this part of the limit on what runs is ended: the guard has given it room beyond the limit. */
const END_FROM = 0.97;
/** From this part of the limit on the user is told. */
const WARN_FROM = 0.8;
/** Only after it has fallen below this part is the user told again. */
const CALM_BELOW = 0.6;

/** Sees that a cell which takes all memory is ended, and with it not the kernel. */
interface HeapWatch {
  /** The most that the heap of the main thread may hold, bytes. */
  setLimit(bytes: number): void;
  /** A cell runs, or no cell runs any more. */
  watch(isRunning: boolean): void;
  /** What to say of the cell that was ended, once. */
  takeReason(): string | undefined;
}

/**
 * @param warn takes a line for the running cell, once each time the heap becomes nearly full
 * @param end ends what runs; the engine goes on with it only when that is under way
 */
export function createHeapWatch(
  inspector: MainInspector,
  warn: (line: string) => void,
  end: () => Promise<void>,
): HeapWatch {
  let limit = Number.POSITIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let warned = false;
  let reason: string | undefined;

  async function look(): Promise<void> {
    try {
      const { usedSize } = await inspector.post<{ usedSize: number }>('Runtime.getHeapUsage');
      if (usedSize > GUARDED_FROM * limit) await inspector.enableDebugger();
      if (usedSize > END_FROM * limit && timer) finish();
      if (usedSize > WARN_FROM * limit && !warned) {
        warned = true;
        warn(`The memory of the kernel is nearly full: ${inMegabytes(usedSize)} of ${inMegabytes(limit)}.\n`);
      } else if (usedSize < CALM_BELOW * limit) warned = false;
    } catch {
      // the connection is not there yet, or no longer
    }
  }

  let finishing = false;
  function finish(): void {
    if (finishing) return;
    finishing = true;
    reason = `all ${inMegabytes(limit)} of memory are in use; ${CURE}`;
    end()
      .then(inspector.renewDebugger)
      .catch(() => undefined)
      .finally(() => {
        finishing = false;
      });
  }

  inspector.on<{ reason: string }>('Debugger.paused', ({ reason: why }) => {
    if (why !== 'OOM') return;
    finish();
    inspector.post('Debugger.resume', { terminateOnResume: true }).catch(() => undefined);
  });

  return {
    setLimit(bytes) {
      limit = bytes;
    },
    watch(isRunning) {
      if (!isRunning) {
        clearInterval(timer);
        timer = undefined;
      } else timer ??= setInterval(look, LOOK_MS);
    },
    takeReason() {
      const taken = reason;
      reason = undefined;
      return taken;
    },
  };
}

const CURE =
  'what is kept in variables is freed by assigning undefined to them, and NODE_OPTIONS=--max-old-space-size=8192 ' +
  'before the start of the server gives 8,192 MB';

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB`;
}
