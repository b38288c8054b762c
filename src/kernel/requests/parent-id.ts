import type { MessageHeader } from '../protocol/index.ts';

/**
 * The name of a request towards the session: its header as text. Output may come long after the request,
 * and this way nothing has to be kept for it.
 */
export function parentIdOf(header: MessageHeader): string {
  return JSON.stringify(header);
}

/** Reads headers back; the last one is kept, since output comes in runs. */
export function createParentReader(): (parentId: string) => MessageHeader {
  let last = '';
  let header = {} as MessageHeader;
  return (parentId) => {
    if (parentId !== last) {
      header = JSON.parse(parentId);
      last = parentId;
    }
    return header;
  };
}
