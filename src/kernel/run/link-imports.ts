/**
 * Refuses an import of names that a module does not have, as Node does when it links modules; without this
 * they would be `undefined` until they are used. A name that the cell uses only as a type, if at all, may be
 * missing: types have gone from the module too.
 *
 * @param namespace the module
 * @param specifier as written
 * @param wanted names of exports, and whether the cell uses each as a value
 * @returns the module
 * @throws SyntaxError in Node's words
 */
export function linked(
  namespace: Record<string, unknown>,
  specifier: string,
  wanted: [name: string, isValue: boolean][],
): Record<string, unknown> {
  for (let at = 0; at < wanted.length; at++) {
    const [name, isValue] = wanted[at] as [string, boolean];
    if (name in namespace) continue;
    const whole = namespace.default;
    if (isHolder(whole) && name in whole && isCommonJs(namespace, whole)) throw notNamed(specifier, name);
    if (isValue) throw notProvided(specifier, name);
  }
  return namespace;
}

/**
 * A CommonJS module seen through Node has what it exports as default, and of it what could be told by name.
 */
function isCommonJs(namespace: Record<string, unknown>, whole: Record<string, unknown>): boolean {
  if ('module.exports' in namespace) return true;
  const names = Object.keys(namespace).filter((name) => name !== 'default' && name !== '__esModule');
  return names.every((name) => Object.is(whole[name], namespace[name]));
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function notNamed(specifier: string, name: string): SyntaxError {
  return new SyntaxError(
    `Named export '${name}' not found. The requested module '${specifier}' is a CommonJS module, which may not ` +
      `support all module.exports as named exports; write: import pkg from '${specifier}'; const { ${name} } = pkg;`,
  );
}

function notProvided(specifier: string, name: string): SyntaxError {
  return new SyntaxError(`The requested module '${specifier}' does not provide an export named '${name}'`);
}
