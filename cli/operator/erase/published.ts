import type { Checkpoint } from '../../../shared/aws/checkpoints.ts';
import { durationText } from '../../progress/units.ts';
import { Refused } from '../refused.ts';
import type { EraseDeps } from './deps.ts';
import type { Plan } from './plan.ts';
import { BRING_BACK } from './state-of.ts';
import { lookText, POLL_MS, type Waiting } from './waiting.ts';

/** By then the sweep has asked for it at least once: something is in the way. */
const LONG_MS = 2 * 60 * 1000;

interface Deps extends Pick<EraseDeps, 'counter' | 'io'> {
  readonly checkpoints: { read(newsroom: string): Promise<Pick<Checkpoint, 'seq'>> };
}

/**
 * Waits until publishing has come to an event of the log; after two minutes it says where to look.
 * @throws Refused where it has not by the deadline
 */
export async function untilPublished(
  { checkpoints, counter, io }: Deps,
  { newsroom, unread }: Pick<Plan, 'newsroom' | 'unread'>,
  { seq, since, began, deadline, self }: Waiting & { readonly seq: number },
): Promise<void> {
  const look = lookText(self, newsroom);
  let isTold = false;
  for (;;) {
    const published = (await checkpoints.read(newsroom)).seq;
    if (published >= seq) return;
    const label = `Since ${since} waiting until ${newsroom} is published, up to event`;
    counter.at(label, published, seq);
    if (io.now() > deadline) {
      const expected = `Expected publishing of ${newsroom} to reach event ${seq}`;
      const refusal = `${expected} but it stands at ${published}.${unreadText(unread)}`;
      throw new Refused(`${refusal}\n${look}`);
    }
    if (!isTold && io.now() - began >= LONG_MS) {
      isTold = true;
      const longest = durationText((deadline - io.now()) / 1000);
      const stands = `Publishing of ${newsroom} stands at event ${published} of ${seq}.`;
      // Below the line of the counter, which goes on.
      io.stderr.write(
        `${io.stderr.isTTY ? '\n' : ''}${stands} This waits for ${longest} more at most. ` +
          `Meanwhile, in a second terminal:\n${look}\n`,
      );
    }
    await io.sleep(POLL_MS);
  }
}

/** Publishing waits for the state of whatever its lists show. */
function unreadText(unread: Plan['unread']): string {
  if (unread.length === 0) return '';
  const ids = unread.map(({ event }) => event.article).join(', ');
  return (
    ` It may wait for what nobody can read: ${ids}. ${BRING_BACK} Where nobody has it any more, ` +
    'erase that article first.'
  );
}
