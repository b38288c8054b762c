import { readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import type { Channel } from './messages.ts';

/** What a Jupyter connection file says. */
export interface ConnectionInfo {
  transport: 'tcp' | 'ipc';
  /** Address for tcp, path prefix for ipc. */
  ip: string;
  shell_port: number;
  control_port: number;
  iopub_port: number;
  stdin_port: number;
  hb_port: number;
  /** Empty: messages are not signed. */
  key: string;
  signature_scheme: string;
  kernel_name?: string;
}

const PORTS = ['shell_port', 'control_port', 'iopub_port', 'stdin_port', 'hb_port'] as const;

/**
 * Reads a connection file.
 *
 * @param path of a JSON file as Jupyter writes it
 * @throws Error that names the file, the field and what was expected
 */
export function readConnectionInfo(path: string): ConnectionInfo {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`connection file ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return parseConnectionInfo(text, path);
}

/**
 * Parses the text of a connection file.
 *
 * @param name how errors call the file
 * @throws Error that names the file, the field and what was expected
 */
export function parseConnectionInfo(text: string, name = 'connection file'): ConnectionInfo {
  const fail = (what: string): never => {
    throw new Error(`${name}: ${what}`);
  };
  const parse = (): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return fail('is not JSON; start the kernel with the file that Jupyter wrote');
    }
  };
  const raw = parse();
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return fail('is not a JSON object');
  const fields = raw as Record<string, unknown>;
  const text_ = (field: string, fallback: string): string => {
    const value = fields[field] ?? fallback;
    return typeof value === 'string' ? value : fail(`${field} is ${JSON.stringify(value)}, expected text`);
  };
  const transport = text_('transport', 'tcp');
  if (transport !== 'tcp' && transport !== 'ipc')
    return fail(`transport is "${transport}", expected "tcp" or "ipc"`);
  const scheme = text_('signature_scheme', 'hmac-sha256');
  if (!/^hmac-(sha256|sha384|sha512|sha1|md5)$/.test(scheme)) {
    return fail(`signature_scheme is "${scheme}", expected "hmac-sha256"`);
  }
  const ports = {} as Record<(typeof PORTS)[number], number>;
  for (const field of PORTS) {
    const value = fields[field];
    const valid = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65535;
    if (!valid) return fail(`${field} is ${JSON.stringify(value)}, expected an integer from 1 to 65535`);
    ports[field] = value;
  }
  const kernelName = fields.kernel_name;
  return {
    transport,
    ip: text_('ip', '127.0.0.1'),
    ...ports,
    key: text_('key', ''),
    signature_scheme: scheme,
    ...(typeof kernelName === 'string' ? { kernel_name: kernelName } : {}),
  };
}

/**
 * ZeroMQ address of one channel.
 *
 * @returns such as `tcp://127.0.0.1:5555`, `tcp://[::1]:5555`, or `ipc:///run/kernel-1` for ipc
 */
export function channelAddress(info: ConnectionInfo, channel: Channel): string {
  const port = info[`${channel}_port`];
  if (info.transport === 'ipc') return `ipc://${info.ip}-${port}`;
  return `tcp://${isIPv6(info.ip) ? `[${info.ip}]` : info.ip}:${port}`;
}
