import type { Chart, Language } from '../charts/index.ts';
import type { OwnQuickscan } from '../own-data/index.ts';
import type { AnyTable } from '../tables/index.ts';
import type { PagePart, TextTable } from './own-page.ts';
import type { OwnReport } from './own-report.ts';
import { ownWords } from './own-words.ts';

/** What the parts of a page are made from. */
interface PageInput {
  readonly own: OwnQuickscan;
  readonly report: OwnReport;
  readonly wave: string;
  readonly language: Language;
  /** what groups are called: the name of the column */
  readonly by: string | null;
  readonly minimum: number;
  /** label of an item in the language */
  readonly label: (item: string) => string;
  /** each chart drawn, in the order of the report's figures */
  readonly drawn: readonly { readonly chart: Chart; readonly svg: string }[];
}

/** The parts of a page on a survey of one's own, in the order in which they are read. */
export function pageParts(input: PageInput): PagePart[] {
  const { own, report, wave, language, by, minimum, label, drawn } = input;
  const words = ownWords(language);
  const charts = drawn.map(({ chart, svg }) => ({
    svg,
    alt: chart.alt,
    table: textOf(chart.table),
    tableTitle: words.table,
  }));
  const parts: (PagePart | null)[] = [
    { title: words.figures, ...(own.weights ? { paragraphs: [words.weighted] } : {}), charts },
    report.changes
      ? {
          title: words.changes(report.from, wave),
          paragraphs: [words.changesNote],
          table: changesOf(report.changes, input),
        }
      : { title: words.changes(report.from, wave), paragraphs: [words.changesWeighted] },
    { title: words.agree, paragraphs: [words.agreeNote], table: agreeOf(report, input) },
    report.groups && by !== null
      ? {
          title: words.groups(by),
          paragraphs: [words.groupsNote(minimum)],
          table: {
            heads: [words.statement, words.all, ...report.groups.groups],
            rows: report.groups.rows.map(({ item, all, shares }) => [
              label(item),
              ...[all, ...shares].map((share) => (share === null ? words.held : `${share}%`)),
            ]),
          },
        }
      : null,
    { title: words.missing, table: { heads: words.missingHeads, rows: missingOf(own.missing, label) } },
    { title: words.notes, paragraphs: [...own.notes], table: textOf(own.columns) },
    own.findings.numRows() > 0 ? { title: words.findings, table: textOf(own.findings) } : null,
  ];
  return parts.filter((part) => part !== null);
}

function changesOf(changes: NonNullable<OwnReport['changes']>, { language, label }: PageInput): TextTable {
  const { changeHeads, conclusions } = ownWords(language);
  const rows = changes
    .objects()
    .map((row) => [
      label(row.item),
      row.agree,
      row.mean,
      row.p_welch,
      row.p_rank,
      conclusions[row.conclusion as keyof typeof conclusions],
    ]);
  // the words between two numbers are English in a table of changes
  const text = (cell: string) => (language === 'nl' ? cell.replaceAll(' to ', ' tot ') : cell);
  return { heads: changeHeads, rows: rows.map(([first = '', ...rest]) => [first, ...rest.map(text)]) };
}

function agreeOf({ agree }: OwnReport, { language, label }: PageInput): TextTable {
  const { agreeHeads } = ownWords(language);
  const percent = (share: number) => `${(100 * Math.min(1, Math.max(0, share))).toFixed(0)}%`;
  const between = language === 'nl' ? 'tot' : 'to';
  return {
    heads: agreeHeads,
    rows: agree.map(({ item, estimate }) => [
      label(item),
      String(estimate.n),
      estimate.effectiveN.toFixed(0),
      percent(estimate.estimate),
      `${percent(estimate.interval.lower)} ${between} ${percent(estimate.interval.upper)}`,
    ]),
  };
}

function missingOf(missing: AnyTable, label: (item: string) => string): string[][] {
  const rows = missing.objects() as Record<string, string | number>[];
  return rows.map((row) => [
    label(String(row.item)),
    ...['answered', 'empty', 'dont_know', 'not_applicable', 'skipped'].map((name) => String(row[name])),
  ]);
}

/** A table as text: columns as they are, numbers as they read. */
export function textOf(table: AnyTable): TextTable {
  const heads = table.columnNames();
  const rows = table.objects() as Record<string, unknown>[];
  return { heads, rows: rows.map((row) => heads.map((name) => String(row[name] ?? ''))) };
}
