import type { Item } from './table.ts';

/** As text of one length, so that the table can compare two of them. */
const EPOCH_DIGITS = 4;

export function epochAttribute(epoch: number): string {
  return String(epoch).padStart(EPOCH_DIGITS, '0');
}

/** What a newsroom's entry in the registry says: 0 where it was never restored. */
export function epochIn(entry: Item | undefined): number {
  return Number(entry?.epoch ?? 0);
}
