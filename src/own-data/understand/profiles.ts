import type { SourceTable } from '../source-table.ts';
import { normalText } from './normal-text.ts';

/** How a tool writes its exports. */
interface Profile {
  readonly name: string;
  /** Names of columns that the tool adds, as far as they tell it apart */
  readonly marks: readonly string[];
  /** How many of them must be there */
  readonly needed: number;
  /** Columns that say how the answering went, none of them a question */
  readonly administration: readonly string[];
  /** The column with the respondent's id */
  readonly ids: readonly string[];
  /** Values that mark a try-out: by column, in lower case */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  /** Values that mark a questionnaire that was not finished: by column, in lower case */
  readonly unfinished: Readonly<Record<string, readonly string[]>>;
}

/** A profile and what it was known by. */
export interface FoundProfile {
  readonly profile: Profile;
  readonly by: readonly string[];
}

const PROFILES: readonly Profile[] = [
  {
    name: 'Qualtrics',
    marks: [
      'startdate',
      'enddate',
      'status',
      'progress',
      'finished',
      'recordeddate',
      'responseid',
      'distributionchannel',
    ],
    needed: 4,
    administration: [
      'startdate',
      'enddate',
      'status',
      'ipaddress',
      'progress',
      'duration (in seconds)',
      'finished',
      'recordeddate',
      'responseid',
      'recipientlastname',
      'recipientfirstname',
      'recipientemail',
      'externalreference',
      'locationlatitude',
      'locationlongitude',
      'distributionchannel',
      'userlanguage',
    ],
    ids: ['responseid'],
    tests: {
      status: ['survey preview', 'survey test', 'offline survey preview', '1', '2', '17'],
      distributionchannel: ['preview', 'test'],
    },
    unfinished: { finished: ['false', '0', 'onwaar'] },
  },
  {
    name: 'LimeSurvey',
    marks: [
      'submitdate',
      'lastpage',
      'startlanguage',
      'seed',
      'date submitted',
      'last page',
      'start language',
      'datum ingestuurd',
      'laatste pagina',
      'begintaal',
      'starttaal',
    ],
    needed: 2,
    administration: [
      'id',
      'submitdate',
      'lastpage',
      'startlanguage',
      'seed',
      'token',
      'startdate',
      'datestamp',
      'ipaddr',
      'refurl',
      'response id',
      'date submitted',
      'last page',
      'start language',
      'date started',
      'date last action',
      'antwoord-id',
      'antwoord id',
      'datum ingestuurd',
      'laatste pagina',
      'begintaal',
      'starttaal',
    ],
    ids: ['id', 'response id', 'antwoord-id', 'antwoord id'],
    tests: {},
    unfinished: { submitdate: [''], 'date submitted': [''], 'datum ingestuurd': [''] },
  },
  {
    name: 'Castor',
    marks: [
      'record id',
      'participant id',
      'institute abbreviation',
      'site abbreviation',
      'randomization id',
      'randomization group',
      'record creation date',
      'participant creation date',
      'survey package id',
      'survey completed on',
    ],
    needed: 2,
    administration: [
      'record id',
      'participant id',
      'institute abbreviation',
      'site abbreviation',
      'randomization id',
      'randomization group',
      'randomization datetime',
      'record creation date',
      'participant creation date',
      'survey package id',
      'survey completed on',
    ],
    ids: ['record id', 'participant id'],
    tests: {},
    unfinished: {},
  },
  {
    name: 'Microsoft Forms',
    marks: [
      'start time',
      'completion time',
      'begintijd',
      'starttijd',
      'tijd van voltooien',
      'tijdstip van voltooien',
      'voltooiingstijd',
    ],
    needed: 2,
    administration: [
      'id',
      'start time',
      'completion time',
      'email',
      'name',
      'last modified time',
      'begintijd',
      'starttijd',
      'tijd van voltooien',
      'tijdstip van voltooien',
      'voltooiingstijd',
      'e-mail',
      'e-mailadres',
      'naam',
      'tijd van laatste wijziging',
    ],
    ids: ['id'],
    tests: {},
    unfinished: {},
  },
  {
    name: 'Google Forms',
    marks: ['timestamp', 'tijdstempel'],
    needed: 1,
    administration: ['timestamp', 'tijdstempel', 'email address', 'e-mailadres', 'score'],
    ids: [],
    tests: {},
    unfinished: {},
  },
];

/**
 * Finds the tool that wrote an export by the columns that it adds.
 * SPSS and Stata are told by the file itself.
 *
 * @returns the profile and the names that it was known by; null where no tool is known
 */
export function findProfile(table: SourceTable): FoundProfile | null {
  const names = table.columns.map(({ name }) => normalText(name));
  for (const profile of PROFILES) {
    const by = profile.marks.filter((mark) => names.includes(mark));
    if (by.length >= profile.needed) return { profile, by };
  }
  return null;
}
