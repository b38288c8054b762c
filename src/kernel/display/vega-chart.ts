import type { Json, JsonBundle } from '../protocol/messages.ts';
import { isPlainObject, type Renderer } from './renderer.ts';

/** A chart of vega-lite-api, which makes its specification when asked. */
interface VegaChart {
  toSpec(): Record<string, unknown>;
}

const SCHEMA = /\/schema\/(vega|vega-lite)\/v(\d+)(?:\.[\d.]+)?\.json$/;
/** What the parts of a chart in Vega-Lite are called. */
const PARTS = ['mark', 'layer', 'hconcat', 'vconcat', 'concat', 'facet', 'repeat', 'spec'];

function isChart(value: unknown): value is VegaChart {
  const { toSpec, toObject } = value as { toSpec?: unknown; toObject?: unknown };
  return typeof toSpec === 'function' && typeof toObject === 'function';
}

function isSpecification(value: unknown): value is Record<string, unknown> {
  if (!isPlainObject(value)) return false;
  if (typeof value.$schema === 'string') return SCHEMA.test(value.$schema);
  return 'mark' in value && isPlainObject(value.encoding) && 'data' in value;
}

function describe(specification: Record<string, unknown>, name: string): string {
  const { title, mark } = specification as { title?: unknown; mark?: unknown };
  const kind = isPlainObject(mark) ? mark.type : mark;
  const text = isPlainObject(title) ? title.text : title;
  const form = PARTS.find((part) => part in specification);
  return `${name} chart${typeof text === 'string' ? ` '${text}'` : ''}${kind || form ? ` (${kind ?? form})` : ''}`;
}

/** Charts of Vega and Vega-Lite: specifications, and what the JavaScript interface of Vega-Lite builds. */
export const vegaChart: Renderer<VegaChart | Record<string, unknown>> = {
  test: (value) => typeof value === 'object' && value !== null && (isChart(value) || isSpecification(value)),
  render: (value): JsonBundle => {
    const given = isChart(value) ? value.toSpec() : value;
    const specification = JSON.parse(
      JSON.stringify(given, (_, one) => (typeof one === 'bigint' ? Number(one) : one)),
    ) as Record<string, Json>;
    const [, grammar = 'vega-lite', version = '5'] = SCHEMA.exec(String(specification.$schema)) ?? [];
    const isLite = grammar === 'vega-lite';
    return {
      [`application/vnd.${isLite ? 'vegalite' : 'vega'}.v${version}+json`]: specification,
      'text/plain': describe(specification, isLite ? 'Vega-Lite' : 'Vega'),
    };
  },
};
