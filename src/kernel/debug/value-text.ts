import type { ObjectPreview, PropertyPreview, RemoteObject } from './inspector-types.ts';

/** The longest text of a value, UTF-16 units. */
const LONGEST_TEXT = 1000;

/** A value of the debugged thread, in a line. */
export function valueText(value: RemoteObject): string {
  if (value.type === 'string') return cut(JSON.stringify(value.value));
  if (value.type === 'undefined') return 'undefined';
  if (value.unserializableValue !== undefined) return value.unserializableValue;
  if (value.subtype === 'null') return 'null';
  if (value.type === 'function') return cut(firstLine(value.description ?? 'function').replace(/\s+/g, ' '));
  if (value.subtype === 'error') return cut(firstLine(value.description ?? 'Error'));
  if (value.preview) return cut(previewText(value.preview));
  return cut(value.description ?? String(value.value));
}

/** What kind of value it is: its class, or its type. */
export function valueType({ type, subtype, className }: RemoteObject): string {
  return subtype === 'null' ? 'null' : type === 'object' ? (className ?? subtype ?? type) : type;
}

function previewText({ subtype, description = '', overflow, properties, entries }: ObjectPreview): string {
  if (subtype === 'date' || subtype === 'regexp') return description;
  const more = overflow ? ['…'] : [];
  const isList = subtype === 'array' || subtype === 'typedarray';
  if (entries) {
    const shown = entries.map(({ key, value }) => (key ? `${short(key)} => ${short(value)}` : short(value)));
    return `${description} {${[...shown, ...more].join(', ')}}`;
  }
  const shown = properties.map((property) =>
    isList ? shortProperty(property) : `${property.name}: ${shortProperty(property)}`,
  );
  const all = [...shown, ...more].join(', ');
  if (isList) return `${description} [${all}]`;
  return `${description === 'Object' ? '' : `${description} `}{${all}}`;
}

function short({ type, description = '' }: ObjectPreview): string {
  return type === 'string' ? JSON.stringify(description) : description;
}

function shortProperty({ type, value = '' }: PropertyPreview): string {
  if (type === 'string') return JSON.stringify(value);
  return type === 'function' ? 'ƒ' : type === 'accessor' ? '(…)' : value;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
