import { gapsIn } from '../../../shared/doctor/log-survey.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { UsageError } from '../../errors.ts';
import { Refused } from '../refused.ts';
import type { BackUpDeps } from './deps.ts';

/**
 * @param events the whole log
 * @throws UsageError for no newsroom, Refused for one whose log has gaps
 */
export async function assertWhole(
  { restoring }: Pick<BackUpDeps, 'restoring'>,
  newsroom: string,
  events: readonly LogEvent[],
): Promise<void> {
  if (events.length === 0) {
    throw new UsageError(
      `Expected a newsroom that exists (see newsroom list) for its backup but received ${newsroom}`,
    );
  }
  const gaps = gapsIn(events);
  if (gaps.length === 0) return;
  const { restore } = await restoring.epochs(newsroom);
  const received =
    restore === undefined
      ? `${gapText(gaps)}: restore a backup that has what is missing (warta restore ${newsroom} SOURCE).`
      : 'one that a restore was cut off in: run that restore again first.';
  throw new Refused(
    `Expected a log without gaps for the backup of ${newsroom} but received ${received}`,
  );
}

function gapText([first = 0, ...more]: readonly number[]): string {
  return `one without event ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}
