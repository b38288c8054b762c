import type { Evidence, FindEvidence } from '../claims/evidence.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { PanelRow } from './rows.ts';

const PARTS = ['web_survey', 'quickscan', 'interviews'] as const;

/**
 * Evidence on who took part: `municipalities` and `approached` counted in table 1.1 for the waves that
 * it is of, `items` in the instrument. What the report only states (`n`, the waves that it prints no
 * table of) is no evidence here.
 *
 * @param panel table 1.1: columns wave, municipality, web_survey, quickscan, interviews
 * @param instrument the quickscan's statements, one row each
 */
export function panelEvidence(panel: AnyTable, instrument: AnyTable): FindEvidence {
  const all = panel.objects() as PanelRow[];
  const counted = (name: string, value: number): Evidence => ({
    key: name,
    worlds: [value],
    value: (world: number) => world,
    source: 'table',
    bound: true,
    people: 'panel',
  });
  return ({ name, args: [first = '', wave = ''] }) => {
    if (name === 'items') return counted('items', instrument.numRows());
    const rows = all.filter((row) => row.wave === wave);
    if (rows.length === 0) return undefined;
    if (name === 'approached') return counted(`approached ${wave}`, rows.length);
    if (name !== 'municipalities') return undefined;
    const part = PARTS.find((column) => column === first);
    const took = rows.filter((row) => (part ? row[part] : PARTS.some((column) => row[column])));
    return counted(`municipalities ${first} ${wave}`, took.length);
  };
}
