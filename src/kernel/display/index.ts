export { bundleMetadata } from './bundle-metadata.ts';
export {
  createDisplay,
  type DisplayEvent,
  type DisplayFunctions,
  type DisplayHandle,
  type DisplayOptions,
} from './create-display.ts';
export { displaySymbol } from './display-symbol.ts';
export { displayDeclarations, displayNames } from './globals.ts';
export { plainText } from './plain-text.ts';
export { toMimeBundle } from './to-mime-bundle.ts';
