import type { Told } from '../contracts/language.ts';
import { meanBeyond } from '../recovery/mean-beyond.ts';
import { dataError } from './data-error.ts';
import { type DataRow, type DataRows, toTable } from './read-resource.ts';
import type { FrequencyRow } from './rows.ts';
import { pointsOf } from './scale.ts';
import { type Survey, scaleOf } from './survey.ts';
import { type TypedTable, typed } from './typed-table.ts';

/**
 * Printed frequency tables whose figures can be what they say they are.
 *
 * @param data columns table, wave, item, statistic (`p1`, `p2`, … by answer,
 *   `n`, `mean`, `sd`, `min`, `max`), printed
 * @param survey says how many answers an item offers
 * @returns the same as a table
 * @throws DataError naming file, row, column, item and cure: a percentage above 100 or of an answer
 *   that the item does not offer, n = 0, a negative standard deviation, a category outside the
 *   scale, a mean outside min..max
 */
export function readFrequencies(data: DataRows, survey: Survey): TypedTable<FrequencyRow> {
  const groups = new Map<string, Map<string, DataRow>>();
  for (const row of data.rows) {
    const { table, wave, item, statistic } = row.values;
    checkPrinted(data, row, pointsOf(scaleOf(survey, String(item))));
    const key = `${table} ${wave} ${item}`;
    const group = groups.get(key) ?? new Map<string, DataRow>();
    groups.set(key, group.set(String(statistic), row));
  }
  for (const group of groups.values()) checkMean(data, group, survey);
  return typed(toTable(data));
}

interface Reading {
  readonly pattern: RegExp;
  readonly least: number;
  readonly most: number;
  readonly expected: Told;
}

const WHOLE = /^\d+$/;
const DECIMAL = /^\d*\.?\d+$/;

/** What a figure of one statistic may be; undefined for a statistic that there is not. */
function readingOf(statistic: string, points: number): Reading | undefined {
  const [, answer] = /^p(\d+)$/.exec(statistic) ?? [];
  if (answer !== undefined) {
    if (Number(answer) < 1 || Number(answer) > points) return undefined;
    return {
      pattern: DECIMAL,
      least: 0,
      most: 100,
      expected: { en: 'a percentage, 0 to 100', nl: 'een percentage van 0 tot en met 100' },
    };
  }
  const category = {
    pattern: WHOLE,
    least: 1,
    most: points,
    expected: { en: `a category, 1 to ${points}`, nl: `een antwoord van 1 tot en met ${points}` },
  };
  const readings: Readonly<Record<string, Reading>> = {
    n: {
      pattern: WHOLE,
      least: 1,
      most: Number.MAX_SAFE_INTEGER,
      expected: { en: 'a number of answers, 1 or more', nl: 'een aantal antwoorden van 1 of meer' },
    },
    mean: {
      pattern: DECIMAL,
      least: 1,
      most: points,
      expected: { en: `a mean, 1 to ${points}`, nl: `een gemiddelde van 1 tot en met ${points}` },
    },
    sd: {
      pattern: DECIMAL,
      least: 0,
      most: Number.MAX_VALUE,
      expected: { en: 'a standard deviation, 0 or more', nl: 'een standaarddeviatie van 0 of meer' },
    },
    min: category,
    max: category,
  };
  return readings[statistic];
}

function checkPrinted({ file }: DataRows, { row, values }: DataRow, points: number): void {
  const statistic = String(values.statistic);
  const printed = String(values.printed);
  const place = { file, row, item: String(values.item) };
  const reading = readingOf(statistic, points);
  if (!reading) {
    throw dataError(
      { ...place, column: 'statistic' },
      {
        en: `"${statistic}" is no statistic of it; expected p1 to p${points}, n, mean, sd, min or max`,
        nl: `"${statistic}" is geen cijfer van deze stelling; verwacht p1 tot en met p${points}, n, mean, sd, min of max`,
      },
    );
  }
  const value = Number(printed);
  if (reading.pattern.test(printed) && value >= reading.least && value <= reading.most) return;
  throw dataError(
    { ...place, column: 'printed' },
    {
      en: `${statistic} "${printed}" is not ${reading.expected.en}`,
      nl: `${statistic} "${printed}" is niet ${reading.expected.nl}`,
    },
  );
}

function checkMean({ file }: DataRows, group: ReadonlyMap<string, DataRow>, survey: Survey): void {
  const [any] = group.values();
  if (!any) return;
  const mean = group.get('mean');
  const min = Number(group.get('min')?.values.printed ?? 1);
  const max = Number(group.get('max')?.values.printed ?? pointsOf(scaleOf(survey, String(any.values.item))));
  const place = { file, column: 'printed' };
  const minRow = group.get('min');
  if (minRow && min > max) {
    throw dataError(
      { ...place, row: minRow.row, item: String(minRow.values.item) },
      {
        en: `min ${min} is above max ${max}; check both against the printed table`,
        nl: `min ${min} is groter dan max ${max}; vergelijk beide met de gedrukte tabel`,
      },
    );
  }
  if (!mean) return;
  if (!meanBeyond(String(mean.values.printed), min, max)) return;
  throw dataError(
    { ...place, row: mean.row, item: String(mean.values.item) },
    {
      en: `mean ${mean.values.printed} lies outside min ${min} to max ${max}; check all three against the printed table`,
      nl: `mean ${mean.values.printed} ligt niet van min ${min} tot en met max ${max}; vergelijk alle drie met de gedrukte tabel`,
    },
  );
}
