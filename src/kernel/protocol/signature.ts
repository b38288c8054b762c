import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs and verifies the four JSON frames of a message. */
export interface Signature {
  /** Hex digest over the frames in order; empty where the connection has no key. */
  sign(frames: readonly Uint8Array[]): string;
  /** Whether `signature` (the frame as received) belongs to the frames, compared in constant time. */
  verify(frames: readonly Uint8Array[], signature: Uint8Array): boolean;
}

/**
 * The signature of a connection.
 *
 * @param key the connection file's key; empty means that messages are neither signed nor verified
 * @param scheme such as "hmac-sha256"
 * @throws Error when Node's crypto does not know the scheme
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
 */
export function createSignature(key: string, scheme = 'hmac-sha256'): Signature {
  if (key === '') return { sign: () => '', verify: () => true };
  const algorithm = scheme.replace(/^hmac-/, '');
  const digest = (frames: readonly Uint8Array[]): string => {
    const hmac = createHmac(algorithm, key);
    for (const frame of frames) hmac.update(frame);
    return hmac.digest('hex');
  };
  digest([]);
  return {
    sign: digest,
    verify(frames, signature) {
      const expected = Buffer.from(digest(frames), 'latin1');
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    },
  };
}
