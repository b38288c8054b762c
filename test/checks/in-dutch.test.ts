import { afterEach, expect, it } from 'vitest';
import { auditTable } from '../../src/checks/audit-table.ts';
import { tableFindings } from '../../src/checks/table-findings.ts';
import { setLanguage } from '../../src/contracts/language.ts';
import { readMapping } from '../../src/published-tables/read-mapping.ts';
import { splitText } from '../../src/published-tables/split-text.ts';
import { understandTable } from '../../src/published-tables/understand-table.ts';

afterEach(() => {
  setLanguage('en');
});

it('findings are Dutch throughout where Dutch is asked: rows, cells, totals, differences', async () => {
  setLanguage('nl');
  const text = [
    ';mannen;;vrouwen;;allen;;',
    'stelling;n;gem.;n;gem.;n;gem.;verschil',
    'a;5;3,60;5;3,80;10;3,70;0,40',
    'b;5;3,60;5;3,81;10;veel;0,20',
  ].join('\n');
  const mapping = readMapping(
    'm.csv',
    'column,meaning,of\nallen,total,\nverschil,mean difference,vrouwen - mannen\n',
  );
  const table = understandTable(splitText('t.csv', text), { scale: { min: 1, max: 5 }, mapping });
  const findings = tableFindings(await auditTable(table));
  expect(findings).toMatch(/^# Bevindingen over t\.csv/);
  expect(findings).toMatch(
    /\*\*fout\*\*, rij 4, b, vrouwen: geen aantallen drukken n 5, gem\. 3\.81 af; één drukfout zou het verklaren/,
  );
  expect(findings).toMatch(
    /\*\*fout\*\*, rij 3, a, verschil 0\.40 van vrouwen en mannen: de rijen laten 0\.2 over/,
  );
  expect(findings).toMatch(
    /## Totalen\n\n- \*\*[a-z]+\*\*, rij 3, a, allen, van rij 3 a mannen, rij 3 a vrouwen: aantallen, percentages en gemiddelden van de groepen/,
  );
  expect(findings).toMatch(/- rij 4, kolom gem\., "veel": "veel" is geen getal/);
});
