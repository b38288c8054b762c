import type {
  CellMistake,
  FromLanguage,
  NamedCompletion,
  NameInfo,
  ToLanguage,
} from '../language/messages.ts';
import type { TypeHelp } from './editor.ts';
import type { LiveGlobal } from './live-global.ts';
import type { Sandbox } from './sandbox.ts';

const WORKER = 'language';

/**
 * Loads TypeScript and all declarations from files beside the page, and starts them in a worker.
 *
 * @param above the texts of the cells above a cell, as they are now
 * @throws Error when a file does not come, or the worker fails
 */
export async function loadTypeHelp(
  live: LiveGlobal,
  sandbox: Sandbox,
  above: (id: string) => readonly string[],
): Promise<TypeHelp> {
  await Promise.all([live.load('live-language.js'), live.load('live-types.js')]);
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const send = (message: ToLanguage): void => sandbox.send(WORKER, message);
  await new Promise<void>((resolve, reject) => {
    sandbox.start(WORKER, live.language ?? '', (message) => {
      const heard = message as FromLanguage;
      if (heard.kind === 'ready') resolve();
      else if (heard.kind === 'broken') reject(new Error(heard.message));
      else {
        waiting.get(heard.ask)?.(heard.answer);
        waiting.delete(heard.ask);
      }
    });
    send({ kind: 'types', files: live.types ?? {} });
  });
  // the worker has its own copy now
  delete live.types;
  delete live.language;
  const ask = <Answer>(kind: 'complete' | 'check' | 'hover', id: string, text: string, at: number) =>
    new Promise<Answer>((resolve) => {
      waiting.set(++asked, resolve as (answer: unknown) => void);
      send({ kind, ask: asked, cells: [...above(id), text], at });
    });
  return {
    complete: (id, text, at) => ask<NamedCompletion[]>('complete', id, text, at),
    check: (id, text) => ask<CellMistake[]>('check', id, text, 0),
    hover: (id, text, at) => ask<NameInfo | undefined>('hover', id, text, at),
  };
}
