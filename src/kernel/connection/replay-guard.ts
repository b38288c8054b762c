/** How many signatures are remembered before the older half is forgotten. */
const REMEMBERED = 1 << 16;

/**
 * Recognises a signed message that was sent before: signatures are unique, since every message has its own
 * id and date, so the same one twice is a recording played back.
 *
 * @returns true the first time a signature is shown, false when it was shown before
 */
export function createReplayGuard(): (signature: string) => boolean {
  let recent = new Set<string>();
  let older = new Set<string>();
  return (signature) => {
    if (recent.has(signature) || older.has(signature)) return false;
    recent.add(signature);
    if (recent.size >= REMEMBERED / 2) {
      older = recent;
      recent = new Set();
    }
    return true;
  };
}
