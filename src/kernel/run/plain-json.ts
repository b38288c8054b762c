const { deleteProperty } = Reflect;
const { defineProperty, getOwnPropertyDescriptor } = Object;
const places = [Object.prototype, Array.prototype] as const;

/**
 * Keeps a `toJSON` that a cell gave to all objects away while messages to the engine are written: Node writes
 * them as JSON, and no cell would ever end again.
 *
 * @param work gets a function that gives the `toJSON` back, to be called when the message is written
 * @returns false where it cannot be taken away; `work` is not called then
 */
export function withPlainJson(work: (giveBack: () => void) => void): boolean {
  const taken: [object, PropertyDescriptor][] = [];
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as object;
    const own = getOwnPropertyDescriptor(place, 'toJSON');
    if (!own) continue;
    if (!own.configurable) return false;
    taken[taken.length] = [place, own];
    deleteProperty(place, 'toJSON');
  }
  let given = false;
  const giveBack = (): void => {
    if (given) return;
    given = true;
    for (let at = 0; at < taken.length; at++) {
      const [place, own] = taken[at] as [object, PropertyDescriptor];
      defineProperty(place, 'toJSON', own);
    }
  };
  try {
    work(giveBack);
  } finally {
    giveBack();
  }
  return true;
}
