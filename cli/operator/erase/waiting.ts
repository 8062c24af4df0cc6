import type { EraseDeps } from './deps.ts';

/** How an erasure waits for what readers get. */
export interface Waiting {
  /** `14:03:05 UTC` */
  readonly since: string;
  /** milliseconds, as of `io.now()` */
  readonly began: number;
  readonly deadline: number;
  /** how the user calls this program */
  readonly self: string;
}

export const POLL_MS = 1_000;

/** @param patience milliseconds */
export function waitingFrom(
  { io, now }: Pick<EraseDeps, 'io' | 'now'>,
  self: string,
  patience: number,
): Waiting {
  const began = io.now();
  const since = `${now().toISOString().slice(11, 19)} UTC`;
  return { since, began, deadline: began + patience, self };
}

/** Where to look when publishing does not come on. */
export function lookText(self: string, newsroom: string): string {
  return [
    `  ${self} dlq list`,
    `  ${self} doctor ${newsroom}`,
    'They tell what is in the way; docs/runbook.md#publish-lag says what to do about it.',
  ].join('\n');
}
