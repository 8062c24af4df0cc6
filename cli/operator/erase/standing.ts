import { durationText } from '../../progress/units.ts';
import { type CauseDeps, whyPublishingStands } from '../dlq/cause.ts';
import type { EraseDeps } from './deps.ts';
import { lookText, type Waiting } from './waiting.ts';

/** Publishing that goes on takes less: to look for what is in its way before is to look in vain. */
const SOON_MS = 5 * 1000;
/** By then the sweep has asked for it at least once: something is in the way. */
const LONG_MS = 2 * 60 * 1000;

type Deps = Pick<EraseDeps, 'io'> & CauseDeps;

/**
 * Tells once why a wait for publishing is long: what is in its way after five seconds, or, where
 * nothing is known to be, where to look after two minutes.
 * @returns what is to be called at each look, with the event where publishing is
 */
export function tellWhyItStands(
  deps: Deps,
  newsroom: string,
  waiting: Waiting & { readonly seq: number },
): (published: number) => Promise<void> {
  const { io } = deps;
  const { seq, began, deadline, self } = waiting;
  let looks = [SOON_MS, LONG_MS];
  return async (published) => {
    const waited = io.now() - began;
    const left = looks.filter((at) => at > waited);
    if (left.length === looks.length) return;
    const why = await whyPublishingStands(deps, newsroom);
    looks = why === undefined ? left : [];
    if (looks.length > 0) return;
    const stands = `Publishing of ${newsroom} stands at event ${published} of ${seq}`;
    const longest = durationText((deadline - io.now()) / 1000);
    // Below the line of the counter, which goes on.
    io.stderr.write(
      `${io.stderr.isTTY ? '\n' : ''}${stands}.${why === undefined ? '' : ` In its way:\n  ${why}`}\n` +
        `This waits for ${longest} more at most. Meanwhile, in a second terminal:\n` +
        `${lookText(self, newsroom)}\n`,
    );
  };
}
