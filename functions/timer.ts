import { articles, CommandRefused } from '../shared/article-log.ts';
import type { Log } from '../shared/aws/log.ts';
import type { Newsrooms } from '../shared/aws/newsrooms.ts';
import type { Queue } from '../shared/aws/queue.ts';
import type { Schedules } from '../shared/aws/schedules.ts';
import type { Submissions } from '../shared/aws/submissions.ts';
import { releaseCommandId } from '../shared/due.ts';
import { ExpectationError } from '../shared/errors.ts';
import { publishMessage, type TimerWork } from '../shared/messages.ts';
import { decisionOf } from '../shared/submissions/decision.ts';
import type { Notes } from './notes.ts';

export interface TimerDeps {
  readonly log: Log;
  readonly newsrooms: Newsrooms;
  readonly schedules: Schedules;
  readonly publishQueue: Queue;
  readonly submissions: Pick<Submissions, 'read' | 'decided'>;
  readonly notes: Notes;
}

/**
 * Releases a scheduled article when its time has come. What the article has become meanwhile decides:
 * one that is scheduled no more is left alone.
 * @throws CommandRefused `notDue` when the message came early; the queue brings it again
 */
export async function releaseDue(deps: TimerDeps, work: TimerWork): Promise<void> {
  const { newsroom, article, publishAt } = work;
  const record = await deps.newsrooms.settings(newsroom);
  if (!record) throw new ExpectationError('settings', `newsroom ${newsroom}`, 'none');
  try {
    const { event, state } = await deps.log.append(newsroom, article, articles, {
      type: 'release',
      article,
      commandId: releaseCommandId(publishAt),
      actor: 'Warta',
      timeZone: record.settings.values.timeZone,
    });
    const { revision, seq } = event;
    deps.notes.info('timer released', { newsroom, article, revision, seq });
    await deps.publishQueue.send(publishMessage(newsroom, seq));
    // Its sender may still be watching; the record of an old submission is gone.
    const submission = await deps.submissions.read(state.submission);
    if (submission) await deps.submissions.decided(submission, decisionOf(event, state));
  } catch (error) {
    if (!(error instanceof CommandRefused) || error.code !== 'notScheduled') throw error;
  }
  await deps.schedules.forget(work);
}
