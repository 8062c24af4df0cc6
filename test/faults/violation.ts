/**
 * What a run must never come to.
 *
 * - `lost`: a release that was acknowledged is not to be seen in the end.
 * - `doubled`: one is there twice.
 * - `stale`: public bytes, cards or the edge are not what the log makes of them.
 * - `dead link`: a page, feed or list named what was not there.
 * - `leaked`: what was not public could be seen.
 * - `wrong status`: a sender is told something else than what is so.
 * - `wrong log`: the log differs in more than its times from the run without faults.
 * - `dead letter`: a message was put aside.
 * - `stuck`: somebody waits for ever, or the world does not come to rest.
 */
export const VIOLATION_KINDS = [
  'lost',
  'doubled',
  'stale',
  'dead link',
  'leaked',
  'wrong status',
  'wrong log',
  'dead letter',
  'stuck',
] as const;
export type ViolationKind = (typeof VIOLATION_KINDS)[number];

export interface Violation {
  readonly kind: ViolationKind;
  /** one sentence for whoever has to find the cause */
  readonly what: string;
  /** the release that was lost or doubled, by its headline, article or marker */
  readonly release?: string;
}
