/** An x axis from 0 to 100 percent. */
export const PERCENT_AXIS = {
  range: [0, 100],
  tickmode: 'array',
  tickvals: [0, 20, 40, 60, 80, 100],
  ticktext: ['0%', '20%', '40%', '60%', '80%', '100%'],
} as const;
