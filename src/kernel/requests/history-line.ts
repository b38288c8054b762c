/** One cell that ran. */
export interface HistoryLine {
  session: number;
  line: number;
  input: string;
  /** Plain text of its result, null without one. */
  output: string | null;
}
