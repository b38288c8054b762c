import type { Told } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';
import { dataError } from '../tables/data-error.ts';
import type { SourceFile } from './source-file.ts';
import { workbookPart } from './xlsx/workbook.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

/** What a file is, as its first bytes tell; its name plays no part. */
export type FileKind = 'text' | 'xlsx' | 'ods' | 'sav' | 'por' | 'dta' | 'parquet' | 'arrow';

interface Signature {
  readonly bytes: readonly number[] | string;
  readonly at?: number;
  readonly cure: Told;
}

/** What is recognised only to say what to do instead. */
const REFUSED: readonly Signature[] = [
  {
    bytes: '%PDF',
    cure: {
      en: 'is a PDF; export the answers as CSV, Excel or SPSS',
      nl: 'is een pdf; exporteer de antwoorden als CSV, Excel of SPSS',
    },
  },
  {
    bytes: '{\\rtf',
    cure: {
      en: 'is a text with layout (RTF); export the answers as CSV, Excel or SPSS',
      nl: 'is een tekst met opmaak (RTF); exporteer de antwoorden als CSV, Excel of SPSS',
    },
  },
  {
    bytes: [0x1f, 0x8b],
    cure: { en: 'is packed with gzip; unpack it first', nl: 'is ingepakt met gzip; pak het eerst uit' },
  },
  {
    bytes: '7z\xbc\xaf\x27\x1c',
    cure: { en: 'is packed with 7-Zip; unpack it first', nl: 'is ingepakt met 7-Zip; pak het eerst uit' },
  },
  {
    bytes: 'Rar!',
    cure: { en: 'is packed with RAR; unpack it first', nl: 'is ingepakt met RAR; pak het eerst uit' },
  },
  {
    bytes: 'RDX',
    cure: {
      en: 'is an R workspace; write the table with write.csv or haven::write_sav',
      nl: 'is een R-werkruimte; schrijf de tabel met write.csv of haven::write_sav',
    },
  },
  {
    bytes: 'SQLite format 3',
    cure: {
      en: 'is a database; export the table with the answers as CSV',
      nl: 'is een database; exporteer de tabel met de antwoorden als CSV',
    },
  },
  {
    bytes: [0xc2, 0xea, 0x81, 0x60],
    at: 12,
    cure: {
      en: 'is a SAS data file; export it as CSV or SPSS',
      nl: 'is een SAS-bestand; exporteer het als CSV of SPSS',
    },
  },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    cure: {
      en: 'is a picture; export the answers as CSV, Excel or SPSS',
      nl: 'is een afbeelding; exporteer de antwoorden als CSV, Excel of SPSS',
    },
  },
];

/** Where an SPSS portable file keeps its name: after 200 bytes of greeting and a table of 256. */
const PORTABLE_MARK_AT = 456;

/**
 * Tells a file's kind by its bytes.
 *
 * @param file name and bytes
 * @returns the kind; a zip that is none of the known ones, and all that is known
 *   not to be a table of answers, is refused
 * @throws Error naming the file, what it is, and what to do instead
 */
export function fileKind(file: SourceFile): FileKind {
  const { bytes, name } = file;
  if (bytes.length === 0)
    throw dataError(
      { file: name },
      said({ en: 'is empty; export it again', nl: 'is leeg; exporteer het opnieuw' }),
    );
  const starts = (text: string | readonly number[], at = 0) => hasAt(bytes, text, at);
  if (starts('$FL2') || starts('$FL3')) return 'sav';
  if (starts('PK\x03\x04') || starts('PK\x05\x06')) return zippedKind(file, openZip(file));
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(file);
  if (starts('PAR1')) return 'parquet';
  if (starts('ARROW1') || isArrowStream(bytes)) return 'arrow';
  if (starts('<stata_dta>') || isOldStata(bytes)) return 'dta';
  if (isPortable(bytes)) return 'por';
  const refused = REFUSED.find((signature) => starts(signature.bytes, signature.at));
  if (refused) throw dataError({ file: name }, said({ en: refused.cure.en, nl: refused.cure.nl }));
  const markup = /^(?:\xef\xbb\xbf)?\s*<(\?xml|!doctype html|html|table|meta|head)/i.exec(head(bytes));
  if (markup) throw dataError({ file: name }, markupCure(head(bytes)));
  return 'text';
}

