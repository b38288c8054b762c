import { describe, expect, it } from 'vitest';
import { highlightCode } from '../../src/site/highlight-code.ts';

describe('highlightCode', () => {
  it('keeps every character and escapes it', () => {
    const source = 'const a: Map<string, "</pre>"> = x && `é`; // <b>';
    const text = highlightCode(source)
      .replace(/<\/?span[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, '&');
    expect(text).toBe(source);
    expect(highlightCode(source)).toContain('<span class="hljs-keyword">const</span>');
  });
});
