import type { createEditorComms } from '../editor/editor-comms.ts';
import type { JsonObject } from '../protocol/messages.ts';
import type { ToMain } from '../run/run-messages.ts';
import type { CellRunner } from './cell-runner.ts';
import type { HandlingComms } from './handling-comms.ts';
import type { createOpenComms } from './open-comms.ts';
import type { CommEvent, SessionHost } from './session.ts';

/** Whom a comm message of the front end concerns. */
interface CommParts {
  readonly host: SessionHost;
  readonly comms: ReturnType<typeof createOpenComms>;
  readonly editors: ReturnType<typeof createEditorComms>;
  readonly ready: Promise<void>;
  readonly runner: CellRunner;
  readonly handling: HandlingComms;
  send(message: ToMain): void;
}

/**
 * Answers an editor's question here, and gives everything else to the
 * main thread. Resolves when it is dealt with.
 */
export async function receiveComm(parts: CommParts, event: CommEvent): Promise<void> {
  const { host, comms, editors, ready, runner, handling, send } = parts;
  const { kind, content, metadata, buffers, parentId } = event;
  comms.seen(kind, content);
  if (editors.owns(kind, content))
    return editors.receive(kind, content, (comm_id, answer) =>
      // its positions and edits are interfaces, which TypeScript takes for no JSON
      host.output({ parentId, type: 'comm_msg', content: { comm_id, data: { ...answer } as JsonObject } }),
    );
  await ready;
  const key = runner.keyFor(parentId);
  // what a listener does at once comes before the idle of the message.
  const handled = handling.start(key);
  send({ kind: 'comm', event: kind, key, content, metadata, buffers });
  await handled;
}
