export {
  type ConnectionInfo,
  channelAddress,
  parseConnectionInfo,
  readConnectionInfo,
} from './connection-info.ts';
export * from './messages.ts';
export { createSignature, type Signature } from './signature.ts';
export { createHeader, decodeMessage, encodeMessage } from './wire.ts';
