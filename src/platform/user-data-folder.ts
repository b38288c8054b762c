import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder for what the kernel keeps for a user, by the platform's custom; it need not exist. */
export function userDataFolder(env = process.env, platform: string = process.platform): string {
  const base =
    platform === 'win32'
      ? env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local')
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return join(base, 'rekenschap');
}
