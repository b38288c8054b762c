import { said } from '../contracts/told.ts';
import { dataError } from '../tables/data-error.ts';
import type { ReadProgress } from '../tables/read-progress.ts';
import type { SourceFile } from './source-file.ts';

/** How to read a workbook. */
export interface WorkbookOptions {
  /** Name of the sheet; a workbook with one visible sheet needs none */
  readonly sheet?: string;
  /** Told now and then how far a long sheet is read, from 0 to 1 */
  readonly onProgress?: ReadProgress;
}

/** The sheet named, or the only visible one. */
export function chooseSheet<S extends { readonly name: string; readonly hidden: boolean }>(
  file: SourceFile,
  sheets: readonly S[],
  name: string | undefined,
): S {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const chosen = name === undefined ? visible : sheets.filter((sheet) => sheet.name === name);
  const [only, second] = chosen;
  if (only && !second) return only;
  const names = sheets.map((sheet) => sheet.name).join(', ');
  if (name !== undefined) {
    throw dataError(
      { file: file.name },
      said({
        en: `has no sheet "${name}"; name one of ${names} as sheet`,
        nl: `heeft geen blad "${name}"; noem een van ${names} als sheet`,
      }),
    );
  }
  throw dataError(
    { file: file.name },
    only
      ? said({
          en: `has several sheets; name one of ${names} as sheet`,
          nl: `heeft meer bladen; noem een van ${names} als sheet`,
        })
      : said({
          en: 'has no visible sheet; make one visible',
          nl: 'heeft geen zichtbaar blad; maak er een zichtbaar',
        }),
  );
}
