import type { JsonBundle } from '../protocol/messages.ts';

/**
 * What the checker knows of a name, as text and as markdown.
 *
 * @param markdown a code block with the type, then documentation
 * @param detail 0 for the type and the first paragraph, 1 for everything
 */
export function describeName(markdown: string, detail: 0 | 1): JsonBundle {
  // that a cell takes a name from an earlier one by an import is the checker's affair.
  const own = markdown
    .replace(/^(```\w*\n)\(alias\) (?![\s\S]*?\nimport )/, '$1')
    .replace(/\b__c\d+\.(?=[\p{ID_Start}$_])/gu, '');
  const shown = detail === 0 ? summary(own) : own;
  const plain = shown
    .replace(/^```\w*\n([\s\S]*?)\n?```/gm, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{1,2}(@?\w[^*_\n]*)[*_]{1,2}/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { 'text/plain': plain, 'text/markdown': shown };
}

function summary(markdown: string): string {
  const block = /^```[\s\S]*?\n```/.exec(markdown)?.[0] ?? '';
  const [first = ''] = markdown
    .slice(block.length)
    .trim()
    .split(/\n\s*\n/);
  return [block, first].filter((part) => part !== '').join('\n\n');
}
