export { bundleMetadata } from './bundle-metadata.ts';
export { createDisplay, type DisplayFunctions } from './create-display.ts';
export { displaySymbol } from './display-symbol.ts';
export { DISPLAY_NAMES } from './globals.ts';
export { plainText } from './plain-text.ts';
export { toMimeBundle } from './to-mime-bundle.ts';
