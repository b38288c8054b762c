import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DebugHandlers } from './debug-commands.ts';

/** The code that is debugged, and the breakpoints in it. */
export const sourceRequests: DebugHandlers<'dumpCell' | 'setBreakpoints' | 'source' | 'modules'> = {
  dumpCell: ({ breakpoints }, { code }) => ({ sourcePath: breakpoints.dump(String(code)) }),
  async setBreakpoints({ breakpoints }, { source, breakpoints: asked, lines }) {
    if (!source?.path) throw new Error('setBreakpoints needs source.path');
    const points = asked ?? lines?.map((line) => ({ line })) ?? [];
    return { breakpoints: await breakpoints.set(source.path, points) };
  },
  async source({ breakpoints, sources }, { source }) {
    const file = source?.path ?? '';
    const content = breakpoints.cellText(file) ?? sources.find(file)?.text;
    return { content: content ?? (await readFile(file, 'utf8')), mimeType: 'text/typescript' };
  },
  modules({ pauses }, { startModule = 0, moduleCount = 0 }) {
    const files = pauses.scripts().filter((file) => path.isAbsolute(file));
    const part = files.slice(startModule, moduleCount ? startModule + moduleCount : undefined);
    const modules = part.map((file, at) => ({
      id: startModule + at,
      name: path.basename(file),
      path: file,
    }));
    return { modules, totalModules: files.length };
  },
};
