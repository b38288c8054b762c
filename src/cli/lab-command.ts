import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { said } from '../contracts/told.ts';
import type { Lab } from '../lab/index.ts';
import { packageRoot } from '../platform/package-root.ts';
import { userDataFolder } from '../platform/user-data-folder.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { type LabDesks, openLabDesks } from './lab-desks.ts';
import { FIRST_PORT, LAB_HELP } from './lab-help.ts';
import { packagePath, shownPath } from './package-path.ts';

/** What is said on the command line. */
interface LabCommandOptions {
  readonly port?: number;
  readonly host: string;
  readonly allowRemote?: true;
  readonly allowHost: string[];
  readonly allowOrigin: string[];
  readonly browser: boolean;
  readonly cullIdle: number;
  readonly class?: number;
}

const PORTS_TRIED = 50;
const START = '00-start-here.ipynb';

/** `rekenschap lab`: JupyterLab on this folder, with Node alone. */
export const labCommand: CommandDeclaration = {
  summary: {
    en: 'open a folder in JupyterLab, with this kernel, without Python',
    nl: 'open een map in JupyterLab, met deze kernel, zonder Python',
  },
  declare(command, context) {
    const whole = (name: string, most: number) => (text: string) =>
      /^\d{1,9}$/.test(text) && Number(text) <= most
        ? Number(text)
        : command.error(`error: ${name} "${text}" is not a whole number from 0 to ${most}`);
    const several = (text: string, before: string[]) => [...before, text];
    const origins = (text: string, before: string[]) => [...before, originOf(text, command)];
    command
      .argument('[folder]', said(LAB_HELP.folder))
      .option('--port <number>', said(LAB_HELP.port), whole('--port', 65_535))
      .option('--no-browser', said(LAB_HELP.noBrowser))
      .option('--host <address>', said(LAB_HELP.host), '127.0.0.1')
      .option('--allow-remote', said(LAB_HELP.allowRemote))
      .option('--allow-host <name>', said(LAB_HELP.allowHost), several, [])
      .option('--allow-origin <origin>', said(LAB_HELP.allowOrigin), origins, [])
      .option('--cull-idle <minutes>', said(LAB_HELP.cullIdle), whole('--cull-idle', 100_000), 60)
      .option('--class <seats>', said(LAB_HELP.class), whole('--class', 100))
      .action(async (folder: string | undefined, options: LabCommandOptions) => {
        const root = folderToServe(folder, command);
        refuseRemote(options, command);
        context.exitCode = await lab(root, options, context);
      });
  },
};

function folderToServe(folder: string | undefined, command: Command): string {
  if (folder === undefined) {
    const own = packagePath('notebooks');
    return existsSync(own) ? own : process.cwd();
  }
  if (/^(?:\w[\w+.-]+:\/\/|\\\\|[\w.-]+@[\w.-]+:)/.test(folder) && !existsSync(folder))
    command.error(`error: ${folder} lies on another machine; copy or mount it here, and open the copy`);
  const path = resolve(folder);
  if (!existsSync(path)) command.error(`error: the folder ${folder} does not exist`);
  if (!statSync(path).isDirectory())
    command.error(`error: ${folder} is a file; name its folder, and open it from there`);
  return path;
}

/** An origin as browsers name it. Each is told by itself: none lets all pages in. */
function originOf(text: string, command: Command): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin =
    url && /^https?:$/.test(url.protocol) && `${url.origin}/` === `${text.replace(/\/$/, '')}/`.toLowerCase();
  if (url && isOrigin) return url.origin;
  const all = text === '*' ? '; a page of any site could then run code as you, if it had the token' : '';
  return command.error(
    `error: --allow-origin "${text}" is no origin, expected one such as http://localhost:3000${all}`,
  );
}

/** Listening for other machines has to be said twice. */
function refuseRemote({ host, allowRemote }: LabCommandOptions, command: Command): void {
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
  if (!isHere && !allowRemote)
    command.error(
      `error: --host ${host} lets other machines in, who then run code as you; say so with --allow-remote as well`,
    );
}

async function lab(root: string, options: LabCommandOptions, context: CommandContext): Promise<number> {
  const { findRunningLab, noteRunningLab, openBrowser } = await import('../lab/index.ts');
  const say = (text: string) => context.stdout.write(`${text}\n`);
  const memory = join(userDataFolder(), 'lab');
  const real = realpathSync(root);
  const running = await findRunningLab(memory, real);
  if (running && options.class === undefined) {
    say(`${shownPath(root)} is open already (process ${running.pid}): ${running.address}`);
    if (options.browser) await openBrowser(running.address);
    return 0;
  }
  const desks = await openLabDesks(root, options.class || undefined, memory, options.cullIdle, say);
  const opened = await open(root, options, desks);
  const forget = noteRunningLab(memory, { pid: process.pid, root: real, address: opened.address });
  say(`${shownPath(root)} is open in JupyterLab: ${opened.address}`);
  say('Ctrl-C ends it and its kernels.');
  if (options.browser) {
    const why = await openBrowser(opened.address);
    if (why) say(`No browser was opened (${why}): open the address in yours.${throughSsh(opened.port)}`);
  }
  const { signal } = context;
  const interrupted = new Promise<void>((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done(), { once: true });
  });
  await Promise.race([interrupted, opened.asked]);
  await opened.close();
  desks.remove();
  forget();
  say('The lab has ended, with its kernels.');
  return 0;
}

async function open(
  root: string,
  { port, host, allowHost, allowOrigin, class: seats }: LabCommandOptions,
  desks: LabDesks,
): Promise<Lab> {
  const { startLab } = await import('../lab/index.ts');
  const token = process.env.JUPYTER_TOKEN || randomBytes(24).toString('hex');
  const quitFromPage = seats === undefined;
  const options = {
    version: version(),
    start: existsSync(join(root, START)) ? START : '',
    quit: quitFromPage,
  };
  const from = port ?? FIRST_PORT;
  for (let tried = from; ; tried++) {
    try {
      return await startLab({
        host,
        port: tried,
        token,
        hosts: allowHost.map((name) => name.toLowerCase()),
        origins: allowOrigin,
        page: packagePath('dist/lab-page'),
        options,
        deskOf: desks.deskOf,
        desks: desks.desks,
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && port !== undefined)
        throw new CliError(`port ${port} is taken; leave --port out to have a free one`, 1);
      if (code === 'EADDRINUSE' && tried < from + PORTS_TRIED) continue;
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        throw new CliError(`${host} is no address of this machine`, 1);
      if (code === 'EACCES') throw new CliError(`port ${tried} may not be used; take one from 1024`, 1);
      throw error;
    }
  }
}

/** How to reach a lab on a machine that one is logged in to. */
function throughSsh(port: number): string {
  if (!process.env.SSH_CONNECTION) return '';
  return ` From your own machine first: ssh -L ${port}:127.0.0.1:${port} and this machine's name.`;
}

function version(): string {
  const text = readFileSync(join(packageRoot(import.meta.url), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
