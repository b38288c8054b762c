import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { AuditedRow } from '../checks/index.ts';
import { currentLanguage, type Language, setLanguage } from '../contracts/language.ts';
import { asTold, said } from '../contracts/told.ts';
import { countsInWords, errorCount, needsReader, verdictCounts, verdictName } from '../contracts/verdict.ts';
import type { PublishedTableOptions } from '../own-data/index.ts';
import { CROSSTAB_KINDS, type CrosstabKind } from '../published-tables/crosstab-kind.ts';
import type { FoundClaim, PublishedTable } from '../published-tables/index.ts';
import { ROUNDINGS, type Rounding } from '../recovery/rounding.ts';
import { auditInThread } from './audit-thread.ts';
import { checkCrosstab } from './check-crosstab.ts';
import { CHECK_HELP } from './check-help.ts';
import { CHECK_WORDS } from './check-words.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { shownPath } from './package-path.ts';
import { writeCheck } from './write-check.ts';

interface CheckOptions {
  readonly scale?: { min: number; max: number };
  readonly items?: number;
  readonly n?: { min: number; max: number };
  readonly rounding: Rounding;
  readonly weighted?: boolean;
  readonly base: 'answers' | 'respondents';
  readonly mapping?: string;
  readonly claims?: string;
  readonly total?: string;
  readonly crosstab?: CrosstabKind;
  readonly sheet?: string;
  readonly table?: number;
  readonly maxImpossible: number;
  readonly lang: Language;
  readonly out?: string;
}

/** `rekenschap check`: a verdict on every row of a published table. */
export const checkCommand: CommandDeclaration = {
  summary: {
    en: 'check the printed values of any published table: CSV, TSV, Excel, HTML, or text pasted from a PDF',
    nl: 'controleer de gedrukte waarden van een gepubliceerde tabel: CSV, TSV, Excel, HTML, of tekst uit een PDF',
  },
  declare(command, context) {
    command
      .argument('<table>', said(CHECK_HELP.file))
      .option('--scale <low-high>', said(CHECK_HELP.scale), range)
      .option('--items <number>', said(CHECK_HELP.items), whole)
      .option('--n <number>', said(CHECK_HELP.n), range)
      .addOption(
        new Option('--rounding <way>', said(CHECK_HELP.rounding)).choices(ROUNDINGS).default('either'),
      )
      .option('--weighted', said(CHECK_HELP.weighted))
      .addOption(
        new Option('--base <base>', said(CHECK_HELP.base))
          .choices(['answers', 'respondents'])
          .default('answers'),
      )
      .option('--mapping <file>', said(CHECK_HELP.mapping))
      .option('--claims <file>', said(CHECK_HELP.claims))
      .addOption(new Option('--crosstab <kind>', said(CHECK_HELP.crosstab)).choices(CROSSTAB_KINDS))
      .option('--total <label>', said(CHECK_HELP.total))
      .option('--sheet <name>', said(CHECK_HELP.sheet))
      .option('--table <number>', said(CHECK_HELP.table), whole)
      .option('--max-impossible <number>', said(CHECK_HELP.maxImpossible), wholeOrNone, 0)
      .addOption(new Option('--lang <language>', said(CHECK_HELP.lang)).choices(['en', 'nl']).default('en'))
      .option('--out <dir>', said(CHECK_HELP.out))
      .action((path: string, options: CheckOptions) => check(path, options, context));
  },
};

