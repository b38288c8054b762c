import { createRequire } from 'node:module';
import { createLanguageService } from './language-service.ts';

// A language server over TypeScript's JavaScript compiler, for platforms without the native one. It speaks the
// part of the Language Server Protocol that the checker uses, and runs as a process of its own.

interface Incoming {
  id?: number;
  method: string;
  params: Record<string, unknown>;
}

const service = createLanguageService(createRequire(import.meta.url)('typescript-js'));
let pending: Buffer = Buffer.alloc(0);

process.stdin.on('data', (data: Buffer) => {
  pending = pending.length > 0 ? Buffer.concat([pending, data]) : data;
  for (;;) {
    const head = pending.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(pending.toString('latin1', 0, head))?.[1]);
    const end = head + 4 + length;
    if (pending.length < end) return;
    const message = JSON.parse(pending.toString('utf8', head + 4, end)) as Incoming;
    pending = pending.subarray(end);
    answer(message);
  }
});
// The kernel is gone.
process.stdin.on('end', () => process.exit(0));

function answer({ id, method, params }: Incoming): void {
  let reply: object;
  try {
    reply = { result: service.handle(method, params) ?? null };
  } catch (error) {
    reply = { error: { code: -32603, message: (error as Error).message } };
  }
  if (id === undefined) return;
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, ...reply }));
  process.stdout.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
}
