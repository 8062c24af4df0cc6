import { type LogsDeps, sweepLogs } from './sweep/logs.ts';
import { sweepRoot } from './sweep/root.ts';
import { type SchedulesDeps, sweepSchedules } from './sweep/schedules.ts';
import { type SubmissionsDeps, sweepSubmissions } from './sweep/submissions.ts';

export type SweepDeps = LogsDeps & SchedulesDeps & SubmissionsDeps;

/**
 * Once a minute: whatever message was lost, its work is found and asked for again. The parts do not
 * depend on each other, so one that fails keeps none of the others from its round.
 * @throws AggregateError of the parts that failed; the next round tries them again
 */
export async function sweep(deps: SweepDeps, now: Date): Promise<void> {
  const parts = [
    sweepLogs(deps, now),
    sweepRoot(deps, now),
    sweepSchedules(deps, now),
    sweepSubmissions(deps, now),
  ];
  const failed = (await Promise.allSettled(parts)).filter((part) => part.status === 'rejected');
  if (failed.length > 0) {
    const reasons = failed.map(({ reason }) => reason);
    const what = `${failed.length} of ${parts.length} parts of the sweep failed`;
    const error = new AggregateError(reasons, what);
    // Lambda reports what is thrown without the errors that it holds.
    deps.notes.error('sweep failed', {}, error);
    throw error;
  }
}
