import type { OwnAnswers } from '../own-data/index.ts';
import { type Survey, scaleOf } from '../tables/index.ts';
import type { OwnReport } from './own-report.ts';
import { missingWords } from './own-words.ts';
import type { TextTable } from './text-table.ts';

/** What is known of the export as a file. */
export interface FileFacts {
  /** Its name */
  readonly file: string;
  /** Of its bytes, in hexadecimal */
  readonly sha256: string;
}

const HEADS = [
  'item',
  'label_nl',
  'label_en',
  'column',
  'question_in_file',
  'understood_by',
  'score',
  'code',
  'answer_nl',
  'answer_en',
  'kind',
  'n',
  'weighted_percent',
] as const;

/**
 * What every column of the export was taken for: a row an answer and a row a reason for none, with their
 * labels in both languages and how many gave it. Numbers of statements that are held back are left out.
 */
export function codebook(survey: Survey, own: OwnAnswers, report: OwnReport): TextTable {
  const matches = new Map(
    (own.columns.objects() as Record<string, string | number>[]).map((match) => [String(match.item), match]),
  );
  const shown = new Map(report.items.map((item) => [item.item, item]));
  const rows = own.counted.items.flatMap(({ item, none }) => {
    const match = matches.get(item);
    const label = survey.items.find((known) => known.item === item)?.label;
    const sums = shown.get(item)?.all;
    const total = sums?.weights.reduce((sum, weight) => sum + weight, 0) ?? 0;
    const start = [
      item,
      label?.nl ?? '',
      label?.en ?? '',
      String(match?.column ?? ''),
      String(match?.question ?? ''),
      String(match?.by ?? ''),
      match ? Number(match.score).toFixed(2) : '',
    ];
    const answers = scaleOf(survey, item).answers.map(({ nl, en }, index) => [
      ...start,
      String(index + 1),
      nl,
      en,
      'answer',
      sums ? String(sums.counts[index]) : '',
      sums && own.counted.isWeighted && total > 0
        ? ((100 * (sums.weights[index] as number)) / total).toFixed(1)
        : '',
    ]);
    const reasons = Object.entries(none).map(([reason, count]) => {
      const { nl, en } = missingWords(reason as keyof typeof none);
      return [...start, '', nl, en, reason, sums ? String(count) : '', ''];
    });
    return [...answers, ...reasons];
  });
  return { heads: HEADS, rows };
}

/** What was read, and from where, as names and values. */
export function fileFacts(
  { file, sha256 }: FileFacts,
  own: OwnAnswers,
  words: Readonly<Record<keyof OwnAnswers['roles'] | 'file' | 'tool' | 'respondents' | 'none', string>>,
): readonly (readonly [string, string])[] {
  const named = (role: keyof OwnAnswers['roles']) => [words[role], own.roles[role] ?? words.none] as const;
  return [
    [words.file, file],
    ['SHA-256', sha256],
    [words.tool, own.profile ?? words.none],
    [words.respondents, String(own.respondents)],
    named('respondent'),
    named('group'),
    named('weight'),
    named('filter'),
    ...(['stratum', 'cluster', 'population', 'replicates'] as const).flatMap((role) =>
      own.roles[role] === null ? [] : [named(role)],
    ),
  ];
}
