/** A request that cannot be answered, told so that its sender can mend it. */
export class LabProblem extends Error {
  /** HTTP status. */
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 500;

  constructor(status: LabProblem['status'], message: string) {
    super(message);
    this.name = 'LabProblem';
    this.status = status;
  }
}
