import type { ManagerWave } from './load-manager-questions.ts';

/** The wave that a change up to a wave starts from; empty where there is none. */
export function waveBefore(wave: string, waves: readonly ManagerWave[]): string {
  return waves[waves.findIndex(({ id }) => id === wave) - 1]?.id ?? '';
}
