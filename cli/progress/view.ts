import type { FileProgress } from './file-progress.ts';

/** What there is to show at the moment. */
export interface Snapshot {
  readonly files: readonly FileProgress[];
  /** one line on the whole submission */
  readonly headline: string;
}

/** A way to show progress. It asks for a snapshot when it draws. */
export interface View {
  /** a file changed, or the headline where no number is given */
  changed(number?: number): void;
  /** a line that stays, above what moves */
  note(text: string): void;
  /** Shows the last of it and lets go of the terminal. */
  end(): void;
}

export type OpenView = (snapshot: () => Snapshot) => View;
