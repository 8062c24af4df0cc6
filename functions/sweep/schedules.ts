import type { Queue } from '../../shared/aws/queue.ts';
import type { Schedules } from '../../shared/aws/schedules.ts';
import { SWEEP_AHEAD, timerMessage } from '../../shared/messages.ts';

export interface SchedulesDeps {
  readonly schedules: Schedules;
  readonly timerQueue: Queue;
}

/** Articles that are due soon, or were due while nobody looked. */
export async function sweepSchedules(
  { schedules, timerQueue }: SchedulesDeps,
  now: Date,
): Promise<void> {
  for (const due of await schedules.dueBefore(new Date(now.getTime() + SWEEP_AHEAD))) {
    await timerQueue.send(timerMessage(due, now));
  }
}
