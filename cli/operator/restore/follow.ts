import { Refused } from '../refused.ts';
import type { RestoreDeps } from './deps.ts';

const POLL_MS = 1_000;
/** The sweep asks again each minute for what was lost: what stands still for longer has failed. */
const PATIENCE_MS = 10 * 60 * 1000;

/**
 * Watches publishing until the site shows the whole log.
 * @throws Refused when it does not move any more
 */
export async function followPublishing(
  { checkpoints, counter, io }: Pick<RestoreDeps, 'checkpoints' | 'counter' | 'io'>,
  newsroom: string,
  head: number,
): Promise<void> {
  let moved = io.now();
  let last = '';
  for (;;) {
    const checkpoint = await checkpoints.read(newsroom);
    const { seq, rebuild } = checkpoint;
    counter.at('Publishing, events', Math.min(seq, rebuild?.after ?? seq), head);
    if (seq >= head && !rebuild) return;
    const stamp = JSON.stringify(checkpoint);
    if (stamp !== last) moved = io.now();
    last = stamp;
    if (io.now() - moved > PATIENCE_MS) throw stuck(newsroom, seq, head);
    await io.sleep(POLL_MS);
  }
}

function stuck(newsroom: string, seq: number, head: number): Refused {
  return new Refused(
    `Expected publishing of ${newsroom} to reach event ${head} but it has stood at ${seq} for ten ` +
      'minutes. All is restored; warta doctor and warta dlq list tell what is wrong.',
  );
}
