export { bundleMetadata } from './bundle-metadata.ts';
export {
  createDisplay,
  type DisplayEvent,
  type DisplayFunctions,
  type DisplayHandle,
  type DisplayOptions,
} from './create-display.ts';
export { displayDeclarations, displayNames } from './globals.ts';
export { toMimeBundle } from './to-mime-bundle.ts';
