/** What went wrong, for callers that treat the cases differently. */
type RunnerErrorKind = 'notebook' | 'kernel' | 'kernel died' | 'cell' | 'timeout' | 'interrupted';

/** A failure to run a notebook, told so that its reader can find and mend it. */
export class RunnerError extends Error {
  readonly kind: RunnerErrorKind;
  /** Cell source, output so far and traceback, where a cell is to blame; otherwise empty. */
  readonly details: string;

  constructor(kind: RunnerErrorKind, message: string, details = '') {
    super(message);
    this.name = 'RunnerError';
    this.kind = kind;
    this.details = details;
  }
}
