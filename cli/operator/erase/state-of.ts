import type { ArticleState } from '../../../shared/articles.ts';
import { StateMissing, type States } from '../../../shared/aws/states.ts';
import { eventText } from '../../../shared/backup/log-lines.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { stateKey } from '../../../shared/keys.ts';
import { Refused } from '../refused.ts';

/**
 * The state that an article's newest event led to.
 * @throws Refused where the archive has lost it: nobody knows then which photos the article shows
 */
export async function stateOf(states: Pick<States, 'get'>, event: LogEvent): Promise<ArticleState> {
  try {
    return await states.get<ArticleState>(event);
  } catch (cause) {
    if (!(cause instanceof StateMissing)) throw cause;
    const { newsroom, article, revision, sha256 } = event;
    throw new Refused(
      `Expected ${stateKey(newsroom, article, revision, sha256)} in the archive for ` +
        `${eventText(event)} of ${newsroom} but received nothing: without it nobody knows which ` +
        `photos that article shows. Put it back from a backup (warta restore ${newsroom} SOURCE), ` +
        'or from the deleted versions that the archive bucket keeps, and erase then; ' +
        `warta doctor ${newsroom} tells what else is missing.`,
      { cause },
    );
  }
}
