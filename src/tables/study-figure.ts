import { dataError } from './data-error.ts';
import type { DataRow, DataRows } from './read-resource.ts';
import type { Label, Scale } from './scale.ts';
import type { Population, Source, Survey } from './survey.ts';

/** One numbered figure or table of a report: what it shows, of whom, and where. */
export interface StudyFigure {
  /** The report's own number: `2.8`, `table B1.1` */
  readonly number: string;
  readonly title: Label;
  readonly population: Population;
  readonly source: Source;
  /** Section of the report that prints it */
  readonly section: string;
  /** Items or questions in the order shown */
  readonly items: readonly string[];
  /** The answers that it shows, where those are not all; else undefined */
  readonly answers: readonly string[] | undefined;
  /** How it is drawn, by the name of the chart's form; `table` where it is none */
  readonly form: string;
  /**
   * Its words as a chart takes them: title, source, labels, waves and
   * scale of the survey, a note where it has one
   */
  readonly text: {
    readonly title: Label;
    readonly source: Label;
    readonly items: Readonly<Record<string, Label>>;
    readonly waves: readonly { readonly id: string; readonly colour: string }[];
    /** The answers of its items, where they are items of the survey */
    readonly scale?: Pick<Scale, 'answers' | 'agree' | 'agreeing'>;
    readonly note?: Label;
  };
}

/**
 * The figures of a report from their records.
 *
 * @param data columns figure, section, population, items, answers, form, title_en, title_nl, note_en, note_nl
 * @param survey its populations and their sources, its items and their labels
 * @throws DataError naming file, row and column: a population that the
 *   survey does not have, a note in one language
 */
export function studyFigures(data: DataRows, survey: Survey): readonly StudyFigure[] {
  return data.rows.map((row) => studyFigure(data.file, row, survey));
}

function studyFigure(file: string, { row, values }: DataRow, survey: Survey): StudyFigure {
  const text = (name: string): string => String(values[name] ?? '');
  const words = (name: string): string[] => text(name).split(' ').filter(Boolean);
  const population = survey.populations.find(({ id }) => id === values.population);
  const source = survey.sources.find(({ id }) => id === population?.source);
  if (!population || !source) {
    const known = survey.populations.map(({ id }) => id).join(', ');
    throw dataError(
      { file, row, column: 'population' },
      {
        en: `"${text('population')}" is no population of the survey; expected ${known}`,
        nl: `"${text('population')}" is geen populatie van de enquête; verwacht een van ${known}`,
      },
    );
  }
  const note = { nl: text('note_nl'), en: text('note_en') };
  if ((note.nl === '') !== (note.en === '')) {
    throw dataError(
      { file, row, column: 'note_en' },
      {
        en: 'the note is in one language; give it in both, or in none',
        nl: 'de noot staat in één taal; geef de noot in beide, of in geen',
      },
    );
  }
  const title = { nl: text('title_nl'), en: text('title_en') };
  const items = words('items');
  const labels = survey.items.filter(({ item }) => items.includes(item));
  return {
    number: text('figure'),
    title,
    population,
    source,
    section: text('section'),
    items,
    answers: values.answers === null ? undefined : words('answers'),
    form: text('form'),
    text: {
      title,
      source: source.label,
      items: Object.fromEntries(labels.map(({ item, label }) => [item, label])),
      waves: survey.waves.map(({ id, colour }) => ({ id, colour })),
      ...scaleOfItems(labels, survey),
      ...(note.en === '' ? {} : { note }),
    },
  };
}

/** The scale that all the items have, as a chart takes it; none where they differ or are not the survey's. */
function scaleOfItems(items: Survey['items'], survey: Survey): Pick<StudyFigure['text'], 'scale'> {
  const scales = new Set(items.map(({ scale }) => scale ?? survey.scale));
  const [scale] = scales;
  if (scale === undefined || scales.size > 1) return {};
  const { answers, agree, agreeing } = scale;
  return { scale: { answers, agree, ...(agreeing === undefined ? {} : { agreeing }) } };
}
