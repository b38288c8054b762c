import { strToU8, type Zippable, zipSync } from 'fflate';

/** A workbook made by hand, so that it can hold what no writer would write. */
export interface MadeWorkbook {
  /** XML inside `<worksheet>` by sheet name */
  readonly sheets: Readonly<Record<string, string>>;
  /** XML inside `<sst>` */
  readonly strings?: string;
  /** XML inside `<styleSheet>` */
  readonly styles?: string;
  /** names of sheets that are hidden */
  readonly hidden?: readonly string[];
  readonly from1904?: boolean;
  readonly more?: Zippable;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function madeWorkbook(book: MadeWorkbook): Uint8Array {
  const names = Object.keys(book.sheets);
  const sheet = (name: string, index: number) =>
    `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${
      book.hidden?.includes(name) ? ' state="hidden"' : ''
    }/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${LINK}/${type}" Target="${target}"/>`;
  const links = [
    ...names.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    ...(book.strings === undefined ? [] : [relation('s1', 'sharedStrings', 'sharedStrings.xml')]),
    ...(book.styles === undefined ? [] : [relation('s2', 'styles', '/xl/styles.xml')]),
  ];
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${LINK}"><workbookPr date1904="${book.from1904 ? 1 : 0}"/><sheets>${names.map(sheet).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    ...(book.strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${MAIN}>${book.strings}</sst>` }),
    ...(book.styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet ${MAIN}>${book.styles}</styleSheet>` }),
  };
  for (const [index, name] of names.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet ${MAIN}>${book.sheets[name]}</worksheet>`;
  }
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync({ ...files, ...book.more });
}

/** A sheet of plain cells: numbers, and texts inside the cell. */
export function sheetXml(rows: readonly (readonly (string | number | null)[])[], after = ''): string {
  const cell = (value: string | number | null, at: string) => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  };
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((value, column) => cell(value, `${letters(column)}${index + 1}`)).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>${after}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
