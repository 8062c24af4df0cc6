/** Everything of the process that a command may touch, so that tests can hand in their own. */
export interface Io {
  /** results alone */
  readonly stdout: Output;
  /** progress and errors */
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** where the user stands: relative file paths begin here */
  readonly cwd: string;
  /** how the user calls this program, for hints: `warta`, `npx warta`, `npm run warta --` */
  readonly self: string;
  /** aborted by Ctrl-C */
  readonly signal: AbortSignal;
  /** milliseconds */
  now(): number;
  /** Rejects when `signal` is aborted. */
  sleep(milliseconds: number): Promise<void>;
  /**
   * One line that the user types after the question; absent where nobody sits at a terminal. Rejects
   * when `signal` is aborted.
   */
  ask?(question: string): Promise<string>;
}

export interface Output {
  write(text: string): void;
  /** absent: a file or a pipe */
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Screen extends Output {
  readonly isTTY: boolean;
  readonly columns: number;
  readonly rows: number;
}
