import { said } from '../../contracts/told.ts';
import type { SourceTable } from '../source-table.ts';
import type { Mapping } from './mapping.ts';
import { normalText } from './normal-text.ts';
import type { Problem } from './problems.ts';
import type { FoundProfile } from './profiles.ts';

/** What the columns beside the items are for, by position. */
export interface Roles {
  readonly respondent: number | null;
  readonly group: number | null;
  readonly weight: number | null;
  readonly filter: number | null;
  readonly stratum: number | null;
  readonly cluster: number | null;
  /** How many units the population has in a stratum */
  readonly population: number | null;
  /** Replicate weights */
  readonly replicates: readonly number[];
  /** Columns that a tool adds to say how the answering went */
  readonly administration: ReadonlySet<number>;
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** Usual names of the column with ids, the surest first. */
const ID_NAMES: readonly string[] = [
  'respondent',
  'respondentid',
  'respondent id',
  'respondent_id',
  'respondentnummer',
  'respondentnr',
  'respnr',
  'resp_id',
  'respid',
  'responseid',
  'response id',
  'response_id',
  'antwoord-id',
  'antwoord id',
  'record id',
  'record_id',
  'recordid',
  'participant id',
  'participant_id',
  'participant',
  'deelnemer',
  'deelnemernummer',
  'caseid',
  'case_id',
  'id',
  'uuid',
];
const GROUP_NAMES: readonly string[] = ['municipality', 'gemeente', 'gemeentenaam'];

/**
 * Finds the columns with respondent, group, weight and filter: as the user names them, else by usual names.
 *
 * @returns the columns, and a problem for each name that the file lacks or has twice
 */
export function findRoles(table: SourceTable, mapping: Mapping, profile: FoundProfile | null): Roles {
  const names = table.columns.map(({ name }) => normalText(name));
  const problems: Problem[] = [];
  const locate = (role: keyof Mapping, given: string | null | undefined, usual: readonly string[]) => {
    if (given === null) return null;
    if (given !== undefined) {
      const at = columnNamed(table, given);
      if (at === null) problems.push(absent(table, role, given));
      return at;
    }
    const name = usual.find((candidate) => names.includes(candidate));
    return name === undefined ? null : names.indexOf(name);
  };
  const respondent = locate('respondent', mapping.respondent, [...(profile?.profile.ids ?? []), ...ID_NAMES]);
  const group = locate('group', mapping.group, GROUP_NAMES);
  const weight = locate('weight', mapping.weight, []);
  const filter = locate('filter', mapping.filter, []);
  const stratum = locate('stratum', mapping.stratum, []);
  const cluster = locate('cluster', mapping.cluster, []);
  const population = locate('population', mapping.population, []);
  const replicates = replicateColumns(table, mapping, problems);
  const administration = new Set(
    names.flatMap((name, at) => (profile?.profile.administration.includes(name) ? [at] : [])),
  );
  const notes: string[] = [];
  const id = respondent === null ? null : table.columns[respondent]?.name;
  if (id && mapping.respondent === undefined && normalText(id) !== 'respondent') {
    notes.push(
      said({
        en: `Respondents are named by column "${id}".`,
        nl: `Respondenten zijn genoemd naar kolom "${id}".`,
      }),
    );
  }
  if (table.weight !== null && mapping.weight === undefined) {
    notes.push(
      said({
        en: `Its weight "${table.weight}" is not used; name it as weight to use it.`,
        nl: `Het gewicht "${table.weight}" wordt niet gebruikt; noem het als weight om het te gebruiken.`,
      }),
    );
  }
  if (mapping.filter === undefined && names.includes('filter_$')) {
    notes.push(
      said({
        en: 'Its filter "filter_$" is not used; name it as filter to use the selected cases only.',
        nl: 'Het filter "filter_$" wordt niet gebruikt; noem het als filter om alleen de gekozen gevallen te gebruiken.',
      }),
    );
  }
  const design = { stratum, cluster, population, replicates };
  return { respondent, group, weight, filter, ...design, administration, notes, problems };
}

/** The columns of replicate weights, and what is wrong with how they are named. */
function replicateColumns(
  table: SourceTable,
  { replicates = [], replicateScale, weight, stratum, cluster, population }: Mapping,
  problems: Problem[],
): number[] {
  if (replicates.length === 0) return [];
  const found = replicates.flatMap((name) => {
    if (!name.endsWith('*')) {
      const at = columnNamed(table, name);
      if (at === null) problems.push(absent(table, 'replicates', name));
      return at === null ? [] : [at];
    }
    const begin = normalText(name.slice(0, -1));
    const all = table.columns.flatMap((column, at) =>
      normalText(column.name).startsWith(begin) ? [at] : [],
    );
    if (all.length === 0) problems.push(absent(table, 'replicates', name));
    return all;
  });
  const refuse = (problem: string, cure: string) =>
    problems.push({ row: null, column: null, item: null, value: null, count: 1, problem, cure });
  if (replicateScale === undefined) {
    refuse(
      said({ en: 'replicate weights have no scale', nl: 'replicatiegewichten hebben geen schaal' }),
      said({
        en: 'name it in replicateScale: (R - 1) / R for a jackknife, 1 / R for a bootstrap of R replicates',
        nl: 'noem die in replicateScale: (R - 1) / R voor een jackknife, 1 / R voor een bootstrap van R replicaties',
      }),
    );
  }
  if (typeof weight !== 'string') {
    refuse(
      said({ en: 'replicate weights have no weight', nl: 'replicatiegewichten hebben geen gewicht' }),
      said({
        en: 'name the weight that they vary in weight',
        nl: 'noem in weight het gewicht dat zij variëren',
      }),
    );
  }
  if (stratum || cluster || population) {
    refuse(
      said({
        en: 'the sample is told twice, by replicate weights and by strata or clusters',
        nl: 'de steekproef is dubbel beschreven, met replicatiegewichten en met strata of clusters',
      }),
      said({ en: 'leave one of them out', nl: 'laat een van beide weg' }),
    );
  }
  return found;
}

/** The columns that have a role, by position. */
export function roleColumns({ replicates, ...roles }: Roles): number[] {
  const { respondent, group, weight, filter, stratum, cluster, population } = roles;
  const single = [respondent, group, weight, filter, stratum, cluster, population];
  return [...single.filter((at) => at !== null), ...replicates];
}

/**
 * The column of a name, in the same letters or else in any case; null where there is none or more than one.
 */
export function columnNamed(table: SourceTable, name: string): number | null {
  const exact = table.columns.findIndex((column) => column.name === name);
  if (exact !== -1) return exact;
  const wanted = normalText(name);
  const found = table.columns.flatMap((column, at) => (normalText(column.name) === wanted ? [at] : []));
  return found.length === 1 ? (found[0] as number) : null;
}

/** The names that a file has, as an error tells them. */
export function namesOf({ columns }: SourceTable): string {
  return `${said({ en: 'the file has', nl: 'het bestand heeft' })} ${columns
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(', ')}`;
}

const absent = (table: SourceTable, role: string, name: string): Problem => ({
  row: null,
  column: name,
  item: null,
  value: null,
  count: 1,
  problem: said({ en: `is missing, and is named for ${role}`, nl: `ontbreekt, en is genoemd voor ${role}` }),
  cure: said({
    en: `${namesOf(table)}. Name one of them, or null for none`,
    nl: `${namesOf(table)}. Noem een ervan, of null voor geen`,
  }),
});
