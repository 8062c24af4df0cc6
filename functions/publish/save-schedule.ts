import type { Article } from '../../shared/articles.ts';
import { timerMessage } from '../../shared/messages.ts';
import { SWEEP_AHEAD } from '../../shared/schedule.ts';
import type { PublishDeps } from './deps.ts';

/** Notes when a scheduled article is due; the sweep may come too late for one that is due at once. */
export async function saveSchedule(
  { schedules, timerQueue, now }: Pick<PublishDeps, 'schedules' | 'timerQueue' | 'now'>,
  { status, newsroom, id, publishAt }: Article,
): Promise<void> {
  if (status !== 'scheduled' || !publishAt) return;
  const schedule = { newsroom, article: id, publishAt };
  await schedules.save(schedule);
  if (Date.parse(publishAt) - now().getTime() < SWEEP_AHEAD) {
    await timerQueue.send(timerMessage(schedule, now()));
  }
}
