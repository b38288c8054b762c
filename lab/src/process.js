// Some packages ask Node's process what it is; in a page there is none.
export const process = { env: {}, platform: 'browser', argv: [], version: '', versions: {}, cwd: () => '/' };
