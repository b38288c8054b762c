import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { byteDecoder } from '../../src/tables/byte-decoder.ts';

const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('byteDecoder', () => {
  it('reads the signs and quotes of Windows-1252 on any release of Node', () => {
    expect(byteDecoder('windows-1252')(Uint8Array.of(0x80, 0x91, 0x92, 0x96, 0xe9, 0x9f))).toBe('€‘’–éŸ');
    expect(byteDecoder('iso-8859-15')(Uint8Array.of(0xa4, 0xe9))).toBe('€é');
    expect(byteDecoder('windows-1250')(Uint8Array.of(0x80, 0xb3))).toBe('€ł');
    expect(() => byteDecoder('klingon')).toThrow(RangeError);
  });

  // Python gives the five places that hold nothing up, the web keeps them as control characters
  it('gives all 256 characters that Python gives', () => {
    const code = "import json;print(json.dumps(bytes(range(256)).decode('cp1252', 'replace')))";
    let python: string;
    try {
      python = JSON.parse(execFileSync('python3', ['-c', code], { encoding: 'utf8' })) as string;
    } catch {
      return;
    }
    const ours = byteDecoder('windows-1252')(all);
    expect(ours.length).toBe(256);
    expect([...ours].map((letter, byte) => (python[byte] === '\ufffd' ? '\ufffd' : letter)).join('')).toBe(
      python,
    );
  });
});
