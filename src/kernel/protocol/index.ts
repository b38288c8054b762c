export {
  type ConnectionInfo,
  channelAddress,
  parseConnectionInfo,
  readConnectionInfo,
} from './connection-info.ts';
export * from './messages.ts';
export { createSignature } from './signature.ts';
export { createHeader, decodeMessage, encodeMessage } from './wire.ts';
