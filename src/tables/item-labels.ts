import type { AnyTable } from './typed-table.ts';

/**
 * The printed label of every item in both languages, as a chart wants them: `v2g` beside its short title.
 *
 * @param instrument columns item, label_nl, label_en
 * @returns per item code a Dutch and an English label that begin with the code
 * @example itemLabels(openStudy().instrument()).v1a.en.startsWith('v1a ') // true
 */
export function itemLabels(instrument: AnyTable): Record<string, { nl: string; en: string }> {
  const rows = instrument.objects() as Record<'item' | 'label_nl' | 'label_en', string>[];
  return Object.fromEntries(
    rows.map(({ item, label_nl, label_en }) => [
      item,
      { nl: `${item} ${label_nl}`, en: `${item} ${label_en}` },
    ]),
  );
}
