import type { Told } from './language.ts';
import { alike } from './told.ts';

/**
 * What an error says, for one who passes it on in an error or answer of both languages.
 *
 * @param error whatever was thrown
 * @returns what it has told where it has both languages, else its message in both
 * @example toldOf(new Error('no such wave')).nl // 'no such wave'
 */
export function toldOf(error: unknown): Told {
  if (!(error instanceof Error)) return alike(String(error));
  const { told } = error as { told?: Partial<Told> };
  if (typeof told?.en === 'string' && typeof told.nl === 'string') return { en: told.en, nl: told.nl };
  return alike(error.message);
}
