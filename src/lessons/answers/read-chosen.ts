import { entriesOf, recordsOf } from './records-of.ts';

/**
 * What says of a thing that it was chosen, and that it was not, lower case; true and false say so everywhere.
 */
interface Saying {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const YES = ['true', 'yes', 'ja', '1', 'x'];
const NO = ['false', 'no', 'nee', '0', ''];
/** What may stand before a name, and after the last. */
const BESIDE = /^(?:zin(?:nen)?|sentences?|rij(?:en)?|rows?)\s+|\.$/gi;

/**
 * Which of some things were chosen, however that was given: a list, a set, text with commas, one yes or no
 * for each in an object, a map or a list of rows, or a list of their names in a column.
 *
 * @param things all that there is to choose from
 * @param words what else says yes and no
 * @returns those chosen, in the order of `things`; undefined where
 *   something else is named or a yes or no is missing
 */
export function readChosen(given: unknown, things: readonly string[], words: Saying): string[] | undefined {
  const [yes, no] = [
    [...YES, ...words.yes],
    [...NO, ...words.no],
  ];
  const nameOf = (value: unknown) =>
    things.find(
      (thing) => thing.toLowerCase() === String(value).trim().replace(BESIDE, '').trim().toLowerCase(),
    );
  const listed = (values: readonly unknown[]): string[] | undefined => {
    const names = values.map(nameOf);
    return names.includes(undefined) ? undefined : things.filter((thing) => names.includes(thing));
  };
  if (typeof given === 'string') {
    const text = given.trim();
    if (/^(?:none|geen)$/i.test(text)) return [];
    if (/^(?:all|alle|alles|allemaal)$/i.test(text)) return [...things];
    const parts = text.split(/\s*(?:[,;&+\n]|\band\b|\ben\b)\s*/).filter((part) => part !== '');
    const letters = things.every((thing) => thing.length === 1) ? listed([...text]) : undefined;
    return listed(parts) ?? listed(text.split(/\s+/)) ?? letters;
  }
  if (given instanceof Set) return listed([...given]);
  const rows = recordsOf(given);
  if (rows) return fromRows(rows.map((row) => Object.values(row)));
  if (Array.isArray(given) && given.length > 0 && given.every(Array.isArray)) return fromRows(given);
  if (Array.isArray(given)) return listed(given) ?? inOrder(given);
  const entries = entriesOf(given);
  return entries && fromRows(entries);

  /** One yes or no for each, in the order of the things. */
  function inOrder(values: readonly unknown[]): string[] | undefined {
    if (values.length !== things.length) return undefined;
    return fromRows(values.map((value, index) => [things[index], value]));
  }

  function fromRows(lists: readonly (readonly unknown[])[]): string[] | undefined {
    const chosen: unknown[] = [];
    for (const list of lists) {
      const name = list.map(nameOf).find((each) => each !== undefined);
      if (name === undefined) return undefined;
      const others = list.filter((value) => nameOf(value) === undefined);
      const saying = others.map((value) => String(value).trim().toLowerCase());
      const said = saying.find((text) => yes.includes(text) || no.includes(text));
      // names alone, or with a number that says neither, list those chosen
      const isAside = saying.every((text) => text !== '' && Number.isFinite(Number(text)));
      if (said === undefined && list.length > 1 && saying.length === 1 && !isAside) return undefined;
      if (said === undefined || yes.includes(said)) chosen.push(name);
    }
    return listed(chosen);
  }
}
