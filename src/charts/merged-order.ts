/**
 * One order out of several lists that agree on the order of what they share: what a later list adds stands
 * behind the entry that it follows there.
 */
export function mergedOrder(lists: readonly (readonly string[])[]): string[] {
  const order: string[] = [];
  for (const list of lists) {
    let next = 0;
    for (const entry of list) {
      const found = order.indexOf(entry);
      if (found === -1) order.splice(next, 0, entry);
      next = (found === -1 ? next : found) + 1;
    }
  }
  return order;
}
