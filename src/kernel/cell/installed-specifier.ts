const NPM_SPECIFIER = /^npm:\/?((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?(\/.*)?$/;

/** The installed package that a specifier of Deno means: `npm:lodash@4/get` is `lodash/get`. Others stay. */
export function installedSpecifier(specifier: string): string {
  const [, name, file = ''] = NPM_SPECIFIER.exec(specifier) ?? [];
  return name === undefined ? specifier : name + file;
}
