/** A row of the comparison. */
export interface Figure {
  name: string;
  unit: 'ms' | 'MiB' | '';
  /** What our kernel must reach; `tslab` is its value in the same run, where it has one. */
  target?: { text: string; isMet(ours: number, tslab: number | undefined): boolean };
}

const under = (limit: number, unit: string) => ({
  text: `under ${limit.toLocaleString('en')}${unit && ` ${unit}`}`,
  isMet: (ours: number) => ours < limit,
});

/** 250 MB, as the target has it, in MiB, as memory is counted here. */
const mebibytes = (megabytes: number) => (megabytes * 1e6) / 2 ** 20;

export const figures: readonly Figure[] = [
  { name: 'kernel ready (kernel_info reply)', unit: 'ms' },
  {
    name: 'cold start to first typed result',
    unit: 'ms',
    target: {
      text: "under 350 ms and under 0.4 of tslab's",
      isMet: (ours, tslab) => ours < 350 && tslab !== undefined && ours < 0.4 * tslab,
    },
  },
  { name: 'memory after first cell', unit: 'MiB' },
  { name: 'trivial cell until idle (1 + 1)', unit: 'ms', target: under(3, 'ms') },
  { name: '20-line typed cell until idle', unit: 'ms', target: under(6, 'ms') },
  { name: 'completion, first', unit: 'ms' },
  { name: 'completion, warm', unit: 'ms', target: under(5, 'ms') },
  { name: 'inspection, warm', unit: 'ms', target: under(5, 'ms') },
  { name: 'is_complete, warm', unit: 'ms' },
  { name: 'cell importing arquero, first', unit: 'ms', target: under(150, 'ms') },
  { name: 'cell importing arquero, second', unit: 'ms' },
  { name: 'cell importing a local .ts, first', unit: 'ms' },
  { name: '1,000 console lines: stream messages', unit: '' },
  { name: '1,000 console lines: lines that arrived', unit: '' },
  { name: '1,000 console lines: of these before idle', unit: '' },
  { name: '1,000 console lines: until the last line', unit: 'ms' },
  { name: '100,000 console lines: stream messages', unit: '', target: under(1000, '') },
  {
    name: '100,000 console lines: lines that arrived',
    unit: '',
    target: { text: 'all', isMet: (ours) => ours === 100_000 },
  },
  { name: '100,000 console lines: of these before idle', unit: '' },
  { name: '100,000 console lines: until the last line', unit: 'ms', target: under(1000, 'ms') },
  { name: '1,000 trivial cells one after another', unit: 'ms' },
  {
    name: 'memory after 1,000 cells',
    unit: 'MiB',
    target: { text: 'under 250 MB (238 MiB), all processes', isMet: (ours) => ours < mebibytes(250) },
  },
  { name: 'interrupt of while (true) {}', unit: 'ms' },
  { name: 'interrupt of a pending 60 s await', unit: 'ms' },
  { name: 'shutdown until exit', unit: 'ms' },
];
