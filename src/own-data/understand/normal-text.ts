/**
 * A text as it is compared: in lower case, white space as one space, straight quotes, one
 * kind of dash, no space around a slash, and nothing that has no width.
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
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim();
}
