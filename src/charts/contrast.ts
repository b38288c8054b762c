import { errorInWords } from '../contracts/error-in-words.ts';

/** The sRGB channels of a colour `#rrggbb`, each in [0, 1]. */
function channels(colour: string): [number, number, number] {
  if (!/^#[0-9a-f]{6}$/i.test(colour))
    throw errorInWords(
      {
        en: `"${colour}" is not a colour; expected #rrggbb`,
        nl: `"${colour}" is geen kleur; verwacht #rrggbb`,
      },
      RangeError,
    );
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/**
 * Relative luminance: 0 for black, 1 for white. It is what is left of a colour in a grey print.
 *
 * @see WCAG 2.2, definition of relative luminance
 */
export function relativeLuminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast ratio of two colours, 1 to 21; text needs 4.5.
 *
 * @see WCAG 2.2, success criterion 1.4.3
 */
export function contrastRatio(one: string, other: string): number {
  const [low, high] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}
