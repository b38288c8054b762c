import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionInfo } from '../kernel/protocol/index.ts';
import { freePorts, releasePorts } from './free-ports.ts';

/** A connection file on disk, in a folder of its own that only this user can read. */
export interface ConnectionFile {
  readonly info: ConnectionInfo;
  readonly path: string;
  readonly folder: string;
  /** Removes the file and gives its ports back. */
  remove(): void;
}

/** Writes a connection file for a new kernel: TCP on the loopback address, free ports, a fresh key. */
export async function writeConnectionFile(kernelName: string): Promise<ConnectionFile> {
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
  const folder = mkdtempSync(join(tmpdir(), 'rekenschap-kernel-'));
  const path = join(folder, 'connection.json');
  writeFileSync(path, JSON.stringify(info), { mode: 0o600 });
  return {
    info,
    path,
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true });
      releasePorts(ports);
    },
  };
}
