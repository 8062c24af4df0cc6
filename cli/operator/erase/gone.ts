import type { ArticleState } from '../../../shared/articles.ts';
import { isWithdrawn } from '../../../shared/articles.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { articlePath, mediaPath, socialPath } from '../../../shared/keys.ts';
import { mediaOf } from '../../../shared/photos.ts';
import { Refused } from '../refused.ts';
import type { EraseDeps } from './deps.ts';
import type { Part } from './parts.ts';
import type { Plan } from './plan.ts';
import { BRING_BACK, stateOf } from './state-of.ts';

const AT_ONCE = 8;
const POLL_MS = 1_000;
/** Publishing takes seconds and an invalidation some more; the sweep looks after both each minute. */
const PATIENCE_MS = 10 * 60 * 1000;

/** What readers could reach of it, which has to answer 410 once the erasure is published. */
export function publicPaths(state: ArticleState, { sets }: Pick<Part, 'sets'>): string[] {
  const withdrawn = state.withdrawn ?? [];
  const media = withdrawn
    .filter(({ set }) => sets === undefined || sets.includes(set))
    .flatMap((one) => mediaOf(one).map((file) => mediaPath(state, one, file)));
  if (sets !== undefined || !isWithdrawn(state)) return media;
  return [articlePath(state), socialPath(state), ...media];
}

/**
 * Waits until readers get 410 for every public copy, at the edge as it is near the operator.
 * @returns how many there were
 * @throws Refused when one is still there after ten minutes
 */
export async function untilGone(deps: EraseDeps, plan: Plan): Promise<number> {
  const { newsroom, parts } = plan;
  const paths: string[] = [];
  let seq = 0;
  for (const part of parts) {
    const newest = await deps.log.newest(newsroom, part.article);
    if (!newest) continue;
    seq = Math.max(seq, newest.seq);
    paths.push(...publicPaths(await stateOf(deps.states, newest), part));
  }
  const deadline = deps.io.now() + PATIENCE_MS;
  await untilPublished(deps, plan, seq, deadline);
  let left = paths;
  for (;;) {
    const status = await inParallel(left, AT_ONCE, (path) => deps.statusAt(path));
    left = left.filter((_, i) => status[i] !== 410);
    deps.counter.at('Gone at the edge', paths.length - left.length, paths.length);
    if (left.length === 0) return paths.length;
    if (deps.io.now() > deadline) throw stillThere(deps.siteUrl, left);
    await deps.io.sleep(POLL_MS);
  }
}

async function untilPublished(
  { checkpoints, counter, io }: EraseDeps,
  { newsroom, unread }: Plan,
  seq: number,
  deadline: number,
): Promise<void> {
  for (;;) {
    const published = (await checkpoints.read(newsroom)).seq;
    if (published >= seq) return;
    counter.at('Publishing, up to event', published, seq);
    if (io.now() > deadline) {
      throw new Refused(
        `Expected publishing of ${newsroom} to reach event ${seq} but it stands at ${published}: ` +
          `warta doctor and warta dlq list tell why.${unreadText(unread)}`,
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

function stillThere(siteUrl: string, paths: readonly string[]): Refused {
  const more = paths.length > 1 ? ` and ${paths.length - 1} more` : '';
  return new Refused(`Expected 410 for ${siteUrl}${paths[0]}${more} but it is still there.`);
}
