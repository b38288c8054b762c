import { table } from 'arquero';

const records = [6, 17, 41, 36, 1].map((percent, index) => ({ response: index + 1, percent }));
/** Right solutions in the forms that learners give them, by hand as in wrong-solutions.ts. */
export const RIGHT: Readonly<Record<string, readonly unknown[]>> = {
  'agree-share': [
    70,
    '70',
    '70%',
    '70 procent',
    70.3,
    '70,33 percent',
    [70],
    { percent: 70 },
    70n,
    table({ percent: [70] }),
    table({ wave: ['2017'], percent: [70] }),
  ],
  'change-in-points': [1.7, '1.7', '+1,7 procentpunten', 1.73, '1.733 points'],
  'figure-row': [
    [6, 17, 41, 36, 1],
    '6 17 41 36 1',
    '6%, 17%, 41%, 36%, 1%',
    records,
    records.toReversed(),
    table({ response: [5, 4, 3, 2, 1], percent: [1, 36, 41, 17, 6] }),
    Float64Array.from([6, 17, 41, 36, 1]),
    { 1: 6, 2: 17, 3: 41, 4: 36, 5: 1 },
    [5.7, 17.1, 40.8, 35.5, 0.9],
  ],
  'printing-vector': [
    [11, 35, 53, 97, 18],
    '11 35 53 97 18',
    '[11, 35, 53, 97, 18]',
    { p1: 11, p2: 35, p3: 53, p4: 97, p5: 18 },
    table({ response: [2, 1, 3, 4, 5], count: [35, 11, 53, 97, 18] }),
  ],
  'how-many-vectors': [
    [1, 3, 5, 6734],
    '1; 3; 5; 6.734',
    '1 3 5 6,734',
    [1n, 3n, 5n, 6734n],
    { summary: 6734, percentages: 5, withoutSd: 3, all: 1 },
    table({ figures: ['summary', 'all', 'percentages', 'withoutSd'], vectors: [6734, 1, 5, 3] }),
  ],
  // 0 31 128 1 54: 62 + 384 + 4 + 270 = 720 of 214, mean 3.364; 25.7 percent agrees; any such vector will do
  'same-summary': [
    [0, 31, 128, 1, 54],
    { 1: 0, 2: 31, 3: 128, 4: 1, 5: 54 },
    table({ response: [1, 2, 3, 4, 5], count: [0, 31, 128, 1, 54] }),
  ],
  'how-many-stand': [3, '3', 3n, ['v2f', 'v2e', 'v2d'], 'v2d, v2e, v2f', new Set(['v2d', 'v2e', 'v2f'])],
  'sort-changes': [
    { v2d: 'stands', v1a: 'does not stand', v3c: 'undetermined' },
    { V2D: 'Overeind', v1a: 'niet overeind', v3c: 'onbeslist' },
    { stands: 'v2d', 'does not stand': 'v1a', undetermined: 'v3c' },
    { overeind: ['v2d'], onbeslist: ['v3c'], 'niet overeind': ['v1a'] },
    [
      ['v3c', 'undetermined'],
      ['v1a', 'does not stand'],
      ['v2d', 'stands'],
    ],
    table({ item: ['v1a', 'v2d', 'v3c'], conclusion: ['does not stand', 'stands', 'undetermined'] }),
  ],
  // Wald gives 0.6 to 16.7, Newcombe 0.7 to 16.8; both are usual
  'interval-of-change': [
    [0.6, 16.7],
    [16.8, 0.7],
    { lower: 0.67, upper: 16.78 },
    '0,6 tot 16,8',
    { van: 0.6, tot: 16.7 },
  ],
  'six-claims': [
    ['E', 'B'],
    'b, e',
    'B en E',
    'B E',
    { A: false, B: true, C: false, D: false, E: true, F: false },
    { A: 'fout', B: 'klopt', C: 'fout', D: 'fout', E: 'klopt', F: 'fout' },
    table({ sentence: ['A', 'B', 'C', 'D', 'E', 'F'], sound: [false, true, false, false, true, false] }),
  ],
  'impossible-rows': [
    [
      'GDS trained before',
      'FAB control after',
      'OCL trained after',
      'IDN control before',
      'IDN control after',
    ],
    'FAB control after, IDN control before, IDN control after, OCL trained after and GDS trained before',
  ],
};
