const TARGET = 'rekenschap.editor';
/** A kernel that does not answer within so long, ms, does not know the questions. */
const PATIENCE = 10_000;

/** Questions to kernels over a comm each, as docs/kernel-editor.md has them. */
export function createQuestions() {
  const lines = new WeakMap();

  const lineTo = (kernel) => {
    const known = lines.get(kernel);
    if (known && !known.comm.isDisposed) return known;
    const waiting = new Map();
    const comm = kernel.createComm(TARGET);
    comm.onMsg = ({ content }) => {
      waiting.get(content.data.id)?.(content.data);
      waiting.delete(content.data.id);
    };
    comm.open();
    const line = { comm, waiting };
    lines.set(kernel, line);
    // a restarted kernel knows nothing of the comm
    kernel.statusChanged.connect((_, status) => {
      if (status !== 'restarting' && status !== 'autorestarting' && status !== 'dead') return;
      lines.delete(kernel);
      for (const done of waiting.values()) done({});
    });
    return line;
  };

  return {
    /** @returns the answer; undefined where the kernel has none */
    async ask(kernel, method, params) {
      const info = await kernel.info;
      if (info.implementation !== 'rekenschap') return undefined;
      const { comm, waiting } = lineTo(kernel);
      const id = `${method}-${crypto.randomUUID()}`;
      const answer = await new Promise((done) => {
        waiting.set(id, done);
        setTimeout(() => done({}), PATIENCE);
        comm.send({ id, method, params });
      });
      waiting.delete(id);
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.result;
    },
  };
}
