import type { ArticleState } from '../../../shared/articles.ts';
import { isWithdrawn } from '../../../shared/articles.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { articlePath, mediaPath, socialPath } from '../../../shared/keys.ts';
import { mediaOf } from '../../../shared/photos.ts';
import { Refused } from '../refused.ts';
import type { EraseDeps } from './deps.ts';
import type { Part } from './parts.ts';
import type { Plan } from './plan.ts';
import { untilPublished } from './published.ts';
import { stateOf } from './state-of.ts';
import { POLL_MS, waitingFrom } from './waiting.ts';

const AT_ONCE = 8;
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
 * @param self how the user calls this program
 * @returns how many there were
 * @throws Refused when one is still there after ten minutes
 */
export async function untilGone(deps: EraseDeps, plan: Plan, self: string): Promise<number> {
  const { newsroom, parts } = plan;
  const paths: string[] = [];
  let seq = 0;
  for (const part of parts) {
    const newest = await deps.log.newest(newsroom, part.article);
    if (!newest) continue;
    seq = Math.max(seq, newest.seq);
    paths.push(...publicPaths(await stateOf(deps.states, newest), part));
  }
  const waiting = waitingFrom(deps, self, PATIENCE_MS);
  await untilPublished(deps, plan, { ...waiting, seq });
  let left = paths;
  for (;;) {
    const status = await inParallel(left, AT_ONCE, (path) => deps.statusAt(path));
    left = left.filter((_, i) => status[i] !== 410);
    const label = `Since ${waiting.since} waiting for the edge, gone by now`;
    deps.counter.at(label, paths.length - left.length, paths.length);
    if (left.length === 0) return paths.length;
    if (deps.io.now() > waiting.deadline) throw stillThere(deps, plan, { paths: left, self });
    await deps.io.sleep(POLL_MS);
  }
}

function stillThere(
  { siteUrl }: Pick<EraseDeps, 'siteUrl'>,
  { newsroom }: Plan,
  { paths, self }: { readonly paths: readonly string[]; readonly self: string },
): Refused {
  const [first, ...others] = paths;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return new Refused(
    `Expected 410 for ${siteUrl}${first}${more} but ${more ? 'they are' : 'it is'} still there, ` +
      'though the erasure is published: the edge goes on showing what it has. ' +
      `${self} rebuild ${newsroom} has it forget everything of the newsroom.`,
  );
}
