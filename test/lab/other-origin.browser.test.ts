import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { openTestLab, TOKEN } from './test-lab.ts';

let browser: Browser;

/**
 * What a page of MyST does with a server (thebe-core, server.ts and session.ts), with the client
 * that it uses: settings from address and token, the state of the server, a session manager, a
 * session for the page, and its cells.
 */
const PAGE_SCRIPT = `
import { KernelManager, ServerConnection, SessionManager } from '@jupyterlab/services';
globalThis.runCells = async (baseUrl, token, cells) => {
  const settings = { baseUrl, wsUrl: baseUrl.replace(/^http/, 'ws'), token, appendToken: true };
  const serverSettings = ServerConnection.makeSettings(settings);
  const status = await ServerConnection.makeRequest(serverSettings.baseUrl + 'api/status', {}, serverSettings);
  if (!status.ok) throw new Error('status ' + status.status);
  const sessionManager = new SessionManager({ kernelManager: new KernelManager({ serverSettings }), serverSettings });
  await sessionManager.ready;
  const session = await sessionManager.startNew({ name: 'thebe.ipynb', path: '/', type: 'notebook', kernel: { name: 'rekenschap' } });
  let shown = '';
  for (const code of cells) {
    const future = session.kernel.requestExecute({ code });
    future.onIOPub = ({ content }) => {
      shown += content.text ?? content.data?.['text/plain'] ?? content.evalue ?? '';
    };
    await future.done;
  }
  await session.shutdown();
  sessionManager.dispose();
  return shown;
};`;

describe.skipIf(!hasChromium)(
  `a page of another origin (needs Chromium at ${executablePath})`,
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());

    it('runs its cells in a lab that allows it, and in no other', async () => {
      const script = await bundle(PAGE_SCRIPT);
      const site = createServer((_, answer) => {
        answer.setHeader('Content-Type', 'text/html; charset=utf-8');
        answer.end(
          `<!doctype html><script type="module">${script.replaceAll('</script', '<\\/script')}</script>`,
        );
      }).listen(0, '127.0.0.1');
      onTestFinished(() => void site.close());
      await new Promise((done) => site.once('listening', done));
      const origin = `http://localhost:${(site.address() as AddressInfo).port}`;
      const page = await browser.newPage();
      await page.goto(origin);
      await page.waitForFunction('globalThis.runCells');
      const run = (port: number, token: string) =>
        page.evaluate(
          ([base, token]) =>
            (globalThis as unknown as { runCells(...words: unknown[]): Promise<string> }).runCells(
              base,
              token,
              ['let n: number = 6', 'n * 7'],
            ),
          [`http://127.0.0.1:${port}`, token] as const,
        );
      const open = await openTestLab({}, { origins: [origin] });
      expect(await run(open.port, TOKEN)).toBe('42');
      expect(open.desk.kernels.list()).toEqual([]);
      await expect(run(open.port, 'guess')).rejects.toThrow('status 403');
      const closed = await openTestLab();
      await expect(run(closed.port, TOKEN)).rejects.toThrow(/fetch|network/i);
      expect(closed.desk.kernels.list()).toEqual([]);
      await page.close();
    });
  },
);

async function bundle(code: string): Promise<string> {
  const entry = 'page-of-another-origin';
  const { output } = await build({
    input: entry,
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    transform: { define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `${import.meta.dirname}/${entry}.js` : undefined),
        load: (id) => (id.endsWith(`${entry}.js`) ? code : undefined),
      },
    ],
    output: { format: 'esm', codeSplitting: false, minify: true },
  });
  return output[0].code;
}
