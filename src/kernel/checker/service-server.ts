import { createRequire } from 'node:module';
import { createLanguageService } from './language-service.ts';
import { readFrames, toFrame } from './message-frames.ts';

// a language server over TypeScript's JavaScript compiler, for platforms without the native one. It speaks
// the part of the Language Server Protocol that the checker uses, and runs as a process of its own.

interface Incoming {
  id?: number;
  method: string;
  params: unknown;
}

const service = createLanguageService(createRequire(import.meta.url)('typescript-js'));

process.stdin.on(
  'data',
  readFrames((body) => answer(JSON.parse(body) as Incoming)),
);
// the kernel is gone.
process.stdin.on('end', () => process.exit(0));

function answer({ id, method, params }: Incoming): void {
  let reply: object;
  try {
    reply = { result: service.handle(method as never, params as never) ?? null };
  } catch (error) {
    reply = { error: { code: -32603, message: (error as Error).message } };
  }
  if (id !== undefined) process.stdout.write(toFrame({ id, ...reply }));
}
