import type { JsonObject } from '../protocol/messages.ts';
import type { FromMain, Placed, ToMain } from '../run/run-messages.ts';
import type { CellRunner } from './cell-runner.ts';
import type { createLocalFiles } from './local-files.ts';
import type { createOpenComms } from './open-comms.ts';
import type { SessionHost } from './session.ts';
import type { TypePolicy } from './type-policy.ts';

/** Who is told what the main thread says. */
interface FromMainParts {
  readonly host: SessionHost;
  readonly runner: CellRunner;
  readonly comms: ReturnType<typeof createOpenComms>;
  readonly types: TypePolicy;
  readonly files: Pick<ReturnType<typeof createLocalFiles>, 'graph'>;
  /** a comm message is dealt with */
  handled(key: number): void;
  send(message: ToMain): void;
}

/** What is done with each thing that the main thread says. */
interface FromMainThread {
  placed(what: Placed): void;
  text(key: number, name: 'stdout' | 'stderr', text: string): void;
  /** Says something of the kernel's own under the cell of that key. */
  tell(key: number, text: string): void;
  compileLocal(request: Extract<FromMain, { kind: 'local' }>): Promise<void>;
}

/** Passes on what the main thread says of cells and comms: to the host, the runner and whom else it concerns. */
export function createFromMain({
  host,
  runner,
  comms,
  types,
  files,
  handled,
  send,
}: FromMainParts): FromMainThread {
  function text(key: number, name: 'stdout' | 'stderr', written: string): void {
    host.output({ parentId: runner.parentOf(key), type: 'stream', content: { name, text: written } });
  }

  const tell = (key: number, words: string): void => text(key, 'stderr', words);

  function placed(what: Placed): void {
    const parentId = runner.parentOf(what.key);
    switch (what.kind) {
      case 'output': {
        const { kind: _, key: __, ...message } = what;
        comms.seen(message.type, message.content as object as JsonObject);
        host.output({ parentId, ...message });
        break;
      }
      case 'failure':
        host.output({ parentId, type: 'error', content: runner.errorContent(what.error) });
        break;
      case 'payload':
        runner.addPayload(what.payload);
        break;
      case 'input':
        host.input({ prompt: what.prompt, password: what.password, parentId }).then(
          (value) => send({ kind: 'input', id: what.id, value }),
          (error: Error) => send({ kind: 'input', id: what.id, problem: error.message }),
        );
        break;
      case 'exit':
        handled(what.key);
        if (what.code === 0) tell(what.key, `The kernel ends: ${what.call}.\n`);
        if (runner.exit(what.key, what.code, what.call)) break;
        // A timer of a cell that has ended.
        if (what.code !== 0) tell(what.key, `The kernel ends: ${what.call}.\n`);
        host.exit?.(what.code);
        break;
      case 'strict':
        types.set(what.strictness);
        break;
      case 'handled':
        handled(what.key);
        break;
      case 'done':
        runner.done(what);
    }
  }

  async function compileLocal({ id, specifier, from }: Extract<FromMain, { kind: 'local' }>): Promise<void> {
    try {
      const graph = await files.graph([specifier], from);
      const found = graph.resolve(specifier);
      const target = found && ('local' in found ? found.local : found.address);
      send({ kind: 'local', id, modules: graph.modules, ...(target ? { target } : {}) });
    } catch (error) {
      send({ kind: 'local', id, problem: (error as Error).message });
    }
  }

  return { placed, text, tell, compileLocal };
}
