import { said } from '../../contracts/told.ts';
import { dataError } from '../../tables/data-error.ts';
import type { SourceFile } from '../source-file.ts';
import { readXml } from '../xml-events.ts';
import type { ZipArchive } from '../zip-archive.ts';

/** What a workbook says of itself. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Days count from 1904 in place of 1900 */
  readonly from1904: boolean;
  /** Path of the part with the texts that cells share, and of the one with formats */
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Path of the part; undefined for what is no sheet of cells, such as a chart */
  readonly path: string | undefined;
}

const USUAL = 'xl/workbook.xml';
const PACKAGE_LINKS = '_rels/.rels';

/** The part with the workbook, where the package says it lies; undefined where there is none. */
export function workbookPart(file: SourceFile, zip: ZipArchive): string | undefined {
  if (zip.has(USUAL)) return USUAL;
  if (!zip.has(PACKAGE_LINKS)) return undefined;
  const links = readLinks(file, zip, PACKAGE_LINKS, '');
  const path = [...links.values()].find(({ type }) => type === 'officeDocument')?.path;
  return path?.endsWith('workbook.xml') && zip.has(path) ? path : undefined;
}

/**
 * Reads which sheets a workbook has and where their parts lie.
 *
 * @throws Error naming the file when a part is missing or damaged
 * @see ECMA-376-1, 18.2 (workbook) and ECMA-376-2, 9.3 (relationships)
 */
export function readWorkbook(file: SourceFile, zip: ZipArchive): Workbook {
  const book = workbookPart(file, zip) ?? USUAL;
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  const links = readLinks(file, zip, `${folder}_rels/${book.slice(folder.length)}.rels`, folder);
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  readPart(file, zip, book, (name, attribute) => {
    if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'));
    if (name !== 'sheet') return;
    const link = links.get(attribute('r:id') ?? '');
    sheets.push({
      name: attribute('name') ?? '',
      hidden: (attribute('state') ?? 'visible') !== 'visible',
      path: link?.type === 'worksheet' ? link.path : undefined,
    });
  });
  const pathOf = (type: string) => [...links.values()].find((link) => link.type === type)?.path;
  return { sheets, from1904, strings: pathOf('sharedStrings'), styles: pathOf('styles') };
}

/** XML Schema's boolean. */
export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

type Links = ReadonlyMap<string, { readonly type: string; readonly path: string }>;

function readLinks(file: SourceFile, zip: ZipArchive, part: string, folder: string): Links {
  const links = new Map<string, { readonly type: string; readonly path: string }>();
  readPart(file, zip, part, (name, attribute) => {
    const id = attribute('Id');
    if (name !== 'Relationship' || id === undefined) return;
    const type = attribute('Type') ?? '';
    const path = resolve(folder, attribute('Target') ?? '');
    links.set(id, { type: type.slice(type.lastIndexOf('/') + 1), path });
  });
  return links;
}

function readPart(
  file: SourceFile,
  zip: ZipArchive,
  part: string,
  open: (name: string, attribute: (name: string) => string | undefined) => void,
): void {
  const bytes = zip.read(part);
  if (!bytes)
    throw dataError(
      { file: file.name },
      said({
        en: `is damaged: its part ${part} is missing; save it again in Excel`,
        nl: `is beschadigd: deel ${part} ontbreekt; sla het opnieuw op in Excel`,
      }),
    );
  readXml({ file: file.name, part }, bytes, { open });
}

/** A link's target, relative to the folder of the workbook or absolute. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
