import { vi } from 'vitest';

// the first drawing of a process is slow, the more so on a busy machine
vi.setConfig({ testTimeout: 60_000 });

/**
 * A stacked bar chart with what charts here have: several lines, accents, a legend, a pattern, annotations.
 */
export function chart(title = 'Geïnformeerd') {
  const y = ['2017', '2010'];
  const bar = (name: string, x: number[], shape = '') => ({
    type: 'bar',
    orientation: 'h',
    name,
    x,
    y,
    text: x.map((value) => `${value}%`),
    textposition: 'inside',
    insidetextanchor: 'middle',
    marker: { pattern: { shape } },
  });
  return {
    data: [bar('Oneens', [22, 30]), bar('Niet eens, niet oneens', [28, 30], '/'), bar('Eens', [50, 40])],
    layout: {
      barmode: 'stack',
      title: { text: `<b>${title}</b><br><span style="font-size:12px">n = 398 en 220</span>` },
      legend: { orientation: 'h' },
      yaxis: { type: 'category' },
      annotations: [
        { text: 'een <i>pijl</i>', x: 50, y: 0, ax: 20, ay: -40, arrowhead: 2 },
        {
          text: 'links<br>daarvan',
          x: 0,
          xref: 'paper',
          xanchor: 'left',
          y: 1,
          yref: 'paper',
          showarrow: false,
        },
      ],
    },
  };
}
