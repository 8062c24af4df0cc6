import type { KnownEpochs } from '../../../shared/aws/restore-table.ts';
import type { Version } from '../../../shared/version.ts';

/** What the deployment's site holds under a newsroom's addresses. */
export interface SiteFound {
  readonly holdsAnything: boolean;
  /** the newest version found in its lists and in a sample of its pages */
  readonly newest: Version | undefined;
}

/**
 * The epoch under which a restored newsroom is published. Where nothing of it is known, it is the
 * backup's: the files come out as they were, byte for byte. Else it is above all that was ever seen,
 * so that files of events that the backup lacks are overwritten, however high their seqs, and workers
 * that wake up late lose.
 */
export function epochFor(
  backup: number,
  { registry, checkpoint, restore }: KnownEpochs,
  { holdsAnything, newest }: SiteFound,
): number {
  const seen = Math.max(backup, registry ?? 0, checkpoint ?? 0, newest?.epoch ?? 0);
  // What was published since a restore was cut off was published under its epoch.
  if (restore !== undefined && seen <= restore) return restore;
  const isKnown = registry !== undefined || checkpoint !== undefined || holdsAnything;
  return isKnown ? seen + 1 : seen;
}
