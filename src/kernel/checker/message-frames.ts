const endOfHead = Buffer.from('\r\n\r\n');

/** A message as the Language Server Protocol sends it: its length in bytes, and the JSON. */
export function toFrame(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/**
 * Finds the messages in what comes of a stream.
 *
 * @param take takes the text of each message, in order
 * @returns takes the next piece of the stream
 */
export function readFrames(take: (body: string) => void): (data: Buffer) => void {
  let chunks: Buffer[] = [];
  let have = 0;
  let need = 0;
  return (data) => {
    chunks.push(data);
    have += data.length;
    if (have < need) return;
    let buffer = chunks.length === 1 ? data : Buffer.concat(chunks);
    for (;;) {
      const head = buffer.indexOf(endOfHead);
      if (head < 0) break;
      const length = Number(/content-length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      need = end;
      if (buffer.length < end) break;
      need = 0;
      const body = buffer.toString('utf8', head + 4, end);
      buffer = buffer.subarray(end);
      take(body);
    }
    chunks = buffer.length > 0 ? [buffer] : [];
    have = buffer.length;
  };
}
