import { afterEach, expect, it } from 'vitest';
import { auditCrosstab, crosstabFindings } from '../../src/checks/audit-crosstab.ts';
import { auditTable } from '../../src/checks/audit-table.ts';
import { tableFindings } from '../../src/checks/table-findings.ts';
import { setLanguage } from '../../src/contracts/language.ts';
import { readClaims } from '../../src/published-tables/read-claims.ts';
import { readCrosstab } from '../../src/published-tables/read-crosstab.ts';
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

it('a crosstab is told in Dutch throughout: its findings, what was not read, and what it is not', async () => {
  setLanguage('nl');
  const text = ';ja;nee;Totaal\nA;10 (50%);10 (50%);20\nB;12 (40%);veel;30\nTotaal;22 (46%);28 (56%);50\n';
  const crosstab = readCrosstab(splitText('k.csv', text), { kind: 'row' });
  const findings = crosstabFindings(await auditCrosstab(crosstab));
  expect(findings).toMatch(
    /^# Bevindingen over k\.csv\n\n\*\*fout\*\*: geen aantallen drukken dit alles af: /,
  );
  expect(findings).toMatch(
    /2 rijen \(A, B\) bij 2 kolommen \(ja, nee\), \d+ gedrukte waarden; percentages zijn van de rij\./,
  );
  expect(findings).toMatch(/- rij 3, kolom nee, "veel": "veel" is geen getal/);
  expect(() => readCrosstab(splitText('w.csv', 'a;b\nc;d\n'), { kind: 'row' })).toThrow(
    'w.csv: heeft geen rij met namen boven rijen met getallen; een kruistabel heeft beide nodig',
  );
  expect(() => readMapping('m.csv', 'column,meaning\nn,veel\n')).toThrow(
    /^m\.csv, rij 2, kolom meaning: "veel" is geen betekenis; verwacht wordt label, /,
  );
  expect(() => readClaims('c.csv', 'row,statistic,stated\n,mean,3\n')).toThrow(
    'c.csv, rij 2, kolom row: is leeg; verwacht wordt de naam van een rij zoals gedrukt',
  );
});
