import { expect, it } from 'vitest';
import { createSendQueue } from '../../../src/kernel/connection/send-queue.ts';

/** A socket as ZeroMQ's: it refuses a send while another one is pending. */
function strictSocket(fails: (text: string) => boolean = () => false) {
  const sent: string[] = [];
  let busy = false;
  return {
    sent,
    async send([frame]: Uint8Array[]) {
      if (busy) throw new Error('EBUSY');
      busy = true;
      await new Promise(setImmediate);
      busy = false;
      const text = String(frame);
      if (fails(text)) throw new Error(`no way for ${text}`);
      sent.push(text);
    },
  };
}

it('sends in order, one at a time, also what is pushed meanwhile', async () => {
  const socket = strictSocket();
  const queue = createSendQueue(socket, (error) => expect.unreachable(error.message));
  for (let i = 0; i < 50; i++) queue.push([Buffer.from(`${i}`)]);
  setTimeout(() => queue.push([Buffer.from('50')]), 1);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await queue.drained();
  expect(socket.sent).toEqual(Array.from({ length: 51 }, (_, i) => `${i}`));
});

it('goes on after a message that cannot be sent', async () => {
  const errors: string[] = [];
  const socket = strictSocket((text) => text === 'b');
  const queue = createSendQueue(socket, (error) => errors.push(error.message));
  for (const text of ['a', 'b', 'c']) queue.push([Buffer.from(text)]);
  await queue.drained();
  expect(socket.sent).toEqual(['a', 'c']);
  expect(errors).toEqual(['no way for b']);
});
