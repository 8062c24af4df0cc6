import type { Item } from './table.ts';

/** As text of one length, so that the table can compare two of them. */
const EPOCH_DIGITS = 4;

/** Another can still be put above it. */
export function isEpoch(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 10 ** EPOCH_DIGITS - 1;
}

export function epochAttribute(epoch: number): string {
  return String(epoch).padStart(EPOCH_DIGITS, '0');
}

/** What a newsroom's entry in the registry says: 0 where it was never restored. */
export function epochIn(entry: Item | undefined): number {
  return Number(entry?.epoch ?? 0);
}

/** Who may write to a newsroom's log, and what of it counts. */
export interface LogFence {
  readonly epoch: number;
  /** seq from which on no event of an older epoch counts; infinite where it was never restored */
  readonly since: number;
  /** it is being restored: nobody else may write */
  readonly isClosed: boolean;
}

/** As a newsroom's entry in the registry has it. */
export function fenceIn(entry: Item | undefined): LogFence {
  const since = Number(entry?.since ?? Number.POSITIVE_INFINITY);
  return { epoch: epochIn(entry), since, isClosed: entry?.closed === true };
}

/**
 * Whether an item is an event of the log. A worker that had read the log before a restoration may
 * have written it to a place that was free: it then says what was decided on a log that is lost.
 */
export function counts({ since, epoch }: LogFence, event: Item): boolean {
  return Number(event.seq) < since || epochIn(event) >= epoch;
}
