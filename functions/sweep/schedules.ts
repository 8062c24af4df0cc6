import type { Queue } from '../../shared/aws/queue.ts';
import type { Schedules } from '../../shared/aws/schedules.ts';
import { SWEEP_AHEAD, timerMessage } from '../../shared/messages.ts';
import type { Notes } from '../notes.ts';

export interface SchedulesDeps {
  readonly schedules: Schedules;
  readonly timerQueue: Queue;
  readonly notes: Notes;
}

/** Articles that are due soon, or were due while nobody looked. */
export async function sweepSchedules(
  { schedules, timerQueue, notes }: SchedulesDeps,
  now: Date,
): Promise<void> {
  for (const due of await schedules.dueBefore(new Date(now.getTime() + SWEEP_AHEAD))) {
    const { newsroom, article } = due;
    notes.info('schedule handed to the timer', { newsroom, article });
    await timerQueue.send(timerMessage(due, now));
  }
}
