import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ConnectionInfo } from '../kernel/protocol/index.ts';
import { freePorts, releasePorts } from './free-ports.ts';

/** A connection file on disk that only this user can read. */
export interface ConnectionFile {
  readonly info: ConnectionInfo;
  readonly path: string;
  /** What goes with the kernel: the file, or the folder that it has to itself. */
  readonly scratch: string;
  /** Removes the file and gives its ports back. */
  remove(): void;
}

/**
 * Writes a connection file for a new kernel: TCP on the loopback address, free ports, a fresh key.
 *
 * @param place where others look for it; a folder of its own when left out
 */
export async function writeConnectionFile(kernelName: string, place?: string): Promise<ConnectionFile> {
  const ports = await freePorts(5);
  const [shell, control, iopub, stdin, hb] = ports as [number, number, number, number, number];
  const info: ConnectionInfo = {
    transport: 'tcp',
    ip: '127.0.0.1',
    shell_port: shell,
    control_port: control,
    iopub_port: iopub,
    stdin_port: stdin,
    hb_port: hb,
    key: randomBytes(32).toString('hex'),
    signature_scheme: 'hmac-sha256',
    kernel_name: kernelName,
  };
  const scratch = place ?? mkdtempSync(join(tmpdir(), 'rekenschap-kernel-'));
  const path = place ?? join(scratch, 'connection.json');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, JSON.stringify(info), { mode: 0o600 });
  return {
    info,
    path,
    scratch,
    remove() {
      rmSync(scratch, { recursive: true, force: true });
      releasePorts(ports);
    },
  };
}
