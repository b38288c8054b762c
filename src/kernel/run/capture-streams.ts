import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { StringDecoder } from 'node:string_decoder';
import { type CellContext, currentContext } from './cell-context.ts';

type Write = (stream: 'stdout' | 'stderr', text: string) => void;
type Done = (error?: Error | null) => void;

/**
 * Sends what is written to standard output and error to the notebook: the console, `process.stdout`, and raw
 * writes to descriptors 1 and 2. Bytes are decoded per cell, so that a character may come in two writes.
 */
export function captureStreams(write: Write): void {
  const decoders = new WeakMap<CellContext, { stdout?: StringDecoder; stderr?: StringDecoder }>();
  const put = (stream: 'stdout' | 'stderr', chunk: unknown, encoding?: unknown): number => {
    if (typeof chunk === 'string') {
      if (typeof encoding !== 'string' || /^utf-?8$/i.test(encoding)) {
        write(stream, chunk);
        return Buffer.byteLength(chunk);
      }
      return put(stream, Buffer.from(chunk, encoding as BufferEncoding));
    }
    const bytes = toBytes(chunk);
    const cell = currentContext();
    const own = decoders.get(cell) ?? {};
    decoders.set(cell, own);
    own[stream] ??= new StringDecoder('utf8');
    write(stream, own[stream].write(bytes));
    return bytes.length;
  };
  captureConsole(write);
  captureProcessStream('stdout', put);
  captureProcessStream('stderr', put);
  captureDescriptors(put);
  syncBuiltinESMExports();
}

function captureConsole(write: Write): void {
  const to = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => write(stream, text),
    on: () => undefined,
    once: () => undefined,
    removeListener: () => undefined,
  });
  const own = new console.Console({
    stdout: to('stdout') as unknown as NodeJS.WritableStream,
    stderr: to('stderr') as unknown as NodeJS.WritableStream,
    ignoreErrors: false,
    colorMode: false,
  });
  for (const name of Object.keys(own) as (keyof Console)[])
    if (typeof own[name] === 'function' && typeof console[name] === 'function')
      (console as unknown as Record<string, unknown>)[name] = own[name];
}

/** Replaces `write` of the stream when it is first asked for: making the stream itself costs start time. */
function captureProcessStream(
  name: 'stdout' | 'stderr',
  put: (stream: 'stdout' | 'stderr', chunk: unknown, encoding?: unknown) => number,
): void {
  const original = Object.getOwnPropertyDescriptor(process, name);
  let stream: NodeJS.WriteStream | undefined;
  const open = (): NodeJS.WriteStream => {
    const made = original?.get?.call(process) as NodeJS.WriteStream;
    made.write = (chunk: unknown, encoding?: unknown, done?: unknown): boolean => {
      put(name, chunk, encoding);
      const callback = (typeof encoding === 'function' ? encoding : done) as Done | undefined;
      if (callback) process.nextTick(callback, null);
      return true;
    };
    return made;
  };
  Object.defineProperty(process, name, {
    configurable: true,
    enumerable: true,
    get: () => (stream ??= open()),
  });
}

function captureDescriptors(
  put: (stream: 'stdout' | 'stderr', chunk: unknown, encoding?: unknown) => number,
): void {
  const streamOf = (fd: unknown) => (fd === 1 ? 'stdout' : fd === 2 ? 'stderr' : undefined);
  const { writeSync, write, writeFileSync, appendFileSync } = fs;
  const taken = (stream: 'stdout' | 'stderr', data: unknown, rest: unknown[]): number => {
    if (typeof data === 'string') return put(stream, data, rest[1]);
    const options = (typeof rest[0] === 'object' && rest[0]) || { offset: rest[0], length: rest[1] };
    const { offset, length } = options as { offset?: number; length?: number };
    const bytes = toBytes(data);
    const from = typeof offset === 'number' ? offset : 0;
    return put(stream, bytes.subarray(from, typeof length === 'number' ? from + length : undefined));
  };
  fs.writeSync = ((fd: unknown, data: unknown, ...rest: unknown[]) => {
    const stream = streamOf(fd);
    return stream ? taken(stream, data, rest) : Reflect.apply(writeSync, fs, [fd, data, ...rest]);
  }) as typeof fs.writeSync;
  const asynchronous = (fd: unknown, data: unknown, ...rest: unknown[]): void => {
    const stream = streamOf(fd);
    if (!stream) return void Reflect.apply(write, fs, [fd, data, ...rest]);
    const callback = rest.pop() as (error: null, count: number, data: unknown) => void;
    const count = taken(stream, data, rest);
    process.nextTick(callback, null, count, data);
  };
  fs.write = Object.assign(asynchronous, write) as unknown as typeof fs.write;
  for (const [name, original] of Object.entries({ writeFileSync, appendFileSync }))
    (fs as unknown as Record<string, unknown>)[name] = (target: unknown, data: unknown, options: unknown) => {
      const stream = streamOf(target) ?? pathStream(target);
      if (stream) put(stream, data, typeof options === 'string' ? options : undefined);
      else Reflect.apply(original, fs, [target, data, options]);
    };
}

function pathStream(target: unknown): 'stdout' | 'stderr' | undefined {
  if (target === '/dev/stdout') return 'stdout';
  return target === '/dev/stderr' ? 'stderr' : undefined;
}

function toBytes(chunk: unknown): Buffer {
  if (ArrayBuffer.isView(chunk)) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw Object.assign(
    new TypeError(`The "chunk" argument must be a string or a typed array; received ${typeof chunk}`),
    { code: 'ERR_INVALID_ARG_TYPE' },
  );
}
