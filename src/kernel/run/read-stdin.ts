import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Readable } from 'node:stream';
import type { Questions } from './ask.ts';

/**
 * Makes standard input a series of questions to the front end, a line each: `process.stdin`, and what reads
 * descriptor 0 at once. Where the front end cannot be asked, and after the cell, input is at its end; the
 * real one, which the server may hold open, would be waited for without end.
 */
export function readStdin(questions: Questions): void {
  let stream: Readable | undefined;
  Object.defineProperty(process, 'stdin', {
    configurable: true,
    enumerable: true,
    get() {
      if (!stream || stream.destroyed || ended.has(stream)) stream = openStream(questions);
      return stream;
    },
  });
  readDescriptor(() =>
    questions.isAllowed() ? Buffer.from(`${questions.askNow('', false)}\n`) : Buffer.alloc(0),
  );
}

/** Streams at their end: who asks for standard input again may find a cell that can be asked. */
const ended = new WeakSet<Readable>();

/** A stream that asks a line at a time, and only when somebody reads. */
function openStream({ isAllowed, ask }: Questions): Readable {
  let wanted = false;
  const stream: Readable = new Readable({
    read() {
      wanted = true;
      // a reader that has what it wanted pauses the stream only after the next line was called for.
      setImmediate(askIfRead);
    },
  });
  function end(): void {
    ended.add(stream);
    stream.push(null);
  }
  function askIfRead(): void {
    const isRead = stream.readableFlowing !== false || stream.listenerCount('readable') > 0;
    if (!wanted || !isRead || stream.destroyed) return;
    wanted = false;
    if (!isAllowed()) end();
    else ask('', false).then((line) => stream.push(`${line}\n`), end);
  }
  stream.on('resume', askIfRead);
  stream.on('newListener', (event) => {
    if (event === 'readable') setImmediate(askIfRead);
  });
  return Object.assign(stream, { fd: 0, isTTY: false });
}

/** `readFileSync(0)` gives one line; `readSync(0, …)` as much of it as fits. */
function readDescriptor(readLine: () => Buffer): void {
  const { readFileSync, readSync } = fs;
  let left: Buffer = Buffer.alloc(0);
  fs.readFileSync = ((target: unknown, options: unknown) => {
    if (target !== 0 && target !== '/dev/stdin') return Reflect.apply(readFileSync, fs, [target, options]);
    const encoding =
      typeof options === 'string' ? options : (options as { encoding?: string } | null)?.encoding;
    const line = readLine();
    return encoding ? line.toString(encoding as BufferEncoding) : line;
  }) as typeof fs.readFileSync;
  fs.readSync = ((fd: unknown, buffer: NodeJS.ArrayBufferView, ...rest: unknown[]) => {
    if (fd !== 0) return Reflect.apply(readSync, fs, [fd, buffer, ...rest]);
    if (left.length === 0) left = readLine();
    const given = (typeof rest[0] === 'object' ? rest[0] : { offset: rest[0], length: rest[1] }) as {
      offset?: number;
      length?: number;
    } | null;
    const offset = given?.offset ?? 0;
    const bytes = Buffer.from(
      buffer.buffer,
      buffer.byteOffset + offset,
      given?.length ?? buffer.byteLength - offset,
    );
    const taken = left.copy(bytes);
    left = left.subarray(taken);
    return taken;
  }) as typeof fs.readSync;
  syncBuiltinESMExports();
}
