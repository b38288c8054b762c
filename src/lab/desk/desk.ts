import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { openTrust, type Trust } from '../contents/trust.ts';
import { type Channels, createChannels } from '../kernels/channels.ts';
import type { KernelLimits } from '../kernels/kernel-limits.ts';
import { createKernels, type Kernels } from '../kernels/kernels.ts';
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
  readonly settings: TextStore;
  readonly workspaces: TextStore;
  readonly config: TextStore;
  readonly events: Events;
  /** Ends its kernels. */
  close(): Promise<void>;
}

/**
 * @param folder the folder to serve
 * @param memory folder for settings, workspaces and trust; made when missing
 * @param tell is told in words what happens to kernels
 */
export function openDesk(
  folder: string,
  memory: string,
  limits: KernelLimits,
  tell: (what: string) => void,
): Desk {
  const root = realpathSync(folder);
  const kernels = createKernels(limits, tell);
  const channels = createChannels();
  kernels.onEnd((id) => channels.drop(id));
  return {
    root,
    trust: openTrust(memory),
    kernels,
    channels,
    sessions: createSessions(root, kernels),
    settings: openTextStore(join(memory, 'settings')),
    workspaces: openTextStore(join(memory, 'workspaces')),
    config: openTextStore(join(memory, 'config')),
    events: createEvents(),
    close: () => kernels.close(),
  };
}
