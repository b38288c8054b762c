/**
 * What a CommonJS file finds in its scope, and the types of Node promise: cells have it too, under private
 * names, since packages ask for `module` and `exports` to learn how they were loaded.
 */
export const fileNames: ReadonlyMap<string, string> = new Map(
  ['module', 'exports', '__dirname', '__filename'].map((name) => [name, `${name}$0`]),
);
