import type { Chart, Language } from '../charts/index.ts';
import type { OwnAnswers } from '../own-data/index.ts';
import { type FileFacts, fileFacts } from './codebook.ts';
import { inDutch } from './dutch/in-dutch.ts';
import type { GroupShare } from './guarded-tables.ts';
import type { PagePart } from './own-page.ts';
import type { OwnChanges, OwnReport } from './own-report.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import { type TextTable, textOf } from './text-table.ts';

/** What the parts of a page are made from. */
interface PageInput {
  readonly own: OwnAnswers;
  readonly report: OwnReport;
  readonly wave: string;
  /** The last wave before; null where there is none */
  readonly from: string | null;
  readonly language: Language;
  /** What groups are called: the name of the column */
  readonly by: string | null;
  readonly minimum: number;
  readonly facts: FileFacts;
  /** The answers that count as agreeing, of each scale that is the file's own; else null */
  readonly agreeing: readonly (readonly string[])[] | null;
  /** Label of an item in the language */
  readonly label: (item: string) => string;
  /** Label of an answer to a question with categories; its number where left out */
  readonly answerLabel?: (item: string, answer: number) => string;
  /** Each chart drawn, in the order of the report's figures */
  readonly drawn: readonly { readonly chart: Chart; readonly html: string }[];
}

/**
 * The parts of a page on a survey of one's own, in the order in which they are read.
 *
 * @example
 * const own = await readOwnQuickscan('examples/exports/synthetic-comma.csv', { wave: '2024' });
 * const basis = besideStudy(openStudy(), '2024', 'own.csv');
 * const report = await ownReport(basis, own, { language: 'en', divided: false, rules: {} });
 * const facts = { file: 'own.csv', sha256: '0' };
 * const words = {
 *   wave: '2024',
 *   from: '2017',
 *   language: 'en',
 *   by: null,
 *   minimum: 10,
 *   facts,
 *   label: (item) => item,
 * };
 * pageParts({ own, report, ...words, drawn: [] })[0].title
 * // 'Figures'
 */
export function pageParts(input: PageInput): PagePart[] {
  const { own, report, wave, from, language, by, minimum, label, drawn } = input;
  const words = ownWords(language);
  const { guarded, changes } = report;
  const charts = drawn.map(({ chart, html }) => ({
    html,
    title: chart.title,
    alt: chart.alt,
    table: textOf(chart.table),
    tableTitle: words.table,
  }));
  const isWeighted = own.counted.isWeighted;
  const withheld = [...guarded.withheld].map(label).join('; ');
  const parts: (PagePart | null)[] = [
    {
      title: words.figures,
      paragraphs: [
        ...(isWeighted ? [words.weighted] : []),
        ...designOf(own, words),
        ...(withheld === '' ? [] : [words.withheld(withheld)]),
      ],
      charts,
    },
    changes && from !== null
      ? {
          title: words.changes(from, wave),
          sheet: words.sheets.changes,
          paragraphs: [changes.weighted ? words.changesWeighted : words.changesNote],
          table: changesOf(changes, input),
        }
      : null,
    {
      title: words.agree,
      sheet: words.sheets.agree,
      paragraphs: agreeNotes(report, input, words),
      table: agreeOf(report, input),
    },
    guarded.groups.length > 0 && by !== null
      ? {
          title: words.groups(by),
          sheet: words.sheets.groups,
          paragraphs: [...(isWeighted ? [words.groupsWeighted] : []), words.groupsNote(minimum)],
          table: groupsOf(report, words, input),
          sheetTable: groupSheet(report, words, input),
        }
      : null,
    { title: words.safe, paragraphs: words.safeNotes },
    { title: words.missing, sheet: words.sheets.missing, table: missingOf(input, words) },
    {
      title: words.notes,
      sheet: words.sheets.file,
      paragraphs: own.notes.map((note) => (language === 'nl' ? inDutch(note) : note)),
      table: { heads: words.factHeads, rows: fileFacts(input.facts, own, words.facts) },
    },
    own.findings.numRows() > 0 ? { title: words.findings, table: findingsOf(own, words) } : null,
    { title: words.columns, folded: true, table: columnsOf(own, words, label) },
  ];
  return parts.filter((part) => part !== null);
}

/** How respondents were drawn, where they were not one by one. */
function designOf({ counted, roles }: OwnAnswers, words: OwnWords): string[] {
  if (!counted.hasDesign) return [];
  const named = (['stratum', 'cluster', 'population'] as const).flatMap((role) => {
    const column = roles[role];
    return column === null ? [] : [words.design[role](column)];
  });
  const replicates =
    roles.replicates === null ? [] : [words.design.replicates(roles.replicates.split(', ').length)];
  return [words.designed([...named, ...replicates].join(', '))];
}

