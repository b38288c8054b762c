import type { Evidence, FindEvidence } from '../claims/evidence.ts';
import type { AnyTable } from '../tables/typed-table.ts';

const PARTS = ['web_survey', 'quickscan', 'interviews'] as const;
type PanelRow = Record<(typeof PARTS)[number], boolean> & { readonly municipality: string };

/**
 * Evidence on who took part: `municipalities` counted in table 1.1, `items` in the instrument. What the report only states (`n`, `approached`, the waves before 2017) is no evidence here.
 *
 * @param panel table 1.1: columns municipality, web_survey, quickscan, interviews
 * @param instrument the quickscan's statements, one row each
 */
export function panelEvidence(panel: AnyTable, instrument: AnyTable): FindEvidence {
  const rows = panel.objects() as PanelRow[];
  const counted = (name: string, value: number): Evidence => ({
    key: name,
    worlds: [value],
    value: (world: number) => world,
    source: 'table',
    bound: true,
    people: 'panel',
  });
  return ({ name, args: [first = '', wave] }) => {
    if (name === 'items') return counted('items', instrument.numRows());
    if (name === 'approached' && wave === '2017') return counted('approached', rows.length);
    if (name !== 'municipalities' || wave !== '2017') return undefined;
    const part = PARTS.find((column) => column === first);
    const took = rows.filter((row) => (part ? row[part] : PARTS.some((column) => row[column])));
    return counted(`municipalities ${first}`, took.length);
  };
}
