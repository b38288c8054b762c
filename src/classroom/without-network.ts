import { spawnSync } from 'node:child_process';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

const UNSHARE: Command = ['unshare', '--user', '--map-current-user', '--net', '--'];

let isPossible: boolean | undefined;

/**
 * The command in a network of its own that leads nowhere, where this system gives one to who is no
 * administrator: most Linux systems do. Elsewhere the command as it is.
 */
export function withoutNetwork(command: Command): Command {
  if (process.platform !== 'linux') return command;
  const [program, ...args] = UNSHARE;
  isPossible ??= spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0;
  return isPossible ? [...UNSHARE, ...command] : command;
}
