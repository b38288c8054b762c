import { escapeMarkup } from '../../contracts/escape-markup.ts';
import type { JsonBundle } from '../protocol/messages.ts';

/** How far a task is. */
interface ProgressState {
  label: string;
  done: number;
  /** undefined when the end is not known beforehand. */
  total: number | undefined;
  ended: boolean;
}

const BAR_LENGTH = 20;

function sentence({ done, total, ended }: ProgressState): string {
  const stopped = ended && total !== undefined && done < total ? 'stopped at ' : '';
  if (total === undefined) return `${done.toLocaleString('en')}${ended ? ', finished' : ' so far'}`;
  return `${stopped}${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}

function share({ done, total }: ProgressState): number | undefined {
  if (total === undefined) return undefined;
  return total <= 0 ? 1 : Math.min(1, Math.max(0, done / total));
}

/**
 * A progress bar as text and as an accessible HTML `<progress>`;
 * without times, so that a rerun gives the same.
 */
export function progressBar(state: ProgressState): JsonBundle {
  const part = share(state);
  const text = sentence(state);
  const filled = Math.floor((part ?? 0) * BAR_LENGTH);
  const bar = part === undefined ? '' : `[${'#'.repeat(filled)}${'.'.repeat(BAR_LENGTH - filled)}] `;
  const percent = part === undefined ? '' : ` (${Math.floor(part * 100)} %)`;
  const label = escapeMarkup(state.label);
  const value = part === undefined ? (state.ended ? ' value="1" max="1"' : '') : ` value="${part}" max="1"`;
  return {
    'text/plain': `${state.label}: ${bar}${text}${percent}`,
    'text/html': `<div><label>${label} <progress${value}></progress></label> ${text}${percent}</div>`,
  };
}
