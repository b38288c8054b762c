/** A cell's leave to run, which an interrupt takes back. */
export interface Ticket {
  cancelled: boolean;
  /** Settles when the ticket is cancelled. */
  readonly cancelling: Promise<undefined>;
  cancel(): void;
}

/** @returns a ticket that is good. */
export function createTicket(): Ticket {
  let settle = (): void => undefined;
  const ticket: Ticket = {
    cancelled: false,
    cancelling: new Promise((resolve) => {
      settle = () => resolve(undefined);
    }),
    cancel() {
      ticket.cancelled = true;
      settle();
    },
  };
  return ticket;
}
