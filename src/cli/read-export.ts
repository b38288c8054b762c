import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Mapping, OwnAnswers } from '../own-data/index.ts';
import type { ReportBasis } from '../own-report/index.ts';
import type { CommandContext } from './command.ts';
import type { PartProgress } from './part-progress.ts';
import type { QuickscanOptions } from './quickscan-options.ts';
import { listed } from './quickscan-options.ts';
import { quickscanWords } from './quickscan-words.ts';

/** An export that was read, and what it is laid out by. */
export interface ReadExport {
  readonly basis: ReportBasis;
  readonly own: OwnAnswers;
  readonly by: string | null;
}

export function mappingOf(
  options: QuickscanOptions,
  parse: (file: string, json: string) => Mapping,
): Mapping {
  const { mapping: file, weight, confirm, by, strata, cluster, fpc, replicates, replicateScale } = options;
  return {
    ...(file === undefined ? {} : parse(basename(file), readFileSync(file, 'utf8'))),
    ...(strata === undefined ? {} : { stratum: strata }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(fpc === undefined ? {} : { population: fpc }),
    ...(replicates === undefined ? {} : { replicates: listed(replicates, ',') }),
    ...(replicateScale === undefined ? {} : { replicateScale }),
    ...(weight === undefined ? {} : { weight }),
    ...(confirm ? { confirm } : {}),
    ...(by === undefined ? {} : { group: by }),
  };
}

/** From so many bytes on a file is counted as it is read, and no respondent is kept. */
const LARGE = { text: 100_000_000, parquet: 40_000_000 } as const;

/** Text and Parquet can be counted so; other kinds have limits of their own. */
function isLarge(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (/\.parquet$/i.test(path)) return size > LARGE.parquet;
  return /\.(csv|tsv|txt)$/i.test(path) && size > LARGE.text;
}

/** Reads the export as what it is said to be. */
export async function readExport(
  path: string,
  options: QuickscanOptions,
  progress: PartProgress,
  { signal, leaveSignals }: Pick<CommandContext, 'signal' | 'leaveSignals'>,
): Promise<ReadExport> {
  if (!options.ownQuestions) return readQuickscan(path, options, progress, { signal, leaveSignals });
  const { parseMapping, readOwnSurvey } = await import('../own-data/index.ts');
  const { bySurvey } = await import('../own-report/index.ts');
  const mapping = mappingOf(options, parseMapping);
  const file = basename(path);
  const { wave, title, items, answers, scale = [], categories = [] } = options;
  const reading = {
    ...mapping,
    wave,
    name: file.replace(/\.[^.]*$/, ''),
    ...(title === undefined ? {} : { title }),
    ...(items === undefined ? {} : { items: listed(items, ',') }),
    ...(answers === undefined ? {} : { answers: listed(answers, ';') }),
    scales: [...scale, ...categories],
    onProgress: (share: number) => sayRead(progress, options, file, share),
  };
  const { survey, own } = await atOnce(leaveSignals, () => readOwnSurvey(path, reading));
  return { basis: bySurvey(survey, file), own, by: mapping.group ?? null };
}

async function readQuickscan(
  path: string,
  options: QuickscanOptions,
  progress: PartProgress,
  { signal, leaveSignals }: Pick<CommandContext, 'signal' | 'leaveSignals'>,
): Promise<ReadExport> {
  const { parseMapping, quickscanMapping, quickscanSought, readOwnQuickscan } = await import(
    '../own-data/index.ts'
  );
  const { besideStudy } = await import('../own-report/index.ts');
  const { openStudy } = await import('../tables/index.ts');
  const { respondent, group, columns, ...rest } = mappingOf(options, parseMapping);
  const file = basename(path);
  // a wave that the report has is refused before anything is read
  const basis = besideStudy(openStudy(), options.wave, file);
  const reading = {
    ...rest,
    wave: options.wave,
    columns: {
      ...columns,
      ...(respondent === undefined ? {} : { respondent }),
      ...(group === undefined ? {} : { municipality: group }),
    },
  };
  const by = group ?? null;
  if (!isLarge(path)) {
    const onProgress = (share: number) => sayRead(progress, options, file, share);
    const own = await atOnce(leaveSignals, () => readOwnQuickscan(path, { ...reading, onProgress }));
    return { basis, own, by };
  }
  const { countExport } = await import('../sources/index.ts');
  const own = await whileWaiting(
    (seconds) => progress.say(quickscanWords(options.language).counting(file, seconds)),
    () => countExport(path, quickscanSought(), quickscanMapping({ ...reading, signal })),
  );
  return { basis, own, by };
}

const sayRead = (progress: PartProgress, { language }: QuickscanOptions, file: string, share: number): void =>
  progress.say(quickscanWords(language).reading(file), Math.round(100 * share), 100);

/**
 * Reading keeps the process busy, so that it would hear of Ctrl-C afterwards only. Nothing is on disk yet,
 * and the system may end it at once.
 */
async function atOnce<T>(leaveSignals: () => () => void, read: () => Promise<T>): Promise<T> {
  const listenAgain = leaveSignals();
  try {
    return await read();
  } finally {
    listenAgain();
  }
}

/** Says every two seconds how long a piece of work takes. */
export async function whileWaiting<T>(say: (seconds: number) => void, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const clock = setInterval(() => say(Math.round((performance.now() - start) / 1000)), 2000);
  try {
    return await work();
  } finally {
    clearInterval(clock);
  }
}
