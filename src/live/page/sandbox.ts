/** A frame without an origin and without a network, in which workers start and end. */
export interface Sandbox {
  /**
   * Starts a worker under a name, in the place of one of that name.
   *
   * @param code undefined for the one that runs cells: the frame brings its code and its data
   */
  start(name: string, code: string | undefined, onMessage: (message: unknown) => void): void;
  send(name: string, message: unknown): void;
  /** Ends a worker, whatever it is doing. */
  end(name: string): void;
}

/** How long the frame may take to be there, ms: it is a file beside the page. */
const PATIENCE = 20_000;

/**
 * Opens the frame in which workers run. Its file brings a policy of its own, so that the page's stays strict.
 *
 * @param frame that `open-frame.js` puts into the page before anything else is loaded
 * @throws Error when the frame does not come
 */
export async function openSandbox(frame: HTMLIFrameElement): Promise<Sandbox> {
  // a frame without an origin can be named by none
  const post = (message: object): void => frame.contentWindow?.postMessage(message, '*');
  const listeners = new Map<string, (message: unknown) => void>();
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${frame.src} does not open`)), PATIENCE);
    addEventListener('message', ({ source, data }: MessageEvent<{ name: string; data?: unknown }>) => {
      if (source !== frame.contentWindow) return;
      if (data.name === 'frame') {
        clearTimeout(late);
        resolve();
      } else listeners.get(data.name)?.(data.data);
    });
    // it may be there already
    post({ name: 'frame' });
  });
  return {
    start(name, code, onMessage) {
      listeners.set(name, onMessage);
      post({ name, start: true, code });
    },
    send: (name, message) => post({ name, message }),
    end(name) {
      listeners.delete(name);
      post({ name, end: true });
    },
  };
}
