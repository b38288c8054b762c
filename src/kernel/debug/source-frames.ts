import { fileURLToPath } from 'node:url';
import type { DebugSources } from './breakpoints.ts';
import { cellPath } from './cell-paths.ts';
import type { CallFrame } from './inspector-types.ts';

const MOST_FRAMES = 200;

/** One frame of the user's code, with its place in the source. */
export interface SourceFrame {
  readonly id: number;
  readonly call: CallFrame;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Sees of the engine's frames what is the user's. */
export interface FrameReader {
  /** A script has come, under an address. */
  script(id: string, url: string): void;
  /** The user's scripts, by path. */
  scripts(): string[];
  /** Whether a frame is Node's or the kernel's. */
  isInternal(call: CallFrame): boolean;
  /** The frames of the user's code, from the innermost. */
  userFrames(calls: readonly CallFrame[]): SourceFrame[];
}

/** @param kernelFolder where the kernel's own code lies */
export function createFrameReader(sources: DebugSources, kernelFolder: string): FrameReader {
  const urls = new Map<string, string>();
  let lastId = 0;

  const urlOf = ({ location }: CallFrame): string => urls.get(location.scriptId) ?? '';
  const isInternal = (url: string): boolean =>
    url === '' ||
    url.startsWith('node:') ||
    url.startsWith('evalmachine') ||
    pathOf(url).startsWith(kernelFolder);

  return {
    script: (id, url) => void urls.set(id, url),
    scripts: () => [...new Set([...urls.values()].filter((url) => !isInternal(url)).map(pathOf))],
    isInternal: (call) => isInternal(urlOf(call)),
    userFrames(calls) {
      // below the inspector is the kernel, which called the cell.
      const end = calls.findIndex((call) => urlOf(call) === 'node:inspector');
      return calls
        .slice(0, end < 0 ? MOST_FRAMES : Math.min(end, MOST_FRAMES))
        .filter((call) => !isInternal(urlOf(call)))
        .map((call) => sourceFrame(sources, ++lastId, call, urlOf(call)));
    },
  };
}

function sourceFrame(sources: DebugSources, id: number, call: CallFrame, url: string): SourceFrame {
  const { lineNumber, columnNumber = 0 } = call.location;
  const emitted = { line: lineNumber + 1, column: columnNumber + 1 };
  const isCell = url.startsWith('In[');
  const compiled = sources.find(isCell ? url : pathOf(url));
  return {
    id,
    call,
    name: call.functionName || (isCell ? url : '<anonymous>'),
    file: isCell && compiled ? cellPath(compiled.text) : pathOf(url),
    ...(compiled ? compiled.toSource(emitted) : emitted),
  };
}

/** The path behind an address; other names stay. */
function pathOf(url: string): string {
  return url.startsWith('file:') ? fileURLToPath(url.replace(/\?.*$/, '')) : url;
}
