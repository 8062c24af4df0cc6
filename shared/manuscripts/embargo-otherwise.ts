import { shortMoment } from '../time.ts';
import type { Reading } from './reading.ts';
import type { ManuscriptWarning } from './warning.ts';

/**
 * When a release goes out, where not at once: no earlier than its sender asked, and no earlier than
 * its manuscript's embargo ends. ISO 8601 UTC.
 */
export function goesOutAt(
  asked: string | undefined,
  embargo: string | undefined,
): string | undefined {
  return [asked, embargo]
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
}

/**
 * Where the manuscript's embargo and what its sender asked for are not the same time, both told in the
 * newsroom's zone.
 */
export function embargoOtherwise(
  { manuscript: { embargo }, sources }: Pick<Reading, 'manuscript' | 'sources'>,
  asked: string | undefined,
  timeZone: string,
): ManuscriptWarning | undefined {
  if (embargo === undefined || asked === undefined || asked === embargo) return undefined;
  return {
    code: 'embargoOtherwise',
    severity: 'warning',
    message:
      `The manuscript is under embargo until ${shortMoment(embargo, timeZone)}, but it was sent to go out on ` +
      `${shortMoment(asked, timeZone)}: it goes out at the later of the two.`,
    ...(sources.embargo && { at: sources.embargo }),
  };
}