function agreeNotes({ agree }: OwnReport, { agreeing }: PageInput, words: OwnWords): string[] {
  const scales = (agreeing ?? []).map((answers) => answers.join(words.or)).join('; ');
  return [
    words.agreeNote,
    ...(scales === '' ? [] : [words.agreeing(scales)]),
    ...(agree.some(({ answer }) => answer !== null) ? [words.categories] : []),
  ];
}

/** What a row is called: the statement, or a question and one of its answers. */
function rowLabel(
  { item, answer }: { readonly item: string; readonly answer: number | null },
  { label, answerLabel = (_, each) => String(each) }: PageInput,
): string {
  const name = label(item);
  if (answer === null) return name;
  return `${name}${/[?:.!]$/.test(name) ? '' : ':'} ${answerLabel(item, answer)}`;
}

function changesOf(changes: OwnChanges, { language, label }: PageInput): TextTable {
  const { changeHeads, weightedHeads, conclusions, to } = ownWords(language);
  // the word and the point between numbers are English in a table of changes
  const text = (cell: string) =>
    language === 'nl' ? cell.replaceAll(' to ', ` ${to} `).replace(/(\d)\.(\d)/g, '$1,$2') : cell;
  if (changes.weighted) {
    const rows = changes.table
      .objects()
      .map((row) => [
        label(row.item),
        ...[row.agree, row.mean, row.n, row.effective_n, row.p].map(text),
        conclusions[row.conclusion as keyof typeof conclusions],
      ]);
    return { heads: weightedHeads, rows };
  }
  const rows = changes.table
    .objects()
    .map((row) => [
      label(row.item),
      ...[row.agree, row.mean, row.p_welch, row.p_rank].map(text),
      conclusions[row.conclusion as keyof typeof conclusions],
    ]);
  return { heads: changeHeads, rows };
}

function agreeOf({ agree }: OwnReport, input: PageInput): TextTable {
  const { agreeHeads, to } = ownWords(input.language);
  const percent = (share: number) => `${(100 * Math.min(1, Math.max(0, share))).toFixed(0)}%`;
  return {
    heads: agreeHeads,
    rows: agree.map(({ item, answer, estimate }) => [
      rowLabel({ item, answer }, input),
      String(estimate.n),
      estimate.effectiveN.toFixed(0),
      percent(estimate.estimate),
      `${percent(estimate.interval.lower)} ${to} ${percent(estimate.interval.upper)}`,
    ]),
  };
}

function groupsOf({ guarded }: OwnReport, words: OwnWords, input: PageInput): TextTable {
  const shown = (share: GroupShare | null) => {
    if (share === null) return words.held;
    const effective = share.effectiveN === null ? '' : `; ${share.effectiveN.toFixed(0)}`;
    return `${share.percent}% (n\u00a0=\u00a0${share.n}${effective})`;
  };
  return {
    heads: [words.statement, words.all, ...guarded.groups],
    rows: guarded.rows.map((row) => [rowLabel(row, input), ...[row.all, ...row.shares].map(shown)]),
  };
}

/** A row a statement and group, so that every cell is one number. */
function groupSheet({ guarded }: OwnReport, words: OwnWords, input: PageInput): TextTable {
  const names = [words.all, ...guarded.groups];
  return {
    heads: words.groupHeads,
    rows: guarded.rows.flatMap((row) =>
      [row.all, ...row.shares].map((share, at) => [
        rowLabel(row, input),
        names[at] as string,
        share === null ? words.held : `${share.percent}%`,
        share === null ? '' : String(share.n),
        share?.effectiveN?.toFixed(0) ?? '',
      ]),
    ),
  };
}

function missingOf({ own, report, label }: PageInput, { missingHeads }: OwnWords): TextTable {
  const rows = own.missing.objects() as Record<string, string | number>[];
  return {
    heads: missingHeads,
    rows: rows
      .filter((row) => !report.guarded.withheld.has(String(row.item)))
      .map((row) => [
        label(String(row.item)),
        ...['answered', 'empty', 'dont_know', 'not_applicable', 'skipped'].map((name) => String(row[name])),
      ]),
  };
}

function columnsOf({ columns }: OwnAnswers, words: OwnWords, label: PageInput['label']): TextTable {
  const rows = columns.objects() as Record<string, string | number>[];
  return {
    heads: words.columnHeads,
    rows: rows.map((row) => [
      label(String(row.item)),
      String(row.column),
      String(row.question),
      words.by[row.by as keyof OwnWords['by']],
      Number(row.score).toFixed(2),
    ]),
  };
}

function findingsOf({ findings }: OwnAnswers, words: OwnWords): TextTable {
  const rows = findings.objects() as Record<string, string | number>[];
  return {
    heads: words.findingHeads,
    rows: rows.map((row) => [
      words.kinds[row.finding as keyof OwnWords['kinds']],
      String(row.count),
      String(row.rows),
      words.done[row.done as keyof OwnWords['done']],
    ]),
  };
}
