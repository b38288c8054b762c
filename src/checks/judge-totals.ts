import { said } from '../contracts/told.ts';
import { isError, type Verdict } from '../contracts/verdict.ts';
import type { NamedTotal, PrintedRow, PublishedTable } from '../published-tables/published-table.ts';
import { type TotalAnswer, totalOfGroups } from '../recovery/linked/total-of-groups.ts';
import { ROUNDINGS, type Rounding } from '../recovery/rounding.ts';
import type { SummaryRow } from '../recovery/summary/summary-row.ts';
import { dataError } from '../tables/data-error.ts';
import type { AuditedRow } from './audited-row.ts';
import { ROUNDING_TOLD } from './rounding-told.ts';

/** The verdict on a row, or a column group, as the total of the others. */
export interface JudgedTotal {
  readonly row: number;
  readonly label: string;
  readonly group: string;
  /** What is added, in words */
  readonly parts: readonly string[];
  readonly verdict: Verdict;
  readonly reason: string;
}

/** A total with the rows that it adds up, by index. */
interface Total {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * Judges whether the totals of a table can be those of its groups.
 *
 * @param table the table as it was understood
 * @param rows the verdicts on its rows, in the same order
 * @param named the label of the rows that total the others of their section, or of the group of columns that
 *   totals the others; with the labels of what it adds up, where that is not all
 * @param rounding how values were rounded
 * @throws DataError when nothing has that label
 */
export async function judgeTotals(
  table: PublishedTable,
  rows: readonly AuditedRow[],
  named: NamedTotal,
  rounding: Rounding,
): Promise<JudgedTotal[]> {
  const judged: JudgedTotal[] = [];
  for (const { total, parts } of totalsIn(table, named)) {
    const printed = table.rows[total] as PrintedRow;
    const added = parts.map((i) => table.rows[i] as PrintedRow);
    const place = { row: printed.row, label: printed.label, group: printed.group };
    const names = added.map(({ row, label: own, group }) =>
      [said({ en: `row ${row}`, nl: `rij ${row}` }), own, group].filter(Boolean).join(' '),
    );
    const failing = [total, ...parts].filter((i) => isError((rows[i] as AuditedRow).verdict));
    const summaries = added.map(({ summary }) => summary);
    const verdict =
      parts.length === 0
        ? unchecked(
            said({
              en: 'nothing stands beside it that it could add up',
              nl: 'er staat niets naast dat het kan optellen',
            }),
          )
        : failing.length > 0
          ? unchecked(
              said({
                en: `row ${failing.map((i) => rows[i]?.row).join(', ')} cannot be right by itself`,
                nl: `rij ${failing.map((i) => rows[i]?.row).join(', ')} kan op zichzelf niet kloppen`,
              }),
            )
          : printed.summary === null || summaries.includes(null)
            ? unchecked(
                said({
                  en: 'the scale is unknown; give the lowest and highest answer',
                  nl: 'de schaal is onbekend; geef het laagste en hoogste antwoord',
                }),
              )
            : await verdictOn(summaries as SummaryRow[], printed.summary, rounding);
    judged.push({ ...place, parts: names, ...verdict });
  }
  return judged;
}

type TotalVerdict = Pick<JudgedTotal, 'verdict' | 'reason'>;
const unchecked = (reason: string): TotalVerdict => ({ verdict: 'not checkable', reason });

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The totals of a table by the label that they have, each with what it adds up. */
export function totalsIn(table: PublishedTable, { label, parts }: NamedTotal): Total[] {
  const found = labelledTotals(table, label);
  if (parts.length === 0) return found;
  const called = ({ label: own, group }: PrintedRow, part: string) =>
    same(group, part) || same(own, part) || own.toLowerCase().endsWith(`: ${part.trim().toLowerCase()}`);
  const row = (i: number) => table.rows[i] as PrintedRow;
  return found.map(({ total, parts: all }) => {
    const missing = parts.find((part) => !all.some((i) => called(row(i), part)));
    if (missing !== undefined) {
      const beside = [
        ...new Set(all.map((i) => (row(i).row === row(total).row ? row(i).group : row(i).label))),
      ];
      const expected = beside.map((name) => `"${name}"`).join(', ');
      throw dataError(
        { file: table.file },
        {
          en: `has no "${missing}" beside "${label}"; expected some of ${expected}`,
          nl: `heeft geen "${missing}" naast "${label}"; verwacht worden er enkele van ${expected}`,
        },
      );
    }
    return { total, parts: all.filter((i) => parts.some((part) => called(row(i), part))) };
  });
}

function labelledTotals({ rows, file }: PublishedTable, label: string): Total[] {
  const all = [...rows.keys()];
  const row = (i: number) => rows[i] as PrintedRow;
  if (rows.some(({ group }) => same(group, label))) {
    return all
      .filter((i) => same(row(i).group, label))
      .map((total) => ({
        total,
        parts: all.filter((i) => row(i).row === row(total).row && i !== total),
      }));
  }
  const cut = (text: string) => text.lastIndexOf(': ');
  const section = (i: number) => row(i).label.slice(0, Math.max(0, cut(row(i).label)));
  const isTotal = (i: number) => {
    const text = row(i).label;
    return same(text, label) || (cut(text) >= 0 && same(text.slice(cut(text) + 2), label));
  };
  const totals = all.filter(isTotal);
  if (totals.length === 0)
    throw dataError(
      { file },
      {
        en: `has no row and no group "${label}"; give the label of the total as printed`,
        nl: `heeft geen rij en geen groep "${label}"; geef de naam van het totaal zoals gedrukt`,
      },
    );
  return totals.map((total) => ({
    total,
    parts: all.filter(
      (i) => !isTotal(i) && row(i).group === row(total).group && section(i) === section(total),
    ),
  }));
}

async function verdictOn(groups: SummaryRow[], total: SummaryRow, rounding: Rounding): Promise<TotalVerdict> {
  const answer = await totalOfGroups(groups, total, rounding);
  if (answer.kind === 'impossible') {
    for (const way of ROUNDINGS) {
      if (way === rounding || way === 'either') continue;
      if ((await totalOfGroups(groups, total, way)).kind === 'possible')
        return {
          verdict: 'rounding',
          reason: said({
            en: `the groups can add up to it if ${ROUNDING_TOLD[way].en}`,
            nl: `de groepen kunnen erop uitkomen als ${ROUNDING_TOLD[way].nl}`,
          }),
        };
    }
  }
  return inWords(answer);
}

function inWords(answer: TotalAnswer): TotalVerdict {
  if (answer.kind === 'undecided') return unchecked(answer.reason);
  if (answer.kind === 'possible')
    return {
      verdict: 'consistent',
      reason: said({
        en: 'counts, percentages and means of the groups can add up to it',
        nl: 'aantallen, percentages en gemiddelden van de groepen kunnen erop uitkomen',
      }),
    };
  if (answer.kind === 'n') {
    const sum = answer.groups.reduce((a, b) => a + b, 0);
    return {
      verdict: 'wrong',
      reason: said({
        en: `${answer.groups.join(' + ')} is ${sum}, and the total has ${answer.total}`,
        nl: `${answer.groups.join(' + ')} is ${sum}, en het totaal heeft ${answer.total}`,
      }),
    };
  }
  const told = answer.excluded.map(({ printedValue, attainable }) => {
    const left =
      attainable === null
        ? ''
        : said({
            en: `, where the groups leave ${attainable.lower} to ${attainable.upper} answers`,
            nl: `, waar de groepen ${attainable.lower} tot ${attainable.upper} antwoorden overlaten`,
          });
    return `${printedValue.name} ${printedValue.printed}${left}`;
  });
  const what =
    told.length === 0
      ? said({ en: 'its printed values together', nl: 'alle gedrukte waarden samen' })
      : told.join('; ');
  return {
    verdict: 'wrong',
    reason: said({
      en: `the groups cannot add up to ${what}`,
      nl: `de groepen kunnen niet uitkomen op ${what}`,
    }),
  };
}
