/**
 * A glob as a regular expression over whole texts: `*` any text, `?` one character, `[a-z]` one of a set.
 * Line breaks count as characters.
 */
export function globPattern(glob: string): RegExp {
  const source = glob.replace(/\[[^\]]+\]|[\s\S]/g, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    if (part.length > 1) return `[${part.slice(1, -1).replace(/[\\\]]/g, '\\$&')}]`;
    return part.replace(/[.+^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 's');
}
