import type { FileState } from '../../shared/submissions/wire.ts';

/**
 * A file as the user sees it: the API's states, and those that only this side knows. `waiting`: its
 * turn has not come. `retrying`: cut, going on soon. `uploaded`: sent, and the API has not said so yet.
 * `failed`: given up.
 */
export type ShownState = FileState | 'waiting' | 'retrying' | 'uploaded' | 'failed';

export interface FileProgress {
  /** from 1 */
  readonly number: number;
  readonly name: string;
  /** bytes */
  readonly size: number;
  readonly sent: number;
  /** bytes a second, 0 while unknown */
  readonly rate: number;
  readonly state: ShownState;
  /** whole ones, since it has been in that state */
  readonly seconds: number;
  /** why, where there is a reason */
  readonly note: string;
}

/** Whole per cent; 100 only when all is sent. */
export function percent({ sent, size }: Pick<FileProgress, 'sent' | 'size'>): number {
  return size === 0 ? 100 : Math.floor((sent / size) * 100);
}

/** Seconds left at the present rate; undefined while that is unknown. */
export function secondsLeft({ sent, size, rate }: FileProgress): number | undefined {
  return rate > 0 ? (size - sent) / rate : undefined;
}
