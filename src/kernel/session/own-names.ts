import type { DescribedError } from '../run/run-messages.ts';

/**
 * The message of an error with the names that the user gave: the engine names a binding as it knows it, and a
 * private name would mean nothing.
 *
 * @param renamed private names by the user's
 */
export function withOwnNames(
  { name, message }: DescribedError,
  renamed: ReadonlyMap<string, string>,
): string {
  if (!/^(Type|Reference|Syntax)Error$/.test(name) || !message.includes('$')) return message;
  let text = message;
  for (const [own, js] of renamed) text = text.replaceAll(js, own);
  return text;
}
