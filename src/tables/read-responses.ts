import { dataError } from './data-error.ts';
import { type DataRow, type DataRows, toTable } from './read-resource.ts';
import { asUnlinked, type UnlinkedResponses } from './response-tables.ts';
import { pointsOf } from './scale.ts';
import { type Survey, scaleOf } from './survey.ts';

/**
 * Response counts of whole items.
 *
 * @param data columns wave, item, response, count, basis, feasible
 * @param survey says how many answers an item offers
 * @returns the same as a table
 * @throws DataError naming file, row, column, item and cure: an item without all its responses, without a
 *   single answer, or with more than one basis
 */
export function readResponses(data: DataRows, survey: Survey): UnlinkedResponses {
  const groups = new Map<string, DataRow[]>();
  for (const row of data.rows) {
    const key = `${row.values.wave} ${row.values.item}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(row);
  }
  for (const group of groups.values()) checkItem(data.file, group, survey);
  return asUnlinked(toTable(data));
}

function checkItem(file: string, rows: readonly DataRow[], survey: Survey): void {
  const [first] = rows;
  if (!first) return;
  const place = { file, row: first.row, item: String(first.values.item) };
  const points = pointsOf(scaleOf(survey, place.item));
  const strange = rows.find(({ values }) => Number(values.response) < 1 || Number(values.response) > points);
  if (strange) {
    throw dataError(
      { ...place, row: strange.row, column: 'response' },
      {
        en: `${strange.values.response} is no answer of it; expected 1 to ${points}`,
        nl: `${strange.values.response} is er geen antwoord van; verwacht 1 tot en met ${points}`,
      },
    );
  }
  if (rows.length !== points) {
    throw dataError(place, {
      en: `has ${rows.length} of the ${points} responses; give every response a row, also a count of 0`,
      nl: `heeft ${rows.length} van de ${points} antwoorden; geef elk antwoord een rij, ook bij een aantal van 0`,
    });
  }
  if (rows.every(({ values }) => values.count === 0)) {
    throw dataError(
      { ...place, column: 'count' },
      {
        en: 'has n = 0; leave an item without answers out',
        nl: 'heeft n = 0; laat een stelling zonder antwoorden weg',
      },
    );
  }
  for (const column of ['basis', 'feasible']) {
    const other = rows.find(({ values }) => values[column] !== first.values[column]);
    if (!other) continue;
    throw dataError(
      { ...place, row: other.row, column },
      {
        en: `is ${other.values[column]} here and ${first.values[column]} in row ${first.row}; an item has one ${column}`,
        nl: `is hier ${other.values[column]} en in rij ${first.row} ${first.values[column]}; een stelling heeft één ${column}`,
      },
    );
  }
}
