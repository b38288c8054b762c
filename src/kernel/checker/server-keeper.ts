import { pathToFileURL } from 'node:url';
import { type LanguageClient, type ServerCommand, startLanguageClient } from './language-client.ts';
import type { VirtualDocument } from './virtual-project.ts';

/** Keeps one language server running. */
interface ServerKeeper {
  /** Runs `task` with a server that knows all documents; again with a fresh one when the server fails meanwhile. */
  use<Result>(task: (server: LanguageClient) => Promise<Result>): Promise<Result>;
  /** Tells the server, when one runs, of a document. */
  changed(document: VirtualDocument): void;
  notify(method: string, params: unknown): void;
  /** When a server was started in another's place that has not answered yet, as performance.now() gives it. */
  restartedAt(): number | undefined;
  pid(): number | undefined;
  stop(): void;
}

const attempts = 4;
/** A fresh server reads all documents before its first answer. */
const startPatienceMs = 30_000;
/** One that ended after so long is replaced at once, one that ended sooner when it is next needed. */
const livedMs = 5000;

/**
 * @param patienceMs how long the server may keep silent while it is asked something
 * @param documents all documents, for a fresh server
 * @param log told when a server is started again
 */
export function createServerKeeper(
  command: ServerCommand,
  cwd: string,
  patienceMs: number,
  documents: () => VirtualDocument[],
  log: (line: string) => void,
): ServerKeeper {
  const base = `${pathToFileURL(cwd).href}/`;
  let current: LanguageClient | undefined;
  let stopped = false;
  /** The current server has answered. */
  let settled = false;
  let starts = 0;
  let startedAt = 0;

  const open = (server: LanguageClient, { file, language, version, text }: VirtualDocument): void =>
    server.notify('textDocument/didOpen', {
      textDocument: { uri: base + file, languageId: language, version, text },
    });
  const opened = new Set<string>();

  function start(): LanguageClient {
    opened.clear();
    const server = startLanguageClient(command, cwd, answer, () => {
      if (current !== server) return;
      current = undefined;
      if (!stopped && performance.now() - startedAt > livedMs) start();
    });
    current = server;
    settled = false;
    starts++;
    startedAt = performance.now();
    void server
      .request('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {
          textDocument: {
            completion: { completionItem: { snippetSupport: false } },
            hover: { contentFormat: ['markdown'] },
            signatureHelp: { signatureInformation: { documentationFormat: ['markdown'] } },
          },
          workspace: { configuration: true },
        },
        initializationOptions: { disablePushDiagnostics: true, logVerbosity: 0 },
      })
      .catch(() => undefined);
    server.notify('initialized', {});
    for (const document of documents()) {
      opened.add(document.file);
      open(server, document);
    }
    return server;
  }

  function watched<Result>(server: LanguageClient, task: Promise<Result>, patience: number): Promise<Result> {
    const asked = performance.now();
    return new Promise((resolve, reject) => {
      const silence = (): number => performance.now() - Math.max(asked, server.lastHeard());
      const check = (): void => {
        // Any answer is a sign of life, also that the server does not know the method.
        if (silence() > patience / 2) server.request('$/alive', {}).catch(() => undefined);
        // What has arrived meanwhile is read before silence is judged.
        setImmediate(() => setImmediate(() => silence() > patience && server.kill()));
      };
      const timer = setInterval(check, patience / 4);
      task.then(resolve, reject).finally(() => clearInterval(timer));
    });
  }

  return {
    async use(task) {
      for (let attempt = 1; ; attempt++) {
        if (stopped) throw new Error('the type checker has been stopped');
        const server = current ?? start();
        try {
          const result = await watched(server, task(server), settled ? patienceMs : startPatienceMs);
          if (server === current) settled = true;
          return result;
        } catch (error) {
          // An error that the server itself reports is no reason for another server.
          if (current === server || stopped || attempt >= attempts) throw error;
          log('the language server did not answer; a fresh one is started');
        }
      }
    },
    changed(document) {
      if (!current) return;
      const { file, version, text } = document;
      if (!opened.has(file)) {
        opened.add(file);
        open(current, document);
      } else
        current.notify('textDocument/didChange', {
          textDocument: { uri: base + file, version },
          contentChanges: [{ text }],
        });
    },
    notify: (method, params) => current?.notify(method, params),
    restartedAt: () => (starts > 1 && !settled ? startedAt : undefined),
    pid: () => current?.pid,
    stop() {
      stopped = true;
      current?.kill();
    },
  };
}

/** Nothing but types is wanted: no imports made up, no declarations fetched. */
function answer(method: string, params: unknown): unknown {
  if (method !== 'workspace/configuration') return null;
  return (params as { items: unknown[] }).items.map(() => ({
    suggest: { autoImports: false },
    // As the compiler has it: what a project forbids is an error.
    reportStyleChecksAsWarnings: false,
    preferences: { includePackageJsonAutoImports: 'off' },
    tsserver: { automaticTypeAcquisition: { enabled: false } },
    suggestionActions: { enabled: false },
  }));
}
