/** A page has no packages on a disk. */
export function createRequire(): (name: string) => never {
  return (name) => {
    throw new Error(`${name} is not in the page`);
  };
}
