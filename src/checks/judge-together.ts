import { said } from '../contracts/told.ts';
import type { Verdict } from '../contracts/verdict.ts';
import type { NamedTotal, PublishedTable } from '../published-tables/published-table.ts';
import { linkedAnswer, type RowLink } from '../recovery/linked/linked-answer.ts';
import type { Rounding } from '../recovery/rounding.ts';
import type { SummaryRow } from '../recovery/summary/summary-row.ts';
import { type JudgedTotal, totalsIn } from './judge-totals.ts';
import type { JudgedLink } from './judged-link.ts';

/** Ties of the same rows that cannot all hold, though each could by itself. */
export interface JudgedTogether {
  readonly verdict: Verdict;
  /** What cannot hold together, in words */
  readonly ties: readonly string[];
  readonly reason: string;
}

/** Verdicts on the totals and links of a table, in the order of the names and of the table's links. */
interface JudgedParts {
  readonly named: readonly NamedTotal[];
  readonly totals: readonly JudgedTotal[];
  readonly links: readonly JudgedLink[];
}

/**
 * Holds all totals and differences of the same rows against each other at
 * once, those that can be right by themselves.
 *
 * @param table the table as it was understood
 * @param judged the verdicts on its totals and links, in the order of the names and of the table's links
 * @param rounding how values were rounded
 */
export async function judgeTogether(
  table: PublishedTable,
  judged: JudgedParts,
  rounding: Rounding,
): Promise<JudgedTogether[]> {
  const ties = [...tiesOfTotals(table, judged), ...tiesOfLinks(table, judged.links)];
  const found: JudgedTogether[] = [];
  for (const { rows, links } of connected(ties)) {
    const summaries = rows.map((i) => table.rows[i]?.summary ?? null);
    if (links.length < 2 || summaries.includes(null)) continue;
    const answer = await linkedAnswer(summaries as SummaryRow[], links, rounding);
    if (answer.kind !== 'impossible') continue;
    const names = answer.conflict.join(', ');
    found.push({
      verdict: 'wrong',
      ties: answer.conflict,
      reason: said({
        en: `each could hold by itself, but no counts keep all of them: ${names}`,
        nl: `elk kan op zichzelf kloppen, maar geen aantallen houden ze alle: ${names}`,
      }),
    });
  }
  return found;
}

/** The totals that can be right by themselves, as ties between rows. */
function tiesOfTotals(table: PublishedTable, { named, totals }: JudgedParts): RowLink[] {
  const placed = named.flatMap((name) => totalsIn(table, name));
  return placed.flatMap(({ total, parts }, i): RowLink[] => {
    const own = totals[i];
    if (own?.verdict !== 'consistent') return [];
    const name = said({
      en: `the total in row ${own.row} ${own.group}`.trim(),
      nl: `het totaal in rij ${own.row} ${own.group}`.trim(),
    });
    return [{ kind: 'total', name, total, parts }];
  });
}

/** The differences that can be right by themselves, as ties between rows. */
function tiesOfLinks({ links }: PublishedTable, judged: readonly JudgedLink[]): RowLink[] {
  return links.flatMap(({ statistic, rows, printed, row, heading, of }, i): RowLink[] => {
    const [first, second] = rows as [number, number];
    if (judged[i]?.verdict !== 'consistent') return [];
    if (statistic !== 'mean difference' && statistic !== 'percent difference') return [];
    const kind = statistic === 'mean difference' ? 'mean' : 'percent';
    const name = said({
      en: `${heading} ${printed} in row ${row}`,
      nl: `${heading} ${printed} in rij ${row}`,
    });
    return [{ kind: 'difference', name, first, second, statistic: kind, printed, ...(of ? { of } : {}) }];
  });
}

/** Ties that share rows, with those rows; in each the rows are numbered anew from 0. */
function connected(ties: readonly RowLink[]): { rows: number[]; links: RowLink[] }[] {
  const rowsOf = (tie: RowLink) =>
    tie.kind === 'total' ? [tie.total, ...tie.parts] : [tie.first, tie.second];
  let sets: { rows: Set<number>; links: RowLink[] }[] = [];
  for (const tie of ties) {
    const own = { rows: new Set(rowsOf(tie)), links: [tie] };
    const touching = sets.filter(({ rows }) => [...own.rows].some((row) => rows.has(row)));
    for (const { rows, links } of touching) {
      for (const row of rows) own.rows.add(row);
      own.links.unshift(...links);
    }
    sets = [...sets.filter((set) => !touching.includes(set)), own];
  }
  return sets.map(({ rows: all, links }) => {
    const rows = [...all].sort((a, b) => a - b);
    const place = (row: number) => rows.indexOf(row);
    return {
      rows,
      links: links.map((tie) =>
        tie.kind === 'total'
          ? { ...tie, total: place(tie.total), parts: tie.parts.map(place) }
          : { ...tie, first: place(tie.first), second: place(tie.second) },
      ),
    };
  });
}
