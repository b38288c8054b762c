import { describe, expect, it } from 'vitest';
import {
  channelAddress,
  parseConnectionInfo,
  readConnectionInfo,
} from '../../../src/kernel/protocol/index.ts';

const file = {
  transport: 'tcp',
  ip: '127.0.0.1',
  shell_port: 5001,
  iopub_port: 5002,
  stdin_port: 5003,
  control_port: 5004,
  hb_port: 5005,
  key: 'k',
  signature_scheme: 'hmac-sha256',
  kernel_name: 'rekenschap',
  jupyter_session: 'ignored',
};
const parse = (change: object) => parseConnectionInfo(JSON.stringify({ ...file, ...change }), 'c.json');

describe('a connection file', () => {
  it('is read, with what it may leave out', () => {
    const { jupyter_session, ...known } = file;
    expect(parse({})).toEqual(known);
    expect(
      parse({ transport: undefined, ip: undefined, key: undefined, signature_scheme: undefined }),
    ).toMatchObject({
      transport: 'tcp',
      ip: '127.0.0.1',
      key: '',
      signature_scheme: 'hmac-sha256',
    });
  });

  it('gives the address of each channel', () => {
    expect(channelAddress(parse({}), 'iopub')).toBe('tcp://127.0.0.1:5002');
    expect(channelAddress(parse({ ip: '::1' }), 'hb')).toBe('tcp://[::1]:5005');
    expect(channelAddress(parse({ transport: 'ipc', ip: '/run/k' }), 'hb')).toBe('ipc:///run/k-5005');
  });

  it.each([
    [{ shell_port: 0 }, 'c.json: shell_port is 0, expected an integer from 1 to 65535'],
    [{ hb_port: undefined }, 'c.json: hb_port is undefined, expected an integer from 1 to 65535'],
    [{ iopub_port: '5' }, 'c.json: iopub_port is "5", expected an integer from 1 to 65535'],
    [{ transport: 'udp' }, 'c.json: transport is "udp", expected "tcp" or "ipc"'],
    [{ signature_scheme: 'rsa' }, 'c.json: signature_scheme is "rsa", expected "hmac-sha256"'],
    [{ key: 4 }, 'c.json: key is 4, expected text'],
  ])('with %j is refused', (change, reason) => {
    expect(() => parse(change)).toThrow(reason);
  });

  it('that is none is refused', () => {
    expect(() => parseConnectionInfo('{', 'c.json')).toThrow('c.json: is not JSON');
    expect(() => parseConnectionInfo('[]', 'c.json')).toThrow('c.json: is not a JSON object');
    expect(() => readConnectionInfo('/nowhere/c.json')).toThrow('/nowhere/c.json cannot be read (ENOENT)');
  });
});
