export { type Connection, type Incoming, type Outgoing, openConnection } from './connection.ts';
export { watchParent } from './watch-parent.ts';
export { watchSignals } from './watch-signals.ts';
