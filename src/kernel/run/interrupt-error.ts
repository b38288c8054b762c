/** What ends a cell that the user interrupted. */
export function createInterruptError(): Error {
  const error = new Error('the cell was interrupted');
  error.name = 'KeyboardInterrupt';
  error.stack = `${error.name}: ${error.message}`;
  return error;
}
