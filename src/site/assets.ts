import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONTROL_STYLE, TABLE_STYLE, tableScript } from '../show/table-behaviour.ts';

const SCRIPTS = [
  'charts.js',
  'copy.js',
  'draw-chart.js',
  'edition.js',
  'filter.js',
  'landing.js',
  'live.js',
  'load.js',
  'open-frame.js',
  'page.js',
  'rows.js',
  'scrolls.js',
  'search-box.js',
  'way.js',
];

/** Scripts that are bundled from sources of ours, by `npm run build`. */
const BUNDLED = ['try.js', 'search.js'];

/** The style sheet and the scripts that all pages share, by name. */
export function assets(): [name: string, text: string][] {
  return [
    [
      'site.css',
      `${asset('site.css')}\n${cardStyle()}\n${asset('live.css')}\n/* tables in outputs */${TABLE_STYLE}${CONTROL_STYLE}`,
    ],
    ['tables.js', `'use strict';\n${tableScript.trimStart()}`],
    ...SCRIPTS.map((name): [string, string] => [name, asset(name)]),
    ...BUNDLED.map((name): [string, string] => [name, read(`../../dist/site/assets/${name}`)]),
  ];
}

/**
 * The rules of a chart that is shown as a card, with the colours `--ink`,
 * `--soft`, `--line` and `--edge` of its page.
 */
export const cardStyle = (): string => asset('card.css');

/**
 * A file of this layer's `assets` folder by its name, which is not compiled: it
 * is found from `src` and from `dist` alike.
 */
export const asset = (name: string): string => read(`../../src/site/assets/${name}`);

const read = (address: string): string =>
  readFileSync(fileURLToPath(new URL(address, import.meta.url)), 'utf8');
