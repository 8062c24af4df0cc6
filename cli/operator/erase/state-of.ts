import { stateKey } from '../../../shared/archive-keys.ts';
import type { ArticleState } from '../../../shared/articles.ts';
import { StateForged, StateMissing, type States } from '../../../shared/aws/states.ts';
import { eventText } from '../../../shared/backup/log-lines.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { Refused } from '../refused.ts';

type Deps = Pick<States, 'get'>;

/** The state that an article's newest event led to; undefined where the archive lost or spoilt it. */
export async function readableState(
  states: Deps,
  event: LogEvent,
): Promise<ArticleState | undefined> {
  try {
    return await states.get<ArticleState>(event);
  } catch (error) {
    if (error instanceof StateMissing || error instanceof StateForged) return undefined;
    throw error;
  }
}

/** @throws Refused where nobody can read it: what the article shows is not known then */
export async function stateOf(states: Deps, event: LogEvent): Promise<ArticleState> {
  const state = await readableState(states, event);
  if (state) return state;
  throw new Refused(
    `Expected ${keyOf(event)} in the archive, as it was, for ${eventText(event)} of ` +
      `${event.newsroom} but received nothing, or other bytes: without it nobody knows what there ` +
      `is to erase. ${BRING_BACK} Then run this again. Where nobody has it any more, the article ` +
      'can be erased as a whole, but not one photo of it.',
  );
}

/** What to do about a state that nobody can read. */
export const BRING_BACK = 'Bring it back as docs/runbook.md says ("A state is lost or forged").';

export function keyOf({ newsroom, article, revision, sha256 }: LogEvent): string {
  return stateKey(newsroom, article, revision, sha256);
}