async function check(path: string, options: CheckOptions, context: CommandContext): Promise<void> {
  setLanguage(options.lang);
  if (options.crosstab !== undefined)
    return checkCrosstab(path, { ...options, kind: options.crosstab }, context);
  const { stdout, stderr, signal } = context;
  const words = CHECK_WORDS[options.lang];
  const published = await readTable(path, options);
  for (const line of understood(published)) stdout.write(`${line}\n`);
  const claims = options.claims === undefined ? undefined : await claimsOn(published, options.claims);
  const { tableFindings } = await import('../checks/table-findings.ts');
  const audit = await auditInThread(
    {
      kind: 'table',
      table: published,
      options: {
        rounding: options.rounding,
        ...(options.weighted ? { weighted: true } : {}),
        ...(claims ? { claims } : {}),
        ...(options.total !== undefined ? { total: options.total } : {}),
      },
    },
    {
      signal,
      onWait: (done, all, seconds) => stderr.write(`${words.waiting(done, all, seconds.toFixed(0))}\n`),
    },
  );
  for (const row of audit.rows.filter(({ verdict }) => needsReader(verdict)))
    stdout.write(`${verdictName(row.verdict)}: ${placeOf(row)}: ${asTold(row).reason}\n`);
  stdout.write(`${audit.rows.length} ${words.rows}: ${countsInWords(audit.counts)}\n`);
  const tied = options.total !== undefined || published.totals.length + published.links.length > 0;
  if (tied && options.weighted) stdout.write(`${words.weighted}\n`);
  for (const total of audit.totals ?? [])
    stdout.write(
      `${verdictName(total.verdict)}: ${words.total(placeOf(total), total.parts.join(', '))}: ${total.reason}\n`,
    );
  for (const { row, label, heading, printed, groups, verdict, reason } of audit.links ?? [])
    stdout.write(
      `${verdictName(verdict)}: ${heading} ${printed} ${words.of} ${groups.join(` ${words.and} `)} ${words.link} ${placeOf({ row, label, group: '' })}: ${reason}\n`,
    );
  for (const { verdict, reason } of audit.together ?? [])
    stdout.write(`${verdictName(verdict)}: ${reason}\n`);
  for (const { line, claim, verdict, reason } of audit.claims ?? [])
    stdout.write(`${verdictName(verdict)}: ${words.claim(line, claim)}: ${reason}\n`);
  if (options.out !== undefined) writeCheck(options.out, audit, tableFindings(audit));
  if (options.out !== undefined) stdout.write(`${words.written(shownPath(options.out))}\n`);
  const wrong =
    audit.counts.wrong +
    errorCount(
      verdictCounts([
        ...(audit.claims ?? []),
        ...(audit.totals ?? []),
        ...(audit.links ?? []),
        ...(audit.together ?? []),
      ]),
    );
  if (wrong > options.maxImpossible) context.exitCode = 1;
}

async function readTable(path: string, options: CheckOptions): Promise<PublishedTable> {
  const { readPublishedTable } = await import('../own-data/read-published-table.ts');
  const { readMapping } = await import('../published-tables/index.ts');
  const { scale, items, n, base, sheet, table, mapping } = options;
  const asked: PublishedTableOptions = {
    base,
    ...(scale ? { scale } : {}),
    ...(items ? { items } : {}),
    ...(n ? { n } : {}),
    ...(sheet ? { sheet } : {}),
    ...(table ? { number: table } : {}),
    ...(mapping ? { mapping: readMapping(basename(mapping), readText('--mapping', mapping)) } : {}),
  };
  return readPublishedTable(path, asked);
}

async function claimsOn(table: PublishedTable, path: string): Promise<FoundClaim[]> {
  const { findClaimed, readClaims } = await import('../published-tables/index.ts');
  return findClaimed(table, readClaims(basename(path), readText('--claims', path)));
}

function readText(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const told = said({
      en: 'cannot be read; give the path of a CSV file',
      nl: 'kan niet worden gelezen; geef het pad van een CSV-bestand',
    });
    throw new CliError(`${option} ${path} ${told}`, 2);
  }
}

/** What was understood, column by column, and what was not. */
function understood({ columns, unread, scale }: PublishedTable): string[] {
  const words = CHECK_WORDS[currentLanguage()];
  return [
    ...columns.map(
      ({ column, heading, group, meaning, by }) =>
        `${words.column} ${column} ${JSON.stringify(heading)}${group === '' ? '' : ` ${words.of} ${group}`}: ${meaning} (${by})`,
    ),
    scale === null ? words.noScale : words.scale(scale.min, scale.max, scale.by),
    ...unread.map(
      ({ row, column, text, reason }) =>
        `${words.unread}: ${words.row} ${row}, ${words.column} ${column}, "${text}": ${reason}`,
    ),
  ];
}

const placeOf = ({ row, label, group }: Pick<AuditedRow, 'row' | 'label' | 'group'>): string =>
  [`${CHECK_WORDS[currentLanguage()].row} ${row}`, label, group].filter((text) => text !== '').join(', ');

function range(text: string): { min: number; max: number } {
  const match = /^(-?\d+)(?:\s*(?:-|\.\.|to)\s*(-?\d+))?$/.exec(text.trim());
  const [min, max] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (!match || max < min || max - min > 100_000)
    throw new InvalidArgumentError(
      said({ en: 'It takes a range such as 0-10.', nl: 'Geef een bereik, zoals 0-10.' }),
    );
  return { min, max };
}

function whole(text: string): number {
  if (/^\d+$/.test(text) && Number(text) >= 1) return Number(text);
  throw new InvalidArgumentError(
    said({ en: 'It takes a whole number of 1 or more.', nl: 'Geef een heel getal van 1 of meer.' }),
  );
}

function wholeOrNone(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError(said({ en: 'It takes a whole number.', nl: 'Geef een heel getal.' }));
}
