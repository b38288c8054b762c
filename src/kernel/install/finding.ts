/** One thing looked for. */
export interface Finding {
  what: string;
  /** `missing`: the kernel does not work without it; `absent`: it does, with what `detail` says. */
  state: 'found' | 'missing' | 'absent';
  /** Where and which version, or what to do. */
  detail: string;
}
