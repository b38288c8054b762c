import hljs from 'highlight.js/lib/core';
import typescript from 'highlight.js/lib/languages/typescript';

/**
 * TypeScript as HTML with a class for each kind of word, coloured by the site's style sheet.
 *
 * @param source the code; every character is kept, and escaped
 */
export function highlightCode(source: string): string {
  if (!hljs.getLanguage('typescript')) hljs.registerLanguage('typescript', typescript);
  return hljs.highlight(source, { language: 'typescript', ignoreIllegals: true }).value;
}