function zippedKind(file: SourceFile, zip: ZipArchive): FileKind {
  const { name } = file;
  if (workbookPart(file, zip) !== undefined) return 'xlsx';
  if (zip.has('content.xml')) return 'ods';
  if (zip.has('xl/workbook.bin')) {
    throw dataError(
      { file: name },
      said({
        en: 'is a binary workbook (.xlsb); save it in Excel as .xlsx or CSV',
        nl: 'is een binaire werkmap (.xlsb); sla het in Excel op als .xlsx of CSV',
      }),
    );
  }
  if (zip.has('word/document.xml')) {
    throw dataError(
      { file: name },
      said({
        en: 'is a Word document; export the answers as CSV, Excel or SPSS',
        nl: 'is een Word-document; exporteer de antwoorden als CSV, Excel of SPSS',
      }),
    );
  }
  if (zip.has('Index/Document.iwa')) {
    throw dataError(
      { file: name },
      said({
        en: 'is a Numbers document; export it from Numbers as Excel or CSV',
        nl: 'is een Numbers-document; exporteer het vanuit Numbers als Excel of CSV',
      }),
    );
  }
  const inside = zip.names.slice(0, 3).join(', ');
  throw dataError(
    { file: name },
    said({
      en: `is a zip file with ${inside || 'nothing in it'}; unpack it first`,
      nl: `is een zipbestand met ${inside || 'niets erin'}; pak het eerst uit`,
    }),
  );
}

/** Excel's old binary form and a workbook with a password lie in the same container. */
function compoundFile({ name, bytes }: SourceFile): Error {
  const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const locked = indexOf(bytes, wide('EncryptedPackage')) !== -1;
  return dataError(
    { file: name },
    locked
      ? said({
          en: 'is locked with a password; save it in Excel without one',
          nl: 'is beveiligd met een wachtwoord; sla het in Excel op zonder wachtwoord',
        })
      : said({
          en: 'is an old binary Office file (.xls); save it in Excel as .xlsx or CSV',
          nl: 'is een oud binair Office-bestand (.xls); sla het in Excel op als .xlsx of CSV',
        }),
  );
}

function markupCure(start: string): string {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start)) {
    return said({
      en: 'is an XML spreadsheet of 2003; save it in Excel as .xlsx or CSV',
      nl: 'is een XML-rekenblad van 2003; sla het in Excel op als .xlsx of CSV',
    });
  }
  return said({
    en: 'is a web page or XML, whatever its name; open it in Excel and save it as .xlsx or CSV',
    nl: 'is een webpagina of XML, hoe het ook heet; open het in Excel en sla het op als .xlsx of CSV',
  });
}

/** A stream without a file's mark: the sign of a message, its length, and a flatbuffer. */
function isArrowStream(bytes: Uint8Array): boolean {
  return bytes.length >= 16 && hasAt(bytes, [0xff, 0xff, 0xff, 0xff], 0) && bytes[7] === 0;
}

/** Before version 117: a version byte, a byte order of 1 or 2, the file type 1 and a zero. */
function isOldStata(bytes: Uint8Array): boolean {
  const [version = 0, order = 0, type, zero] = bytes;
  return version >= 102 && version <= 116 && (order === 1 || order === 2) && type === 1 && zero === 0;
}

/**
 * A portable file is text in lines of 80; its mark stands after
 * greeting and table once the line ends are out.
 */
function isPortable(bytes: Uint8Array): boolean {
  const text = head(bytes).replace(/[\r\n]/g, '');
  return text.startsWith('SPSSPORT', PORTABLE_MARK_AT + 8) || text.startsWith('SPSSPORT', PORTABLE_MARK_AT);
}

const head = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 1024));

function hasAt(bytes: Uint8Array, wanted: string | readonly number[], at: number): boolean {
  const codes = typeof wanted === 'string' ? [...wanted].map((letter) => letter.charCodeAt(0)) : wanted;
  return codes.every((code, index) => bytes[at + index] === code);
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (hasAt(bytes, wanted, at)) return at;
  }
  return -1;
}
