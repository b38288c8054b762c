/**
 * A text as it is compared: in lower case, white space as one space, straight quotes, one
 * kind of dash, and no space around a slash.
 *
 * @example normalText('Weet  niet / geen mening') // "weet niet/geen mening"
 */
export function normalText(text: string): string {
  // most texts are short and plain, and need none of it
  if (/^[\w.-]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim();
}
