import path from 'node:path';
import type { AdapterState } from './adapter-state.ts';
import type { DebugHandlers } from './debug-commands.ts';
import type { STEPS } from './pauses.ts';
import type { SourceFrame } from './source-frames.ts';

/** The frame with that number, of the pause of now. */
export function frameOf({ pauses }: AdapterState, id: number | undefined): SourceFrame | undefined {
  const frame = pauses.frames()?.find((one) => one.id === id);
  if (id !== undefined && pauses.frames() && !frame) throw new Error(`there is no frame ${id} in this pause`);
  return frame;
}

const step =
  (kind?: keyof typeof STEPS) =>
  async ({ pauses }: AdapterState): Promise<{ allThreadsContinued: boolean }> => {
    if (!pauses.frames()) throw new Error('nothing is paused');
    await pauses.resume(kind);
    return { allThreadsContinued: true };
  };

/** Where the code stands, and how it goes on. */
export const frameRequests: DebugHandlers<
  'threads' | 'stackTrace' | 'scopes' | 'continue' | 'next' | 'stepIn' | 'stepOut' | 'pause'
> = {
  threads: () => ({ threads: [{ id: 1, name: 'cells' }] }),
  stackTrace({ pauses }, { startFrame = 0, levels = 0 }) {
    const frames = pauses.frames() ?? [];
    const part = frames.slice(startFrame, levels ? startFrame + levels : undefined);
    return {
      totalFrames: frames.length,
      stackFrames: part.map(({ id, name, file, line, column }) => ({
        id,
        name,
        line,
        column,
        source: { name: path.basename(file), path: file, sourceReference: 0 },
      })),
    };
  },
  scopes(state, { frameId }) {
    const frame = frameOf(state, frameId);
    if (!frame) throw new Error('nothing is paused');
    return { scopes: state.variables.scopes(frame.call) };
  },
  continue: step(),
  next: step('next'),
  stepIn: step('stepIn'),
  stepOut: step('stepOut'),
  async pause({ pauses }) {
    await pauses.pause();
    return undefined;
  },
};
