import { randomUUID } from 'node:crypto';
import type { Environment } from './template/environment.ts';
import type { ScheduleModel } from './template/model.ts';

/** The event of a run, as EventBridge makes it where the target names none. */
export function scheduledEvent(
  { input, source, arn }: ScheduleModel,
  { region, accountId }: Environment,
  time: Date,
): unknown {
  if (input !== undefined) return input;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source,
    account: accountId,
    time: time.toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [arn],
    detail: source === 'aws.scheduler' ? '{}' : {},
  };
}

/**
 * Runs every schedule now, since a rate begins when it is made, and then at its rate.
 * @param run must not reject
 * @returns ends them
 */
export function startSchedules(
  schedules: readonly ScheduleModel[],
  run: (schedule: ScheduleModel) => void,
): () => void {
  const timers = schedules.map((schedule) => {
    run(schedule);
    return setInterval(() => run(schedule), schedule.everySeconds * 1_000);
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
