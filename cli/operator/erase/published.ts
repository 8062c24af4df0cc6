import type { CauseDeps } from '../dlq/cause.ts';
import { Refused } from '../refused.ts';
import type { EraseDeps } from './deps.ts';
import type { Plan } from './plan.ts';
import { tellWhyItStands } from './standing.ts';
import { BRING_BACK } from './state-of.ts';
import { lookText, POLL_MS, type Waiting } from './waiting.ts';

type Deps = Pick<EraseDeps, 'counter' | 'io'> & CauseDeps;

/**
 * Waits until publishing has come to an event of the log, and says what is in its way.
 * @throws Refused where it has not by the deadline
 */
export async function untilPublished(
  deps: Deps,
  { newsroom, unread }: Pick<Plan, 'newsroom' | 'unread'>,
  waiting: Waiting & { readonly seq: number },
): Promise<void> {
  const { checkpoints, counter, io } = deps;
  const { seq, since, deadline, self } = waiting;
  const tell = tellWhyItStands(deps, newsroom, waiting);
  for (;;) {
    const published = (await checkpoints.read(newsroom)).seq;
    if (published >= seq) return;
    const label = `Since ${since} waiting until ${newsroom} is published, up to event`;
    counter.at(label, published, seq);
    if (io.now() > deadline) {
      const expected = `Expected publishing of ${newsroom} to reach event ${seq}`;
      const refusal = `${expected} but it stands at ${published}.${unreadText(unread)}`;
      throw new Refused(`${refusal}\n${lookText(self, newsroom)}`);
    }
    await tell(published);
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
