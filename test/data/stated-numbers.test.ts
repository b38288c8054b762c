import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadClaims, loadManagerFigures, loadPanelTotals } from '../../src/report/index.ts';

const folder = fileURLToPath(new URL('../../../shared/report/', import.meta.url));
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;
const text = file ? readFileSync(folder + file, 'utf8') : '';
const title = (name: string) =>
  `${name}${file ? '' : ' (skipped: the report text is not beside the repository)'}`;

/** The running text per section, split at its numbered headings. */
function readSections(): Map<string, string> {
  const headings = [...text.matchAll(/^ ?(\d\.\d(?:\.\d)?) +(?=[A-Z])/gm)];
  return new Map(
    headings.map((heading, index) => [
      heading[1] ?? '',
      text.slice(heading.index, headings[index + 1]?.index),
    ]),
  );
}

const WORDS: Record<string, string[]> = {
  '0': ['nul'],
  '1': ['één'],
  '3': ['drie'],
  '4': ['vier'],
  '5': ['vijf'],
  '6': ['zes'],
  '-7': ['zeven'],
  '9': ['negen'],
  '10': ['tien'],
  '13': ['dertien'],
  '15': ['vijftien'],
  '16': ['zestien'],
  '60': ['zestig'],
  '70': ['zeventig'],
  '80': ['tachtig'],
  '90': ['negentig'],
  '100': ['alle gemeenten'],
  '2': ['twee', 'verdubbeling'],
  '1/2': ['helft'],
  '1/4': ['kwart'],
  '3/4': ['driekwart'],
  '2/3': ['twee derde', 'twee van de drie'],
  '1/5': ['een op de vijf'],
  '6/10': ['zes op de tien'],
  '8/10': ['acht op de tien'],
  '9/10': ['negen van de tien'],
};

/** The section as one line of lower-case words, hyphenation undone. */
const plainText = (section: string) =>
  section
    .toLowerCase()
    .replace(/-\s*\n\s*/g, '')
    .replace(/\s+/g, ' ');

const says = (section: string, number: string) => {
  const plain = plainText(section);
  return [number, ...(WORDS[number] ?? [])].some((form) =>
    new RegExp(`(?<![\\p{L}\\d])${form}(?![\\p{L}\\d])`, 'u').test(plain),
  );
};

describe.skipIf(!file)(title('numbers of the running text'), () => {
  const sections = readSections();
  const places = (rows: object[]) =>
    (rows as { section: string; value: string }[]).filter(({ section }) => /^\d/.test(section));

  it('finds the sections of all chapters', () => {
    for (const section of ['0.1', '0.2.1', '1.4.3', '2.2', '2.3.3', '2.5', '3.7', '4.4', '5.6']) {
      expect([...sections.keys()]).toContain(section);
    }
  });

  it.each([
    ['manager-figures.csv', () => loadManagerFigures().rename({ printed: 'value' })],
    [
      'claims.csv',
      () => loadClaims().rename({ stated: 'value' }).filter("d => d.value != 'true' && d.value != '50'"),
    ],
    ['panel-totals.csv', () => loadPanelTotals().rename({ printed: 'value' })],
  ])('has every number of %s in the section it names', (_, load) => {
    const rows = places(load().objects());
    expect(rows.length).toBeGreaterThan(3);
    for (const { section, value } of rows)
      expect(says(sections.get(section) ?? '', value), `${section}: ${value}`).toBe(true);
  });

  it('has a claim for every percentage of the running text, save those from interviews', () => {
    const claims = loadClaims().objects() as { section: string; stated: string }[];
    // 3.4 quotes a manager on one municipality, 3.3 reports an estimate from an interview
    const elsewhere = new Set(['3.4 31', '3.4 20', '3.3 twintig']);
    const numbers = new Map(Object.entries(WORDS).map(([number, [word]]) => [word, number.replace('-', '')]));
    let found = 0;
    for (const [section, body] of sections) {
      // numbers in a later annex or in chart text are checked where they are transcribed
      const running = body.split(/Tabel B1|\n10% /)[0] ?? '';
      for (const [, word = ''] of plainText(running).matchAll(/([\p{L}\d]+) ?(?:procent\b|%)/gu)) {
        const number = numbers.get(word) ?? word;
        if (elsewhere.has(`${section} ${number}`)) continue;
        found += 1;
        const stated = claims
          .filter((claim) => claim.section === section)
          .map((claim) => claim.stated.replace('-', ''));
        expect(stated, `${section}: ${word} procent`).toContain(number);
      }
    }
    expect(found).toBeGreaterThan(80);
  });

  it('would miss a number that the section does not give', () => {
    expect(says(sections.get('2.2') ?? '', '78')).toBe(true);
    expect(says(sections.get('2.2') ?? '', '77')).toBe(false);
  });
});
