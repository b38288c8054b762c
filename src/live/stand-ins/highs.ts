/** The solver of integer programs weighs as much as a page: it stays with the kernel. */
async function loadSolver(): Promise<never> {
  throw new Error('integer programs are solved on the kernel: the page does not hold the solver');
}

// biome-ignore lint/style/noDefaultExport: the form of the package
export { loadSolver as default };
