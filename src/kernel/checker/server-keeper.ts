import { pathToFileURL } from 'node:url';
import { type LanguageClient, type ServerCommand, startLanguageClient } from './language-client.ts';
import type { VirtualDocument } from './virtual-documents.ts';

/** Keeps one language server running. */
export interface ServerKeeper {
  /**
   * Runs `task` with a server that knows all documents; again with a
   * fresh one when the server fails meanwhile.
   */
  use<Result>(task: (server: LanguageClient) => Promise<Result>): Promise<Result>;
  /** Tells the server, when one runs, of a document. */
  changed(document: VirtualDocument): void;
  notify(method: string, params: unknown): void;
  /**
   * When a server was started in another's place that has not answered yet, as performance.now() gives it.
   */
  restartedAt(): number | undefined;
  pid(): number | undefined;
  stop(): void;
}

/** How a server is started, and what it must know. */
interface KeeperParts {
  readonly command: ServerCommand;
  readonly cwd: string;
  /** How long the server may keep silent while it is asked something. */
  readonly patienceMs: number;
  /** All documents, for a fresh server. */
  documents(): VirtualDocument[];
  /** Told when a server is started again. */
  log(line: string): void;
}

/** The server of now. */
interface KeeperState extends KeeperParts {
  /** Address of the folder that the documents stand in, with a slash. */
  readonly base: string;
  /** Documents that the current server has. */
  readonly opened: Set<string>;
  current: LanguageClient | undefined;
  stopped: boolean;
  /** The current server has answered. */
  settled: boolean;
  starts: number;
  startedAt: number;
}

const ATTEMPTS = 4;
/** A fresh server reads all documents before its first answer. */
const START_PATIENCE_MS = 30_000;
/** One that ended after so long is replaced at once, one that ended sooner when it is next needed. */
const LIVED_MS = 5000;

/** What the checker tells of itself. */
const INITIALIZE = {
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
};

/** @returns a keeper that starts its server when it is first needed */
export function createServerKeeper(parts: KeeperParts): ServerKeeper {
  const state: KeeperState = {
    ...parts,
    base: `${pathToFileURL(parts.cwd).href}/`,
    opened: new Set(),
    current: undefined,
    stopped: false,
    settled: false,
    starts: 0,
    startedAt: 0,
  };
  return {
    use: (task) => use(state, task),
    changed: (document) => passOn(state, document),
    notify: (method, params) => state.current?.notify(method, params),
    restartedAt: () => (state.starts > 1 && !state.settled ? state.startedAt : undefined),
    pid: () => state.current?.pid,
    stop() {
      state.stopped = true;
      state.current?.kill();
    },
  };
}

function start(state: KeeperState): LanguageClient {
  state.opened.clear();
  const server = startLanguageClient(state.command, state.cwd, answer, () => {
    if (state.current !== server) return;
    state.current = undefined;
    if (!state.stopped && performance.now() - state.startedAt > LIVED_MS) start(state);
  });
  state.current = server;
  state.settled = false;
  state.starts++;
  state.startedAt = performance.now();
  void server.request('initialize', INITIALIZE).catch(() => undefined);
  server.notify('initialized', {});
  for (const document of state.documents()) open(state, server, document);
  return server;
}

function open({ base, opened }: KeeperState, server: LanguageClient, document: VirtualDocument): void {
  const { file, language, version, text } = document;
  opened.add(file);
  server.notify('textDocument/didOpen', {
    textDocument: { uri: base + file, languageId: language, version, text },
  });
}

function passOn(state: KeeperState, document: VirtualDocument): void {
  const { current, opened, base } = state;
  if (!current) return;
  const { file, version, text } = document;
  if (!opened.has(file)) open(state, current, document);
  else
    current.notify('textDocument/didChange', {
      textDocument: { uri: base + file, version },
      contentChanges: [{ text }],
    });
}

async function use<Result>(
  state: KeeperState,
  task: (server: LanguageClient) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    if (state.stopped) throw new Error('the type checker has been stopped');
    const server = state.current ?? start(state);
    try {
      const patience = state.settled ? state.patienceMs : START_PATIENCE_MS;
      const result = await watched(server, task(server), patience);
      if (server === state.current) state.settled = true;
      return result;
    } catch (error) {
      // an error that the server itself reports is no reason for another server.
      if (state.current === server || state.stopped || attempt >= ATTEMPTS) throw error;
      state.log('the language server did not answer; a fresh one is started');
    }
  }
}

/**
 * Waits for an answer, and kills a server that shows no sign of life for as long as `patience`, milliseconds.
 */
function watched<Result>(server: LanguageClient, task: Promise<Result>, patience: number): Promise<Result> {
  const asked = performance.now();
  return new Promise((resolve, reject) => {
    const silence = (): number => performance.now() - Math.max(asked, server.lastHeard());
    const check = (): void => {
      // any answer is a sign of life, also that the server does not know the method.
      if (silence() > patience / 2) server.request('$/alive', {}).catch(() => undefined);
      // what has arrived meanwhile is read before silence is judged.
      setImmediate(() => setImmediate(() => silence() > patience && server.kill()));
    };
    const timer = setInterval(check, patience / 4);
    task.then(resolve, reject).finally(() => clearInterval(timer));
  });
}

/** Nothing but types is wanted: no imports made up, no declarations fetched. */
function answer(method: string, params: unknown): unknown {
  if (method !== 'workspace/configuration') return null;
  return (params as { items: unknown[] }).items.map(() => ({
    suggest: { autoImports: false },
    // as the compiler has it: what a project forbids is an error.
    reportStyleChecksAsWarnings: false,
    preferences: { includePackageJsonAutoImports: 'off' },
    tsserver: { automaticTypeAcquisition: { enabled: false } },
    suggestionActions: { enabled: false },
  }));
}
