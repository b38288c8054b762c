import { fileURLToPath } from 'node:url';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { cellPath, cellPaths } from './cell-paths.ts';
import { codeLines } from './code-lines.ts';
import { type Compiled, emittedPlace } from './emitted-place.ts';
import type { ScriptLocation } from './inspector-types.ts';
import type { MainInspector } from './main-inspector.ts';

/** What is known of the code that runs, for breakpoints and frames. */
export interface DebugSources {
  /** The text behind the name of a script. */
  find(name: string): Compiled | undefined;
  /** Makes known what a local file compiles to, before it is imported. */
  prepare(file: string): Promise<void>;
  /** Names of the scripts of the cells with that text. */
  namesOf(text: string): string[];
}

/** The breakpoints of a debugging front end, by path and line of the source. */
export interface Breakpoints {
  /** Takes the place of what was set on the path. */
  set(path: string, points: DebugProtocol.SourceBreakpoint[]): Promise<DebugProtocol.Breakpoint[]>;
  /** Sets those of a cell on the script that it is about to run as. */
  arm(name: string, text: string): Promise<void>;
  /** Sets all anew, for an engine that has forgotten them. */
  renew(): Promise<void>;
  clear(): Promise<void>;
  list(): { source: string; breakpoints: DebugProtocol.SourceBreakpoint[] }[];
  /** The text of a cell by its path, where it was dumped or has run. */
  cellText(path: string): string | undefined;
  dump(text: string): string;
}

interface Point {
  id: number;
  asked: DebugProtocol.SourceBreakpoint;
}

/** The breakpoints of one debugger, as asked for and as the engine has them. */
interface BreakpointState {
  readonly inspector: MainInspector;
  readonly sources: DebugSources;
  readonly compile: (expression: string) => string;
  readonly points: Map<string, Point[]>;
  /** Ids of the engine, by path. */
  readonly placed: Map<string, string[]>;
  /** Texts of cells, by path. */
  readonly cells: Map<string, string>;
  /** The number of the newest point. */
  last: number;
}

/** @param compile makes a condition JavaScript */
export function createBreakpoints(
  inspector: MainInspector,
  sources: DebugSources,
  compile: (expression: string) => string,
): Breakpoints {
  const points = new Map<string, Point[]>();
  const placed = new Map<string, string[]>();
  const cells = new Map<string, string>();
  const state: BreakpointState = { inspector, sources, compile, points, placed, cells, last: 0 };
  return {
    set: (written, asked) => setPoints(state, written, asked),
    async arm(name, text) {
      const path = cellPath(text);
      cells.set(path, text);
      for (const point of points.get(path) ?? [])
        await place(state, path, point, { url: name }, sources.find(name));
    },
    async renew() {
      placed.clear();
      for (const [path, list] of points) for (const point of list) await placeAll(state, path, point);
    },
    async clear() {
      for (const path of points.keys()) await remove(state, path);
      points.clear();
    },
    list: () =>
      [...points].map(([source, list]) => ({ source, breakpoints: list.map(({ asked }) => asked) })),
    cellText: (path) => cells.get(path),
    dump(text) {
      const path = cellPath(text);
      cells.set(path, text);
      return path;
    },
  };
}

async function setPoints(
  state: BreakpointState,
  written: string,
  asked: DebugProtocol.SourceBreakpoint[],
): Promise<DebugProtocol.Breakpoint[]> {
  const { points, sources } = state;
  const path = written.startsWith('file:') ? fileURLToPath(written) : written;
  await remove(state, path);
  if (!path.startsWith(cellPaths.prefix)) await sources.prepare(path);
  points.delete(path);
  const list = asked.map((one) => ({ id: ++state.last, asked: one }));
  if (list.length > 0) points.set(path, list);
  const answers: DebugProtocol.Breakpoint[] = [];
  for (const point of list) {
    const line = (await placeAll(state, path, point)) ?? expected(state, path, point.asked.line);
    answers.push({
      id: point.id,
      verified: line !== undefined,
      line: line ?? point.asked.line,
      source: { path: written },
    });
  }
  return answers;
}

/** @returns the line of the source on which the engine stops, undefined where it knows none yet */
async function place(
  { inspector, placed, compile }: BreakpointState,
  path: string,
  { asked }: Point,
  where: { url: string } | { urlRegex: string },
  compiled: Compiled | undefined,
): Promise<number | undefined> {
  const at = compiled ? emittedPlace(compiled, asked.line) : { line: asked.line, column: 1 };
  if (!at) return undefined;
  const parameters = {
    ...where,
    lineNumber: at.line - 1,
    columnNumber: at.column - 1,
    condition: condition(asked, compile),
  };
  const answer = await inspector
    .post<{ breakpointId: string; locations: ScriptLocation[] }>('Debugger.setBreakpointByUrl', parameters)
    // one on the same place is there already: two lines without code before it.
    .catch(() => undefined);
  if (!answer) return undefined;
  placed.set(path, [...(placed.get(path) ?? []), answer.breakpointId]);
  const [found] = answer.locations;
  if (!found) return undefined;
  const line = found.lineNumber + 1;
  return compiled ? compiled.toSource({ line, column: (found.columnNumber ?? 0) + 1 }).line : line;
}

/** Sets a point on every script of its path. */
async function placeAll(state: BreakpointState, path: string, point: Point): Promise<number | undefined> {
  const { cells, sources } = state;
  const text = cells.get(path);
  if (text === undefined && !path.startsWith(cellPaths.prefix))
    return place(state, path, point, { urlRegex: fileUrl(path) }, sources.find(path));
  let line: number | undefined;
  for (const name of text === undefined ? [] : sources.namesOf(text))
    line = (await place(state, path, point, { url: name }, sources.find(name))) ?? line;
  return line;
}

async function remove({ inspector, placed }: BreakpointState, path: string): Promise<void> {
  for (const breakpointId of placed.get(path) ?? [])
    await inspector.post('Debugger.removeBreakpoint', { breakpointId }).catch(() => undefined);
  placed.delete(path);
}

/** The line on which a cell that has not run will stop. */
function expected({ cells }: BreakpointState, path: string, line: number): number | undefined {
  const text = cells.get(path);
  return text === undefined ? line : codeLines(text).find((one) => one >= line);
}

/** When the engine stops at a point. One that logs never does, and says its message instead. */
function condition(
  { condition: own, logMessage }: DebugProtocol.SourceBreakpoint,
  compile: (expression: string) => string,
): string {
  const asked = own ? compile(own) : '';
  if (!logMessage) return asked;
  const parts = logMessage.split(/\{([^}]*)\}/);
  const text = parts
    .map((part, at) => (at % 2 ? `\${${compile(part)}}` : part.replace(/[`\\$]/g, '\\$&')))
    .join('');
  return `${asked ? `(${asked})&&` : ''}(console.log(\`${text}\`),false)`;
}

/** A file is known by its path where the kernel compiled it, by its address where Node loaded it. */
function fileUrl(path: string): string {
  const escaped = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `^(file://)?${escaped}(\\?.*)?$`;
}
