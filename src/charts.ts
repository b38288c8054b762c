/** `rekenschap/charts`: the charts by themselves, measured and drawn as Node does. */
import './node-doors.ts';

export * from './charts/index.ts';
