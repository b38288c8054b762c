import type { Renderer } from './renderer.ts';

const SIGNATURES: [mime: string, bytes: number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
];

function imageType(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
}

/** Bytes that start as a PNG, JPEG or GIF file does. */
export const image: Renderer<Uint8Array> = {
  test: (value) => value instanceof Uint8Array && imageType(value) !== undefined,
  render: (bytes) => {
    const mime = imageType(bytes) as string;
    return {
      [mime]: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
      'text/plain': `${mime.slice('image/'.length).toUpperCase()} image, ${bytes.length.toLocaleString('en')} bytes`,
    };
  },
};
