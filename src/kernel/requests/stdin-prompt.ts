import type { Connection, Incoming } from '../connection/index.ts';
import type { MessageHeader } from '../protocol/index.ts';

/** A question to the front end that asked for the running cell. */
interface Question {
  prompt: string;
  password: boolean;
  parent: MessageHeader;
  identities: Uint8Array[];
}

/** Asks the front end for lines of input. */
export interface StdinPrompt {
  /** One question at a time; further ones wait. Rejects when cancelled. */
  ask(question: Question): Promise<string>;
  /** Takes what arrives on stdin; an answer nobody waits for is logged and dropped. */
  receive(incoming: Incoming): void;
  /** Rejects open questions. @param parentMsgId only those of this request; all where absent */
  cancel(error: Error, parentMsgId?: string): void;
}

interface Open extends Question {
  msgId: string | null;
  resolve(value: string): void;
  reject(error: Error): void;
}

/** @param send sends on the stdin channel, see `Connection.send` */
export function createStdinPrompt(send: Connection['send'], log: (line: string) => void): StdinPrompt {
  let open: Open[] = [];
  const sendFirst = (): void => {
    const first = open[0];
    if (!first || first.msgId) return;
    const { prompt, password, parent } = first;
    first.msgId = send('stdin', first.identities, {
      type: 'input_request',
      content: { prompt, password },
      parent,
    });
  };
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        open.push({ ...question, msgId: null, resolve, reject });
        sendFirst();
      }),
    receive({ message }) {
      const first = open[0];
      const { msg_type } = message.header;
      const { value } = message.content;
      // some clients leave the parent empty; one that names another question answers too late.
      const asked = message.parent_header.msg_id ?? first?.msgId;
      if (msg_type !== 'input_reply' || typeof value !== 'string' || !first || asked !== first.msgId) {
        log(`stdin: ${msg_type} dropped, nobody waits for it`);
        return;
      }
      open.shift();
      first.resolve(value);
      sendFirst();
    },
    cancel(error, parentMsgId) {
      const concerned = (question: Open) =>
        parentMsgId === undefined || question.parent.msg_id === parentMsgId;
      const cancelled = open.filter(concerned);
      open = open.filter((question) => !concerned(question));
      for (const question of cancelled) question.reject(error);
      sendFirst();
    },
  };
}
