/** A heading in small letters, without footnote marks and line breaks. */
export function headingText(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[*†‡§]+$/g, '')
    .trim();
}
