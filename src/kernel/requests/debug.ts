import type { Answer, Request } from './kernel.ts';

/** `debug_request`: answered in the debug adapter's own form that there is no debugger. */
export function debug({ message }: Request): Answer {
  const { seq, command } = message.content;
  return {
    content: {
      seq: 0,
      type: 'response',
      request_seq: typeof seq === 'number' ? seq : 0,
      success: false,
      command: typeof command === 'string' ? command : '',
      message: 'this kernel has no debugger',
    },
  };
}
