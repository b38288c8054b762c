/** No project and no folder stands around a page. */
export const startFolder = '';

/** @returns no options */
export function projectOptions(): { compilerOptions: Record<string, unknown> } {
  return { compilerOptions: {} };
}

/** JSX is nothing that cells of a page have. */
export function jsxOptions(): { jsx: 'react-jsx' } {
  return { jsx: 'react-jsx' };
}
