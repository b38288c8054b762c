import { spawn } from 'node:child_process';

/**
 * Has the system open an address in its browser.
 *
 * @returns why it did not; undefined when it did
 */
export function openBrowser(
  address: string,
  platform: string = process.platform,
  env = process.env,
): Promise<string | undefined> {
  const onlyText = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY && !env.BROWSER;
  if (onlyText) return Promise.resolve('there is no screen here');
  const [command = '', ...words] = opener(platform, env);
  return new Promise((done) => {
    const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true });
    child.once('error', (error) => done(error.message));
    child.once('exit', (code) => done(code === 0 ? undefined : `${command} ended with code ${code}`));
    // a browser that stays in front of its caller has opened
    child.once('spawn', () => setTimeout(() => done(undefined), 2000).unref());
    child.unref();
  });
}

function opener(platform: string, env: NodeJS.ProcessEnv): string[] {
  if (env.BROWSER) return [env.BROWSER];
  if (platform === 'darwin') return ['open'];
  // the empty title: else start takes the address for it
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
}
