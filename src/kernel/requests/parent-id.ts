import type { Message, MessageHeader } from '../protocol/index.ts';

const SILENT_MARK = '~';

/**
 * The name of a request towards the session: its header as text. Output may come long after the request,
 * and this way nothing has to be kept for it. That of a silent cell bears a mark.
 */
export function parentIdOf({ header, content }: Message): string {
  const isSilent = header.msg_type === 'execute_request' && content.silent === true;
  return (isSilent ? SILENT_MARK : '') + JSON.stringify(header);
}

/** Whether a request asked that nothing it puts out be broadcast. */
export function isSilent(parentId: string): boolean {
  return parentId.startsWith(SILENT_MARK);
}

/** Reads headers back; the last one is kept, since output comes in runs. */
export function createParentReader(): (parentId: string) => MessageHeader {
  let last = '';
  let header = {} as MessageHeader;
  return (parentId) => {
    if (parentId !== last) {
      header = JSON.parse(isSilent(parentId) ? parentId.slice(SILENT_MARK.length) : parentId);
      last = parentId;
    }
    return header;
  };
}
