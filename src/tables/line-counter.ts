/**
 * Counts the lines of a text as an editor does, whatever ends them, from its begin to its end.
 *
 * @returns the number of the line that ends at a place or holds it; each place asked lies after the last
 */
export function lineCounter(text: string): (place: number) => number {
  const ends = /\r\n|\n|\r/g;
  let line = 1;
  let more = ends.test(text);
  return (place) => {
    for (; more && ends.lastIndex < place; more = ends.test(text)) line += 1;
    return line;
  };
}
