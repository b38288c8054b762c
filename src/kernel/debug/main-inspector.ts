import inspector from 'node:inspector';

/** The worker's line to the engine of the main thread, which answers also while a cell spins or is paused. */
export interface MainInspector {
  connect(): void;
  /**
   * Calls a method of the inspector's protocol. Rejects where the engine refuses it, or without a connection.
   */
  post<Result = Record<string, unknown>>(method: string, parameters?: object): Promise<Result>;
  /** Listens to an event of the protocol. */
  on<Parameters = Record<string, unknown>>(event: string, listener: (parameters: Parameters) => void): void;
  /** Has the engine tell of scripts and pauses, from the first call on. */
  enableDebugger(): Promise<void>;
  /** Has the engine forget that it was asked, and with it the room beyond the heap's limit that it gave. */
  renewDebugger(): Promise<void>;
  /** Called after that: what was asked of the engine must be asked again. */
  onRenewed(listener: () => Promise<void>): void;
  disconnect(): void;
}

/** @returns the line, not yet connected */
export function createMainInspector(): MainInspector {
  let session: inspector.Session | undefined;
  let enabled: Promise<void> | undefined;
  const renewed: (() => Promise<void>)[] = [];
  const listeners: [event: string, listener: (message: { params: never }) => void][] = [];

  const inspectorOf: MainInspector = {
    connect() {
      session = new inspector.Session();
      session.connectToMainThread();
      for (const [event, listener] of listeners) session.on(event, listener);
    },
    post(method, parameters = {}) {
      return new Promise((resolve, reject) => {
        if (!session) return reject(new Error('there is no connection to the main thread'));
        session.post(method, parameters, (error, result) => {
          if (error) reject(Object.assign(new Error(error.message), { name: 'InspectorError' }));
          else resolve(result as never);
        });
      });
    },
    on(event, listener) {
      const take = (message: { params: never }): void => listener(message.params);
      listeners.push([event, take]);
      session?.on(event, take);
    },
    enableDebugger() {
      enabled ??= inspectorOf.post('Debugger.enable').then(() => undefined);
      return enabled;
    },
    async renewDebugger() {
      await inspectorOf.post('Debugger.disable');
      enabled = undefined;
      await inspectorOf.enableDebugger();
      for (const listener of renewed) await listener();
    },
    onRenewed: (listener) => void renewed.push(listener),
    disconnect() {
      session?.disconnect();
      session = undefined;
    },
  };
  return inspectorOf;
}
