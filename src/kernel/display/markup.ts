import { escapeMarkup } from '../../contracts/escape-markup.ts';
import type { JsonBundle } from '../protocol/messages.ts';
import { displaySymbol } from './display-symbol.ts';

/** A piece of HTML, SVG or Markdown that a front end renders. */
export interface Markup {
  readonly text: string;
  toString(): string;
  [displaySymbol](): JsonBundle;
}

type Escape = (text: string) => string;
type Tag = (source: TemplateStringsArray | string, ...values: unknown[]) => Markup;

/** Pieces made here, which other pieces may hold as they are; no copied look gets in. */
const made = new WeakMap<object, string>();

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Markdown lets any ASCII punctuation be escaped; one line, so that nothing starts a block. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, escapeMarkup)
    .replace(ASCII_PUNCTUATION, (mark) => {
      return mark === '&' || mark === ';' ? mark : `\\${mark}`;
    });
}

function interpolate(value: unknown, escaped: Escape): string {
  if (Array.isArray(value)) return value.map((part) => interpolate(part, escaped)).join('');
  const ready = typeof value === 'object' && value !== null ? made.get(value) : undefined;
  return ready ?? escaped(String(value));
}

const WHOLE_TAG = /<!--[\s\S]*?-->|<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Escaping protects text and quoted attributes only: anywhere else a value could still become code. */
function assertEscapable(before: string): void {
  if (/<(script|style)\b(?![\s\S]*<\/\1)/i.test(before)) {
    throw new SyntaxError(
      'A value inside <script> or <style> cannot be made safe: put it in text or in an attribute.',
    );
  }
  const openTag = before.replace(WHOLE_TAG, '').match(/<[a-z/!][\s\S]*$/i)?.[0];
  if (openTag !== undefined && !/["']/.test(openTag.replace(/"[^"]*"|'[^']*'/g, ''))) {
    throw new SyntaxError(
      'A value inside a tag must stand between the quotes of an attribute, as in <p title="…">.',
    );
  }
}

function tag(mime: string, escaped: Escape, check: (before: string) => void): Tag {
  return (source, ...values) => {
    const strings = typeof source === 'string' ? [source] : source;
    if (typeof source === 'string' && values.length > 0)
      throw new TypeError(
        'as a function it takes one string; values go into a template, where they are escaped',
      );
    let text = strings[0] ?? '';
    values.forEach((value, index) => {
      check(text);
      text += interpolate(value, escaped) + (strings[index + 1] ?? '');
    });
    const markup: Markup = Object.freeze({
      text,
      toString: () => text,
      [displaySymbol]: () => ({ [mime]: text, 'text/plain': text }),
    });
    made.set(markup, text);
    return markup;
  };
}

/**
 * HTML from a template. Values are escaped, pieces made with `html` or `svg` and arrays of them go in
 * as they are. Called as a function it takes a string as it is. Escaping does not judge addresses:
 * check a `javascript:` link yourself.
 *
 * @throws SyntaxError for a value in an unquoted attribute, a script or a style sheet
 */
export const html: Tag = tag('text/html', escapeMarkup, assertEscapable);

/** An SVG drawing from a template, escaped as in `html`. */
export const svg: Tag = tag('image/svg+xml', escapeMarkup, assertEscapable);

/** Markdown from a template. Values are shown literally: no mark in them becomes formatting or HTML. */
export const md: Tag = tag('text/markdown', escapeMarkdown, () => {});
