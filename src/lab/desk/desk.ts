import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { openTrust, type Trust } from '../contents/trust.ts';
import { type Channels, createChannels } from '../kernels/channels.ts';
import type { KernelLimits } from '../kernels/kernel-limits.ts';
import { createKernels, type Kernels } from '../kernels/kernels.ts';
import { createTerminals, type Terminals } from '../terminals/terminals.ts';
import { createEvents, type Events } from './events.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { openTextStore, type TextStore } from './text-store.ts';

/** Everything that one person works with: a folder, kernels, and what the page remembers. */
export interface Desk {
  /** The served folder, without links. */
  readonly root: string;
  readonly trust: Trust;
  readonly kernels: Kernels;
  readonly channels: Channels;
  readonly sessions: Sessions;
  readonly terminals: Terminals;
  readonly settings: TextStore;
  readonly workspaces: TextStore;
  readonly config: TextStore;
  readonly events: Events;
  /** Ends its kernels and terminals. */
  close(): Promise<void>;
}

/**
 * @param folder the folder to serve
 * @param memory folder for settings, workspaces and trust; made when missing
 * @param tell is told in words what happens to kernels
 * @param terminals the most at once
 */
export function openDesk(
  folder: string,
  memory: string,
  limits: KernelLimits,
  tell: (what: string) => void,
  terminals = 0,
): Desk {
  const root = realpathSync(folder);
  const kernels = createKernels(limits, tell);
  const channels = createChannels();
  kernels.onEnd((id) => channels.drop(id));
  const opened = createTerminals(terminals);
  return {
    root,
    trust: openTrust(memory),
    kernels,
    channels,
    sessions: createSessions(root, kernels),
    terminals: opened,
    settings: openTextStore(join(memory, 'settings')),
    workspaces: openTextStore(join(memory, 'workspaces')),
    config: openTextStore(join(memory, 'config')),
    events: createEvents(),
    close: async () => void (await Promise.all([kernels.close(), opened.close()])),
  };
}
