import { join } from 'node:path';
import type { Language } from '../charts/index.ts';
import { useDrawing } from '../contracts/drawing.ts';
import type { OwnQuickscan } from '../own-data/index.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import type { CommandContext } from './command.ts';

/** How a survey of one's own is written down. */
interface OwnOutput {
  readonly wave: string;
  readonly language: Language;
  /** name of the column that divides respondents */
  readonly by: string | null;
  readonly minimum: number;
  readonly out: string;
  /** name of the export */
  readonly file: string;
}

/**
 * Writes the page, every chart as SVG and PNG, a workbook, the counts and a codebook. Nothing is written before all of it
 * is made.
 *
 * @returns paths of the files
 */
export async function writeOwnReport(
  own: OwnQuickscan,
  { wave, language, by, minimum, out, file }: OwnOutput,
  { stderr, signal }: CommandContext,
): Promise<string[]> {
  const { openStudy } = await import('../tables/index.ts');
  const { ownPage, ownReport, ownWords, pageParts, textOf, workbook } = await import(
    '../own-report/index.ts'
  );
  const { drawPng, drawSvg, nodeDrawing, pageFonts } = await import('../draw/index.ts');
  useDrawing(nodeDrawing);
  const study = openStudy();
  const words = ownWords(language);
  const labels = new Map(study.survey.items.map(({ item, label }) => [item, label[language]]));
  const label = (item: string) => labels.get(item) ?? item;
  const say = (what: string) => stderr.write(`${what} ...\n`);
  const report = await ownReport(study, own, {
    wave,
    language,
    divided: by !== null,
    rules: { minimum },
    onProgress: say,
  });
  const files = new Map<string, string | Uint8Array>();
  const drawn = [];
  for (const { figure, chart } of report.figures) {
    signal.throwIfAborted();
    const svg = await drawSvg(chart);
    const name = `charts/figure-${figure.number.replaceAll('.', '-')}`;
    files.set(`${name}.svg`, svg);
    files.set(`${name}.png`, await drawPng(chart, { scale: 2 }));
    drawn.push({ chart, svg });
  }
  say('page');
  const parts = pageParts({ own, report, wave, language, by, minimum, label, drawn });
  const waves = study.survey.waves.map(({ id }) => id).join(language === 'nl' ? ' en ' : ' and ');
  const lead = [words.read(own.respondents, file), words.beside(waves)];
  files.set('index.html', ownPage(words.title(wave), language, lead, parts, await pageFonts(), words.made));
  const sheets = parts.flatMap(({ title, table }) => (table ? [{ name: title, table }] : []));
  files.set('tables.xlsx', await workbook([{ name: 'counts', table: textOf(own.counts) }, ...sheets]));
  files.set('counts.csv', own.counts.toCSV());
  files.set('codebook.csv', own.columns.toCSV());
  if (report.groups) {
    // the reasons tell what is held back
    const lines = ['Not for publication: why groups are held back.', ...report.groups.reasons];
    files.set('held-back.txt', `${lines.join('\n')}\n`);
  }
  const paths = [...files].map(([name, content]) => {
    const path = join(out, name);
    writeAtomically(path, content);
    return path;
  });
  return paths;
}
