import type { PhotoErrorCode } from '../../functions/ingest-photo/photo-error.ts';

/** What goes wrong on purpose, so that a test sees that it would be noticed. */
export type Sabotage = 'crash' | 'hang' | 'other error' | 'keep everything';

export interface PhotoJob {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sabotage?: Sabotage;
}

/** In bytes. */
export interface Memory {
  /** of the process */
  readonly resident: number;
  /** the most that it ever had */
  readonly peak: number;
  /** what JavaScript holds, buffers included, after everything that nobody holds was let go */
  readonly held: number;
}

export type PhotoOutcome =
  /** SHA-256 of every picture, by name */
  | { readonly taken: Readonly<Record<string, string>> }
  | { readonly refused: PhotoErrorCode; readonly message: string }
  /** any other error: its stack */
  | { readonly failed: string };

export interface PhotoAnswer {
  readonly outcome: PhotoOutcome;
  readonly milliseconds: number;
  readonly memory: Memory;
}
